package nl.meldpoort.mailbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static nl.meldpoort.testing.TestReporter.messageOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.Receipt;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class MailboxAsReporterTest extends ServiceTest {
    @Test
    void a_receipt_opens_the_mailbox() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        Response mailbox = reporter.open(0);

        mailbox.then()
                .statusCode(200)
                .body("status", equalTo("received"))
                .body("received", equalTo("2026-03-02"))
                .body("more", equalTo(false))
                .body("messages.size()", equalTo(1))
                .body("messages[0].position", equalTo(1))
                .body("messages[0].direction", equalTo("to-desk"))
                .body("messages[0].sequence", equalTo(1))
                .body("messages[0].day", equalTo("2026-03-02"));
        assertThat(reporter.read()).singleElement().isInstanceOf(Conversation.Entry.Read.class);
    }

    @Test
    void the_anchor_comes_back_as_it_was_sent() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");
        Map<String, Object> submission = reporter.submission(anna);
        reporter.send(submission).then().statusCode(201);

        reporter.open(0).then().body("anchor", equalTo(submission.get("anchor")));
    }

    @Test
    void a_long_conversation_comes_in_pages_of_twenty() {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        for (int i = 2; i <= 43; i++) {
            reporter.adds("Bericht " + i);
        }

        List<Integer> positions = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        boolean more = true;
        while (more) {
            Response page = reporter.open(positions.isEmpty() ? 0 : positions.get(positions.size() - 1));
            List<Integer> onThisPage = page.path("messages.position");
            positions.addAll(onThisPage);
            sizes.add(onThisPage.size());
            more = page.path("more");
        }

        assertThat(sizes).containsExactly(20, 20, 3);
        assertThat(positions).isEqualTo(IntStream.rangeClosed(1, 43).boxed().toList());
    }

    @Test
    void exactly_one_page_has_nothing_after_it() {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        for (int i = 2; i <= 20; i++) {
            reporter.adds("Bericht " + i);
        }

        reporter.open(0).then().body("messages.size()", equalTo(20)).body("more", equalTo(false));
        reporter.open(20).then().body("messages.size()", equalTo(0)).body("more", equalTo(false));
    }

    @Test
    void she_adds_a_message_and_reads_the_answer() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        reporter.adds("Ik vergat iets.");
        anna.send(reporter.caseId(), anna.answer(reporter, 1, "Dank. Wanneer was dat?"))
                .then()
                .statusCode(201);

        assertThat(reporter.read()).hasSize(3).allMatch(Conversation.Entry.Read.class::isInstance);
        reporter.open(0)
                .then()
                .body("status", equalTo("in-handling"))
                .body("messages.direction", equalTo(List.of("to-desk", "to-desk", "to-reporter")))
                .body("messages.sequence", equalTo(List.of(1, 2, 1)));
    }

    @Test
    void the_same_message_again_is_one_message() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        Map<String, Object> followUp = reporter.followUp("Ik vergat iets.");
        reporter.add(followUp).then().statusCode(201).body("day", equalTo("2026-03-02"));

        clock.itIs(LocalDate.of(2026, 3, 9));
        tables.stayAsTheyAreDuring(
                () -> reporter.add(followUp).then().statusCode(200).body("day", equalTo("2026-03-02")));
    }

    @Test
    void another_message_under_the_same_id_is_refused() {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        Map<String, Object> first = reporter.followUp("Ik vergat iets.");
        reporter.add(first).then().statusCode(201);
        Map<String, Object> second = reporter.followUp("Iets anders.");
        messageOf(second).put("id", messageOf(first).get("id"));

        tables.stayAsTheyAreDuring(() -> expectProblem(reporter.add(second), 409, "id-taken"));
    }

    @Test
    void the_id_of_a_message_in_another_case_is_refused() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        TestReporter other = TestReporter.whoReportedTo(anna);
        Map<String, Object> hers = reporter.followUp("Ik vergat iets.");
        reporter.add(hers).then().statusCode(201);
        Map<String, Object> copied = other.followUp("Ik ook.");
        messageOf(copied).put("id", messageOf(hers).get("id"));

        tables.stayAsTheyAreDuring(() -> expectProblem(other.add(copied), 409, "id-taken"));
    }

    @Test
    void one_message_id_in_many_cases_at_once_lands_in_one() throws Exception {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        List<Callable<Integer>> senders = new ArrayList<>();
        Object id = null;
        for (int i = 0; i < 6; i++) {
            TestReporter reporter = TestReporter.whoReportedTo(anna);
            Map<String, Object> followUp = reporter.followUp("Onder hetzelfde nummer.");
            id = id == null ? messageOf(followUp).get("id") : id;
            messageOf(followUp).put("id", id);
            senders.add(() -> reporter.add(followUp).statusCode());
        }

        assertThat(Together.all(senders)).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void messages_are_numbered_without_gaps() {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(reporter.add(reporter.followUp(3, "Een overgeslagen.")), 409, "sequence");
            expectProblem(reporter.add(reporter.followUp(1_000_000, "Veel overgeslagen.")), 409, "sequence");
        });
    }

    @Test
    void of_two_messages_with_one_number_at_once_one_is_taken() throws Exception {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> followUp = reporter.followUp("Uit venster " + i);
            senders.add(() -> reporter.add(followUp).statusCode());
        }

        assertThat(Together.all(senders)).containsOnly(201, 409).containsOnlyOnce(201);
        reporter.open(0).then().body("messages.position", equalTo(List.of(1, 2)));
    }

    @Test
    void the_same_message_many_times_at_once_is_one_message() throws Exception {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        Map<String, Object> followUp = reporter.followUp("Ongeduldig geklikt.");

        assertThat(Together.times(6, () -> reporter.add(followUp).statusCode()))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(tables.count("message")).isEqualTo(2);
    }

    /** Nobody can tell by asking whether a receipt was ever given out. */
    @Test
    void a_locator_that_is_not_known_is_answered_like_one_that_never_was() {
        TestReporter gone = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        gone.open(0).then().statusCode(200);
        tables.run("truncate mailbox cascade");
        String never = Api.b64(Receipt.random().locator());

        Response ofOneGone = gone.open(0);
        Response ofNone = openWith(never);

        expectProblem(ofOneGone, 404, "not-found");
        assertThat(ofOneGone.asByteArray()).isEqualTo(ofNone.asByteArray());
        assertThat(ofOneGone.headers().asList())
                .hasSameElementsAs(ofNone.headers().asList());
        expectProblem(openWith(Api.b64(new byte[32])), 404, "not-found");
    }

    @Test
    void without_the_locator_nothing_is_added_or_fetched() {
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        Map<String, Object> followUp = reporter.followUp("Van een ander.");
        followUp.put("locator", Api.b64(Receipt.random().locator()));

        tables.stayAsTheyAreDuring(() -> expectProblem(reporter.add(followUp), 404, "not-found"));
    }

    private static Response openWith(String locator) {
        return Api.asReporter()
                .body(Api.json(Map.of("locator", locator, "after", 0)))
                .post("/api/mailbox");
    }
}

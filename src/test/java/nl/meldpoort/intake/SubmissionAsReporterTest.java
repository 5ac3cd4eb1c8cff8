package nl.meldpoort.intake;

import static nl.meldpoort.testing.Api.expectProblem;
import static nl.meldpoort.testing.TestReporter.messageOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class SubmissionAsReporterTest extends ServiceTest {
    @Test
    void a_report_is_answered_with_the_day_of_receipt() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");

        Response answer = reporter.send(reporter.submission(anna));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getMap("$")).isEqualTo(Map.of("received", "2026-03-02"));
    }

    @Test
    void the_day_is_the_one_in_the_netherlands() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        clock.itIs(Instant.parse("2026-06-30T22:00:00Z"));

        TestReporter.whoReportedTo(anna).open(0).then().body("received", equalTo("2026-07-01"));
        clock.itIs(Instant.parse("2026-12-31T22:59:59Z"));
        TestReporter.whoReportedTo(anna).open(0).then().body("received", equalTo("2026-12-31"));
    }

    @Test
    void the_same_submission_again_is_one_case_and_keeps_its_day() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");
        SealedFile photo = SealedFile.ofSize(100);
        Api.upload(photo);
        Map<String, Object> submission = reporter.submission("Wat er gebeurde.", List.of(photo), anna);
        reporter.send(submission).then().statusCode(201);

        clock.itIs(LocalDate.of(2026, 3, 5));
        tables.stayAsTheyAreDuring(
                () -> reporter.send(submission).then().statusCode(200).body("received", equalTo("2026-03-02")));
        assertThat(tables.count("mailbox")).isEqualTo(1);
    }

    @Test
    void another_submission_under_the_same_id_is_refused() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");
        reporter.send(reporter.submission(anna)).then().statusCode(201);

        tables.stayAsTheyAreDuring(() -> expectProblem(
                reporter.send(reporter.submission("Iets anders.", List.of(), anna)), 409, "other-submission"));
    }

    @Test
    void a_locator_opens_one_case_only() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter first = TestReporter.whoReportedTo(anna);
        TestReporter second = TestReporter.about("Valse facturen");
        Map<String, Object> submission = second.submission(anna);
        submission.put("locatorHash", Api.b64(first.receipt().locatorHash().bytes()));

        tables.stayAsTheyAreDuring(() -> expectProblem(second.send(submission), 409, "other-submission"));
    }

    @Test
    void a_message_belongs_to_one_case_only() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter first = TestReporter.about("Valse facturen");
        Map<String, Object> taken = first.submission(anna);
        first.send(taken).then().statusCode(201);
        TestReporter second = TestReporter.about("Valse facturen");
        Map<String, Object> submission = second.submission(anna);
        messageOf(submission).put("id", messageOf(taken).get("id"));

        tables.stayAsTheyAreDuring(() -> expectProblem(second.send(submission), 409, "other-submission"));
    }

    @Test
    void the_handlers_she_chose_can_read_it_and_no_others() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        assertThat(anna.read(reporter.caseId())).singleElement().isInstanceOf(Conversation.Entry.Read.class);
        expectProblem(bram.open(reporter.caseId()), 404, "not-found");
    }

    @Test
    void a_desk_without_handlers_takes_nothing_in() {
        TestHandler nobodyYet = TestHandler.named("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");
        Api.asReporter().get("/api/landscape/nl").then().body("desks[0].takesReports", equalTo(false));

        tables.stayAsTheyAreDuring(
                () -> expectProblem(reporter.send(reporter.submission(nobodyYet)), 422, "desk-closed"));
    }

    @Test
    void a_desk_that_does_not_exist_takes_nothing_in() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");
        Map<String, Object> submission = reporter.submission(anna);
        UUID nowhere = UUID.randomUUID();
        submission.put("desk", nowhere.toString());
        submission.put("anchor", Api.b64(reporter.anchor(reporter.caseId(), nowhere)));

        tables.stayAsTheyAreDuring(() -> expectProblem(reporter.send(submission), 422, "desk-closed"));
    }

    @Test
    void the_same_submission_many_times_at_once_is_one_case() throws Exception {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");
        SealedFile photo = SealedFile.ofSize(100);
        Api.upload(photo);
        Map<String, Object> submission = reporter.submission("Wat er gebeurde.", List.of(photo), anna);

        List<Integer> answers =
                Together.times(6, () -> reporter.send(submission).statusCode());

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(tables.count("mailbox")).isEqualTo(1);
        assertThat(tables.count("message")).isEqualTo(1);
    }

    @Test
    void of_different_submissions_under_one_id_at_once_one_is_taken() throws Exception {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.about("Valse facturen");

        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> submission = reporter.submission("Telkens anders verzegeld.", List.of(), anna);
            senders.add(() -> reporter.send(submission).statusCode());
        }

        List<Integer> answers = Together.all(senders);

        assertThat(answers).containsOnly(409, 201).containsOnlyOnce(201);
        assertThat(tables.count("mailbox")).isEqualTo(1);
    }
}

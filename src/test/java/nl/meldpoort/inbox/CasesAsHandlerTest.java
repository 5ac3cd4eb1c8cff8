package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static nl.meldpoort.testing.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class CasesAsHandlerTest extends ServiceTest {
    TestHandler anna;

    @BeforeEach
    void aDesk() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @Test
    void the_inbox_shows_of_a_case_its_state_and_no_more() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        clock.itIs(LocalDate.of(2026, 3, 4));
        reporter.adds("Ik vergat iets.");

        Response inbox = anna.inbox();

        inbox.then().statusCode(200).body("older", nullValue()).body("newer", nullValue());
        assertThat(inbox.jsonPath().getList("cases"))
                .containsExactly(Map.of(
                        "case",
                        reporter.caseId().toString(),
                        "received",
                        "2026-03-02",
                        "lastActivity",
                        "2026-03-04",
                        "status",
                        "received",
                        "unread",
                        true,
                        "needsNewKey",
                        false));
    }

    @Test
    void an_empty_inbox_is_a_page() {
        anna.inbox()
                .then()
                .statusCode(200)
                .body("cases.size()", equalTo(0))
                .body("older", nullValue())
                .body("newer", nullValue());
    }

    @Test
    void her_keys_of_the_cases_on_a_page_open() {
        TestReporter hers = TestReporter.whoReportedTo(anna);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter his = TestReporter.whoReportedTo(bram);

        Response keys = anna.request()
                .body(Api.json(Map.of(
                        "cases",
                        List.of(
                                hers.caseId().toString(),
                                his.caseId().toString(),
                                UUID.randomUUID().toString()))))
                .post("/inbox/api/cases/keys");

        keys.then().statusCode(200).body("keys.case", contains(hers.caseId().toString()));
        assertThat(anna.openedKey(Api.bytes(keys.path("keys[0].sealed"))).title())
                .isEqualTo("Valse facturen");
    }

    @Test
    void a_case_opens_with_its_readers_and_its_conversation() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);

        anna.open(reporter.caseId())
                .then()
                .statusCode(200)
                .body("case", equalTo(reporter.caseId().toString()))
                .body("status", equalTo("received"))
                .body("received", equalTo("2026-03-02"))
                .body(
                        "readers",
                        containsInAnyOrder(anna.id().toString(), bram.id().toString()))
                .body("messages.size()", equalTo(1))
                .body("more", equalTo(false));
        assertThat(bram.read(reporter.caseId())).singleElement().isInstanceOf(Conversation.Entry.Read.class);
    }

    @Test
    void a_long_conversation_comes_in_pages_of_twenty() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        for (int i = 2; i <= 21; i++) {
            reporter.adds("Bericht " + i);
        }

        anna.open(reporter.caseId()).then().body("messages.size()", equalTo(20)).body("more", equalTo(true));
        anna.request()
                .get("/inbox/api/cases/{id}?after=20", reporter.caseId())
                .then()
                .body("messages.position", contains(21))
                .body("more", equalTo(false));
    }

    @Test
    void what_the_reporter_wrote_is_unread_until_she_has_read_it() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("unread", true);

        anna.hasRead(reporter.caseId(), 1).then().statusCode(204);
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("unread", false);
        assertThat(bram.rowOf(reporter.caseId())).containsEntry("unread", true);

        reporter.adds("Nog iets.");
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("unread", true);
    }

    @Test
    void what_a_colleague_answered_is_not_unread() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        anna.hasRead(reporter.caseId(), 1);

        anna.send(reporter.caseId(), anna.answer(reporter, 1, "Dank.")).then().statusCode(201);

        assertThat(anna.rowOf(reporter.caseId())).containsEntry("unread", false);
    }

    @Test
    void a_read_mark_never_goes_back() {
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Nog iets.");
        anna.hasRead(reporter.caseId(), 2);

        tables.stayAsTheyAreDuring(
                () -> anna.hasRead(reporter.caseId(), 1).then().statusCode(204));
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("unread", false);
    }

    @Test
    void nobody_has_read_what_is_not_yet_there() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        anna.hasRead(reporter.caseId(), 1_000).then().statusCode(204);

        reporter.adds("Nog iets.");

        assertThat(anna.rowOf(reporter.caseId())).containsEntry("unread", true);
    }

    @Test
    void to_who_holds_no_key_a_case_does_not_exist() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");

        bram.inbox().then().statusCode(200).body("cases.size()", equalTo(0));
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.open(reporter.caseId()), 404, "not-found");
            expectProblem(bram.hasRead(reporter.caseId(), 1), 404, "not-found");
            expectProblem(bram.set(reporter.caseId(), "closed"), 404, "not-found");
            expectProblem(bram.send(reporter.caseId(), bram.answer(reporter, 1, "Dank.")), 404, "not-found");
            expectProblem(
                    bram.request().get("/inbox/api/cases/{id}/attachments/{a}", reporter.caseId(), UUID.randomUUID()),
                    404,
                    "not-found");
        });
    }

    @Test
    void an_answer_names_the_roster_and_the_generation_of_now() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        Map<String, Object> answer = anna.answer(reporter, 1, "Wij hebben uw melding.");
        Map<String, Object> otherGeneration = new LinkedHashMap<>(answer);
        otherGeneration.put("generation", 2);

        tables.stayAsTheyAreDuring(
                () -> expectProblem(anna.send(reporter.caseId(), otherGeneration), 409, "key-renewed"));
        TestHandler.approvedBy(anna, "bram");
        tables.stayAsTheyAreDuring(() -> expectProblem(anna.send(reporter.caseId(), answer), 409, "roster-changed"));
    }

    @Test
    void an_answer_that_was_taken_in_stays_so_under_a_later_roster() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        Map<String, Object> answer = anna.answer(reporter, 1, "Wij hebben uw melding.");
        anna.send(reporter.caseId(), answer).then().statusCode(201);
        TestHandler.approvedBy(anna, "bram");

        tables.stayAsTheyAreDuring(
                () -> anna.send(reporter.caseId(), answer).then().statusCode(200));
    }

    @Test
    void who_reads_only_reads_and_changes_nothing() {
        TestHandler dirk = TestHandler.approvedBy(anna, "dirk", RosterRole.READER);
        TestReporter reporter = TestReporter.whoReportedTo(anna, dirk);

        assertThat(dirk.read(reporter.caseId())).singleElement().isInstanceOf(Conversation.Entry.Read.class);
        dirk.hasRead(reporter.caseId(), 1).then().statusCode(204);
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(dirk.set(reporter.caseId(), "in-handling"), 403, "forbidden");
            expectProblem(dirk.send(reporter.caseId(), dirk.answer(reporter, 1, "Dank.")), 403, "forbidden");
            expectProblem(dirk.give(reporter.caseId(), false, anna), 403, "forbidden");
        });
    }

    @Test
    void an_answer_takes_the_case_in_handling() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        clock.itIs(LocalDate.of(2026, 3, 4));

        anna.send(reporter.caseId(), anna.answer(reporter, 1, "Wij hebben uw melding."))
                .then()
                .statusCode(201)
                .body("day", equalTo("2026-03-04"));

        assertThat(anna.rowOf(reporter.caseId()))
                .containsEntry("status", "in-handling")
                .containsEntry("lastActivity", "2026-03-04");
    }

    @Test
    void the_same_answer_again_is_one_answer() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        Map<String, Object> answer = anna.answer(reporter, 1, "Wij hebben uw melding.");
        anna.send(reporter.caseId(), answer).then().statusCode(201);

        clock.itIs(LocalDate.of(2026, 3, 9));
        tables.stayAsTheyAreDuring(() ->
                anna.send(reporter.caseId(), answer).then().statusCode(200).body("day", equalTo("2026-03-02")));
    }

    @Test
    void another_answer_under_the_same_id_is_refused() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        Map<String, Object> first = anna.answer(reporter, 1, "Wij hebben uw melding.");
        anna.send(reporter.caseId(), first).then().statusCode(201);
        Map<String, Object> second = anna.answer(reporter, 1, "Iets anders.");
        second.put("id", first.get("id"));

        tables.stayAsTheyAreDuring(() -> expectProblem(anna.send(reporter.caseId(), second), 409, "id-taken"));
    }

    @Test
    void of_two_colleagues_who_answer_at_once_the_second_must_read_the_first() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        anna.send(reporter.caseId(), anna.answer(reporter, 1, "Wij hebben uw melding."))
                .then()
                .statusCode(201);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.send(reporter.caseId(), bram.answer(reporter, 1, "Ik ook.")), 409, "sequence");
            expectProblem(bram.send(reporter.caseId(), bram.answer(reporter, 3, "Ik ook.")), 409, "sequence");
        });
        bram.send(reporter.caseId(), bram.answer(reporter, 2, "Ik ook.")).then().statusCode(201);
    }

    @Test
    void an_answer_brings_its_attachment() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        SealedFile letter = SealedFile.ofSize(1_500_000);
        for (int number = 0; number < letter.parts().size(); number++) {
            put(
                            anna.request(),
                            "/inbox/api",
                            letter.id(),
                            number,
                            letter.parts().get(number))
                    .then()
                    .statusCode(204);
        }
        anna.send(reporter.caseId(), anna.answer(reporter, 1, "Zie de brief.", letter))
                .then()
                .statusCode(201);

        assertThat(reporter.fetch(letter.id()).asByteArray()).isEqualTo(letter.sealed());
        assertThat(anna.request()
                        .get("/inbox/api/cases/{id}/attachments/{a}", reporter.caseId(), letter.id())
                        .asByteArray())
                .isEqualTo(letter.sealed());
    }

    @Test
    void an_attachment_is_fetched_from_its_own_case_only() {
        SealedFile file = SealedFile.ofSize(100);
        Api.upload(file);
        TestReporter.whoReportedTo(anna).adds("Zie de foto.", file);
        TestReporter other = TestReporter.whoReportedTo(anna);

        expectProblem(
                anna.request().get("/inbox/api/cases/{id}/attachments/{a}", other.caseId(), file.id()),
                404,
                "not-found");
    }

    @Test
    void a_case_goes_on_from_state_to_state() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        for (String status : List.of("received", "in-handling", "in-handling", "closed", "closed", "in-handling")) {
            anna.set(reporter.caseId(), status).then().statusCode(204);
            reporter.open(0).then().body("status", equalTo(status));
        }
    }

    @Test
    void a_case_does_not_skip_or_undo_a_state() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        tables.stayAsTheyAreDuring(() -> expectProblem(anna.set(reporter.caseId(), "closed"), 409, "status"));
        anna.set(reporter.caseId(), "in-handling");
        tables.stayAsTheyAreDuring(() -> expectProblem(anna.set(reporter.caseId(), "received"), 409, "status"));
        anna.set(reporter.caseId(), "closed");
        tables.stayAsTheyAreDuring(() -> expectProblem(anna.set(reporter.caseId(), "received"), 409, "status"));
    }

    @Test
    void a_closed_case_still_takes_messages_and_stays_closed() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        anna.set(reporter.caseId(), "in-handling");
        anna.set(reporter.caseId(), "closed");

        reporter.adds("Het gebeurt weer.");

        assertThat(anna.rowOf(reporter.caseId()))
                .containsEntry("status", "closed")
                .containsEntry("unread", true);
    }
}

package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.envelope.Consent.Answer;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.HandOverRequest.Mode;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestCase;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case goes to another desk when its reporter says so, and only then. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class HandOverAsHandlerTest extends ServiceTest {
    TestHandler anna;
    TestHandler eva;
    TestHandler fenna;
    TestReporter reporter;
    UUID id;

    @BeforeEach
    void twoDesksAndACase() {
        anna = TestHandler.whoOpensTheDesk("anna");
        eva = TestHandler.whoFounds(tables.anotherDesk(), "eva");
        fenna = TestHandler.approvedBy(eva, "fenna");
        reporter = TestReporter.whoReportedTo(anna);
        id = reporter.caseId();
    }

    @Test
    void the_other_desks_are_shown_with_their_rosters() {
        anna.request()
                .get("/inbox/api/desks")
                .then()
                .statusCode(200)
                .body("desk", contains(eva.desk().toString()))
                .body("[0].name.nl", equalTo("Een ander meldpunt"))
                .body("[0].takesReports", equalTo(true));
        anna.request()
                .get("/inbox/api/desks/{id}/roster", eva.desk())
                .then()
                .statusCode(200)
                .body("recipients.size()", equalTo(2));
    }

    @Test
    void a_shared_case_is_read_and_answered_by_both_desks() {
        String handOver = granted(Mode.SHARE);

        anna.handOver(id, handOver, eva, fenna).then().statusCode(204);

        assertThat(eva.read(id)).singleElement().isInstanceOf(Conversation.Entry.Read.class);
        eva.send(id, eva.answer(reporter, 1, "Wij lezen mee.")).then().statusCode(201);
        assertThat(reporter.read()).hasSize(2).allMatch(Conversation.Entry.Read.class::isInstance);
        anna.open(id)
                .then()
                .body("desk", equalTo(anna.desk().toString()))
                .body("needsNewKey", equalTo(false))
                .body("history.kind", contains("asked", "granted", "handed-over"));
        expectProblem(anna.handOver(id, handOver, eva), 409, "no-consent");
    }

    @Test
    void a_case_that_went_over_is_the_other_desks_alone() {
        String handOver = granted(Mode.TRANSFER);

        anna.handOver(id, handOver, eva).then().statusCode(204);

        expectProblem(anna.open(id), 404, "not-found");
        assertThat(eva.read(id)).hasSize(1);
        eva.open(id)
                .then()
                .body("desk", equalTo(eva.desk().toString()))
                .body("needsNewKey", equalTo(true))
                .body("readers", contains(eva.id().toString()));
        TestCase next = eva.key(id).renewed();
        eva.renew(id, eva.renewal(id, next, eva)).then().statusCode(204);
        reporter.sealsTo(next);
        reporter.adds("Alleen voor de commissie.");
        assertThat(eva.read(id)).hasSize(2).allMatch(Conversation.Entry.Read.class::isInstance);
    }

    @Test
    void without_her_consent_no_key_goes_over() {
        byte[] request = anna.asks(id, eva.desk(), Mode.SHARE);
        String handOver = anna.ask(id, request).then().statusCode(201).extract().path("id");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.handOver(id, handOver, eva), 409, "no-consent");
            expectProblem(anna.give(id, false, eva), 404, "not-found");
            expectProblem(anna.handOver(id, UUID.randomUUID().toString(), eva), 404, "not-found");
        });
        reporter.answerTo(reporter.consent(request, Answer.REFUSED)).then().statusCode(201);
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.handOver(id, handOver, eva), 409, "no-consent");
            expectProblem(anna.give(id, false, eva), 404, "not-found");
        });
    }

    @Test
    void who_said_no_is_not_asked_again_on_the_same_day() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        byte[] request = anna.asks(id, eva.desk(), Mode.SHARE);
        anna.ask(id, request).then().statusCode(201);
        reporter.answerTo(reporter.consent(request, Answer.REFUSED)).then().statusCode(201);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.ask(id, request), 409, "refused-today");
            expectProblem(anna.ask(id, anna.asks(id, eva.desk(), Mode.TRANSFER)), 409, "refused-today");
        });
        clock.itIs(LocalDate.of(2026, 3, 3));
        tables.stayAsTheyAreDuring(() -> expectProblem(anna.ask(id, request), 409, "refused-today"));
        anna.ask(id, anna.asks(id, eva.desk(), Mode.TRANSFER)).then().statusCode(201);
    }

    @Test
    void whom_she_leaves_out_of_the_other_desk_gets_no_key() {
        byte[] request = anna.asks(id, eva.desk(), Mode.SHARE);
        String handOver = anna.ask(id, request).path("id");
        reporter.answerTo(reporter.consent(request, Answer.GRANTED, fenna))
                .then()
                .statusCode(201);

        tables.stayAsTheyAreDuring(
                () -> expectProblem(anna.handOver(id, handOver, eva, fenna), 422, "unknown-handler"));
        anna.handOver(id, handOver, eva).then().statusCode(204);
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(eva.give(id, false, fenna), 404, "not-found");
            expectProblem(anna.give(id, false, fenna), 404, "not-found");
        });
        eva.open(id).then().body("leftOut", contains(fenna.id().toString()));
    }

    @Test
    void keys_go_to_members_of_that_desk_and_to_one_who_can_answer() {
        String handOver = granted(Mode.SHARE);
        TestHandler gerda = TestHandler.approvedBy(eva, "gerda", nl.meldpoort.envelope.RosterRole.READER);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.handOver(id, handOver, eva, bram), 422, "unknown-handler");
            expectProblem(anna.handOver(id, handOver, gerda), 422, "nobody-left");
            expectProblem(anna.handOver(id, handOver), 422, "invalid");
        });
    }

    @Test
    void the_reporter_is_asked_about_a_desk_once_at_a_time() {
        byte[] request = anna.asks(id, eva.desk(), Mode.SHARE);
        String handOver = anna.ask(id, request).path("id");

        tables.stayAsTheyAreDuring(() -> {
            anna.ask(id, request).then().statusCode(201).body("id", equalTo(handOver));
            expectProblem(anna.ask(id, anna.asks(id, eva.desk(), Mode.TRANSFER)), 409, "asked-already");
        });
        reporter.open(0)
                .then()
                .body("handOvers[0].request", equalTo(Api.b64(request)))
                .body("handOvers[0].consent", nullValue());
    }

    @Test
    void her_answer_is_given_once() {
        byte[] request = anna.asks(id, eva.desk(), Mode.SHARE);
        anna.ask(id, request);
        byte[] yes = reporter.consent(request, Answer.GRANTED);
        reporter.answerTo(yes).then().statusCode(201);

        tables.stayAsTheyAreDuring(() -> {
            reporter.answerTo(yes).then().statusCode(200);
            expectProblem(reporter.answerTo(reporter.consent(request, Answer.REFUSED)), 409, "answered");
        });
        reporter.open(0).then().body("handOvers[0].consent", equalTo(Api.b64(yes)));
    }

    @Test
    void an_answer_to_what_nobody_asked_is_refused() {
        byte[] unsent = anna.asks(id, eva.desk(), Mode.SHARE);
        TestReporter other = TestReporter.whoReportedTo(anna);
        byte[] othersRequest = anna.asks(other.caseId(), eva.desk(), Mode.SHARE);
        anna.ask(other.caseId(), othersRequest);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(reporter.answerTo(reporter.consent(unsent, Answer.GRANTED)), 404, "not-found");
            expectProblem(reporter.answerTo(reporter.consent(othersRequest, Answer.GRANTED)), 404, "not-found");
            expectProblem(other.answerTo(reporter.consent(othersRequest, Answer.GRANTED)), 422, "foreign-consent");
            expectProblem(other.answerTo(new byte[] {1}), 422, "malformed-envelope");
        });
    }

    @Test
    void a_request_names_a_desk_that_takes_it_and_is_signed_by_who_asks() {
        UUID nobodyThere = tables.anotherDesk();
        TestHandler bram = TestHandler.approvedBy(anna, "bram");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.ask(id, anna.asks(id, nobodyThere, Mode.SHARE)), 404, "not-found");
            expectProblem(anna.ask(id, anna.asks(id, UUID.randomUUID(), Mode.SHARE)), 404, "not-found");
            expectProblem(anna.ask(id, bram.asks(id, eva.desk(), Mode.SHARE)), 422, "request");
            expectProblem(anna.ask(id, anna.asks(UUID.randomUUID(), eva.desk(), Mode.SHARE)), 422, "request");
            expectProblem(anna.ask(id, new byte[] {1}), 422, "malformed-envelope");
            expectProblem(bram.ask(id, bram.asks(id, eva.desk(), Mode.SHARE)), 404, "not-found");
            expectProblem(eva.ask(id, eva.asks(id, anna.desk(), Mode.SHARE)), 404, "not-found");
        });
        byte[] older = anna.asks(id, eva.desk(), Mode.SHARE);
        TestHandler.approvedBy(anna, "carla");
        tables.stayAsTheyAreDuring(() -> expectProblem(anna.ask(id, older), 409, "roster-changed"));
    }

    @Test
    void a_hand_over_that_is_broken_off_leaves_nothing_half() {
        String handOver = granted(Mode.TRANSFER);
        for (String at : List.of("sealed_case_key", "mailbox", "hand_over", "case_history")) {
            tables.stayAsTheyAreDuring(() -> tables.failAt(
                    at,
                    () -> assertThat(anna.handOver(id, handOver, eva).statusCode())
                            .isEqualTo(500)));
        }
        anna.handOver(id, handOver, eva).then().statusCode(204);
    }

    private String granted(Mode mode) {
        byte[] request = anna.asks(id, eva.desk(), mode);
        String handOver = anna.ask(id, request).then().statusCode(201).extract().path("id");
        reporter.answerTo(reporter.consent(request, Answer.GRANTED)).then().statusCode(201);
        return handOver;
    }
}

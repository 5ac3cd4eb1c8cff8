package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestCase;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.TestRoster;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a case comes and goes with a key of it, and each renewal of that key is whole or not at all. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class CaseAccessAsHandlerTest extends ServiceTest {
    TestHandler anna;
    TestHandler bram;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
        bram = TestHandler.approvedBy(anna, "bram");
    }

    @Test
    void whom_the_reporter_left_out_is_kept_with_the_case() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        anna.open(reporter.caseId())
                .then()
                .body("leftOut", contains(bram.id().toString()))
                .body("readers", contains(anna.id().toString()));
    }

    @Test
    void who_is_left_out_stays_so_with_other_keys_and_another_invitation() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        TestHandler again = bram.withOtherKeys();
        again.losesKeys();
        anna.approve(again).then().statusCode(201);
        expectProblem(anna.give(reporter.caseId(), false, again), 404, "not-found");

        anna.dismiss(again).then().statusCode(201);
        TestHandler invitedAgain = TestHandler.approvedBy(anna, "bram");
        expectProblem(anna.give(reporter.caseId(), false, invitedAgain), 404, "not-found");
        anna.open(reporter.caseId())
                .then()
                .body("leftOut", contains(invitedAgain.id().toString()));
    }

    @Test
    void who_withdraws_has_no_part_in_the_case_from_then_on() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);

        bram.withdraw(reporter.caseId()).then().statusCode(204);

        expectProblem(bram.open(reporter.caseId()), 404, "not-found");
        expectProblem(bram.withdraw(reporter.caseId()), 404, "not-found");
        expectProblem(anna.give(reporter.caseId(), false, bram), 404, "not-found");
        anna.open(reporter.caseId())
                .then()
                .body("needsNewKey", equalTo(true))
                .body("leftOut", contains(bram.id().toString()))
                .body("history.kind", contains("withdrew"))
                .body("history[0].handler", equalTo(bram.id().toString()));
    }

    @Test
    void the_last_who_can_answer_stays() {
        TestHandler dirk = TestHandler.approvedBy(anna, "dirk", RosterRole.READER);
        TestReporter reporter = TestReporter.whoReportedTo(anna, dirk);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.withdraw(reporter.caseId()), 422, "last-reader");
            expectProblem(anna.give(reporter.caseId(), true), 422, "last-reader");
        });
        dirk.withdraw(reporter.caseId()).then().statusCode(204);
    }

    @Test
    void of_the_last_two_who_withdraw_at_once_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
            List<Callable<Integer>> both = List.of(
                    () -> anna.withdraw(reporter.caseId()).statusCode(),
                    () -> bram.withdraw(reporter.caseId()).statusCode());

            assertThat(Together.all(both)).containsExactlyInAnyOrder(204, 422);
        }
    }

    @Test
    void a_case_is_given_over_to_a_colleague() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        TestHandler carla = TestHandler.approvedBy(anna, "carla");

        anna.give(reporter.caseId(), true, carla).then().statusCode(204);

        expectProblem(anna.open(reporter.caseId()), 404, "not-found");
        assertThat(carla.read(reporter.caseId())).singleElement().isInstanceOf(Conversation.Entry.Read.class);
        carla.open(reporter.caseId())
                .then()
                .body("needsNewKey", equalTo(true))
                .body(
                        "readers",
                        containsInAnyOrder(bram.id().toString(), carla.id().toString()))
                .body("history.kind", contains("gave-access", "stopped"));
        // She has no conflict of interest, so she may be asked again.
        carla.give(reporter.caseId(), false, anna).then().statusCode(204);
    }

    @Test
    void a_key_is_given_to_reading_members_only() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        TestHandler waiting = TestHandler.named("daan");
        waiting.enrol();
        TestHandler keyHolder = TestHandler.approvedBy(anna, "karin", RosterRole.KEY_HOLDER);
        TestHandler elsewhere = TestHandler.whoFounds(tables.anotherDesk(), "eva");

        tables.stayAsTheyAreDuring(() -> {
            for (TestHandler nobody : List.of(waiting, keyHolder, elsewhere, TestHandler.named("niemand"))) {
                expectProblem(anna.give(reporter.caseId(), false, nobody), 404, "not-found");
                expectProblem(anna.give(reporter.caseId(), false, bram, nobody), 404, "not-found");
            }
            expectProblem(anna.give(reporter.caseId(), false), 422, "invalid");
        });
    }

    @Test
    void a_renewed_key_is_for_who_stays_and_opens_what_was_before() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        TestHandler carla = TestHandler.approvedBy(anna, "carla");
        anna.give(reporter.caseId(), false, carla).then().statusCode(204);
        bram.withdraw(reporter.caseId()).then().statusCode(204);
        TestCase next = reporter.key().renewed();

        anna.renew(reporter.caseId(), anna.renewal(reporter.caseId(), next, anna, carla))
                .then()
                .statusCode(204);

        reporter.sealsTo(next);
        reporter.adds("Onder de nieuwe sleutel.");
        for (TestHandler handler : List.of(anna, carla)) {
            handler.open(reporter.caseId())
                    .then()
                    .body("generation", equalTo(2))
                    .body("needsNewKey", equalTo(false))
                    .body("earlier.size()", equalTo(1))
                    .body("renewals.size()", equalTo(1));
            assertThat(handler.read(reporter.caseId())).hasSize(2).allMatch(Conversation.Entry.Read.class::isInstance);
        }
        reporter.open(0).then().body("generation", equalTo(2)).body("renewals.size()", equalTo(1));
        assertThat(reporter.read()).hasSize(2).allMatch(Conversation.Entry.Read.class::isInstance);
        anna.request().get("/inbox/api/renewals").then().body("cases.size()", equalTo(0));
    }

    @Test
    void a_key_is_renewed_again_and_again() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        for (int generation = 2; generation <= 4; generation++) {
            TestCase next = reporter.key().renewed();
            anna.renew(reporter.caseId(), anna.renewal(reporter.caseId(), next, anna))
                    .then()
                    .statusCode(204);
            reporter.sealsTo(next);
            reporter.adds("Onder sleutel " + generation);
        }

        assertThat(anna.read(reporter.caseId())).hasSize(4).allMatch(Conversation.Entry.Read.class::isInstance);
    }

    @Test
    void a_renewal_is_for_exactly_who_holds_the_key() {
        TestHandler carla = TestHandler.approvedBy(anna, "carla");
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        TestCase next = reporter.key().renewed();

        tables.stayAsTheyAreDuring(() -> {
            for (TestHandler[] wrong : new TestHandler[][] {{anna}, {anna, bram, carla}, {anna, carla}}) {
                expectProblem(
                        anna.renew(reporter.caseId(), anna.renewal(reporter.caseId(), next, wrong)), 422, "holders");
            }
            expectProblem(
                    anna.renew(reporter.caseId(), anna.renewal(reporter.caseId(), next, anna, bram, bram)),
                    422,
                    "handler-twice");
        });
    }

    @Test
    void a_renewal_of_another_case_author_or_generation_is_refused() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        TestReporter other = TestReporter.whoReportedTo(anna, bram);
        TestCase next = reporter.key().renewed();
        Map<String, Object> good = anna.renewal(reporter.caseId(), next, anna, bram);
        Map<String, Object> ofAnotherCase =
                anna.renewal(other.caseId(), other.key().renewed(), anna, bram);
        Map<String, Object> skipping = anna.renewal(reporter.caseId(), next.renewed(), anna, bram);
        skipping.put("from", 1);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.renew(reporter.caseId(), ofAnotherCase), 422, "renewal");
            expectProblem(bram.renew(reporter.caseId(), good), 422, "renewal");
            expectProblem(anna.renew(reporter.caseId(), skipping), 422, "renewal");
            good.put("renewal", Api.b64(new byte[200]));
            expectProblem(anna.renew(reporter.caseId(), good), 422, "malformed-envelope");
        });
    }

    @Test
    void a_renewal_under_an_older_roster_is_told_to_look_again() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        Map<String, Object> renewal =
                anna.renewal(reporter.caseId(), reporter.key().renewed(), anna, bram);
        TestHandler.approvedBy(anna, "carla");

        tables.stayAsTheyAreDuring(() -> expectProblem(anna.renew(reporter.caseId(), renewal), 409, "roster-changed"));
    }

    @Test
    void of_two_who_renew_a_key_at_once_one_is_told_to_look_again() throws Exception {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        Map<String, Object> annas =
                anna.renewal(reporter.caseId(), reporter.key().renewed(), anna, bram);
        Map<String, Object> brams =
                bram.renewal(reporter.caseId(), reporter.key().renewed(), anna, bram);
        List<Callable<Integer>> both = List.of(
                () -> anna.renew(reporter.caseId(), annas).statusCode(),
                () -> bram.renew(reporter.caseId(), brams).statusCode());

        assertThat(Together.all(both)).containsExactlyInAnyOrder(204, 409);
        assertThat(anna.read(reporter.caseId())).hasSize(1);
        assertThat(bram.read(reporter.caseId())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_renewal", "earlier_case_key", "sealed_case_key", "mailbox", "case_history"})
    void a_renewal_that_is_broken_off_leaves_nothing_half(String at) {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        Map<String, Object> renewal =
                anna.renewal(reporter.caseId(), reporter.key().renewed(), anna, bram);

        tables.stayAsTheyAreDuring(() -> tables.failAt(
                at,
                () -> assertThat(anna.renew(reporter.caseId(), renewal).statusCode())
                        .isEqualTo(500)));

        anna.renew(reporter.caseId(), renewal).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roster_version",
                "handler",
                "sealed_seal",
                "sealed_case_key",
                "mailbox",
                "case_history",
                "read_mark"
            })
    void a_roster_that_is_broken_off_leaves_nothing_half(String at) {
        TestHandler karin = TestHandler.approvedBy(anna, "karin", RosterRole.HANDLER, RosterRole.KEY_HOLDER);
        TestReporter reporter = TestReporter.whoReportedTo(anna, karin);
        karin.hasRead(reporter.caseId(), 1).then().statusCode(204);
        Seal seal = anna.seal();
        RosterVersion without = TestRoster.next(anna.head(), anna.id(), TestRoster.without(anna.head(), karin.id()));

        tables.stayAsTheyAreDuring(() -> tables.failAt(
                at, () -> assertThat(anna.sign(without, seal).statusCode()).isEqualTo(500)));

        anna.sign(without, seal).then().statusCode(201);
        assertThat(tables.count("sealed_case_key where handler_id = '" + karin.id() + "'"))
                .isZero();
    }
}

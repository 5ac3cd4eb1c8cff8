package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.envelope.SealChange;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.TestRoster;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from a version of the roster: who comes, who goes, and which keys are destroyed. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class RosterAsKeyHolderTest extends ServiceTest {
    private static final RosterRole[] BOTH = {RosterRole.HANDLER, RosterRole.KEY_HOLDER};

    TestHandler anna;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @Test
    void members_see_the_versions_and_cards_and_who_waits() {
        TestHandler bram = TestHandler.named("bram");
        bram.enrol();

        anna.request()
                .get("/inbox/api/desk/roster")
                .then()
                .statusCode(200)
                .body("versions.size()", equalTo(1))
                .body("cards.handler", contains(anna.id().toString()))
                .body("cards.card", contains(anna.membership().get("card")))
                .body("waiting.handler", contains(bram.id().toString()))
                .body("waiting[0].label", equalTo("bram"))
                .body("waiting[0].roles", contains("handler"))
                .body("waiting[0].function.en", equalTo("Handler"))
                .body("waiting[0].renewing", equalTo(false));
        bram.request()
                .get("/inbox/api/desk/roster")
                .then()
                .statusCode(200)
                .body("cards.handler", contains(anna.id().toString()))
                .body("waiting.size()", equalTo(0));
    }

    @Test
    void whoever_is_signed_in_is_a_member_in_her_role() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);
        TestHandler dirk = TestHandler.approvedBy(bram, "dirk", RosterRole.READER);

        assertThat(bram.membership())
                .containsEntry("state", "ACTIVE")
                .containsEntry("roles", List.of("handler", "key-holder"));
        assertThat(dirk.membership()).containsEntry("roles", List.of("reader")).containsEntry("sealedSeal", null);
        assertThat(bram.seal().verifyKey()).isEqualTo(anna.seal().verifyKey());
        assertThat(anna.head().members()).hasSize(3);
    }

    @Test
    void the_same_version_again_changes_nothing() {
        Seal seal = anna.seal();
        TestHandler bram = TestHandler.named("bram");
        bram.enrol();
        RosterVersion next = TestRoster.next(anna.head(), anna.id(), TestRoster.with(anna.head(), bram.member()));
        anna.sign(next, seal).then().statusCode(201);

        tables.stayAsTheyAreDuring(() -> anna.sign(next, seal).then().statusCode(201));
    }

    @Test
    void of_two_key_holders_who_sign_the_same_number_at_once_one_is_told_to_look_again() throws Exception {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);
        Seal seal = anna.seal();
        for (int round = 0; round < 5; round++) {
            TestHandler carla = TestHandler.named("carla" + round);
            TestHandler daan = TestHandler.named("daan" + round);
            carla.enrol();
            daan.enrol();
            RosterVersion head = anna.head();
            RosterVersion annas = TestRoster.next(head, anna.id(), TestRoster.with(head, carla.member()));
            RosterVersion brams = TestRoster.next(head, bram.id(), TestRoster.with(head, daan.member()));

            List<Callable<Integer>> signing = List.of(
                    () -> anna.sign(annas, seal).statusCode(),
                    () -> bram.sign(brams, seal).statusCode());

            assertThat(Together.all(signing)).containsExactlyInAnyOrder(201, 409);
            assertThat(anna.head().number()).isEqualTo(head.number() + 1);
            assertThat(List.of(
                            carla.membership().get("state"), daan.membership().get("state")))
                    .containsExactlyInAnyOrder("ACTIVE", "WAITING");
        }
    }

    @Test
    void who_leaves_loses_every_key_and_her_cases_need_another() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);
        TestReporter theirs = TestReporter.whoReportedTo(anna, bram);
        TestReporter annas = TestReporter.whoReportedTo(anna);

        anna.dismiss(bram).then().statusCode(201);

        expectProblem(bram.open(theirs.caseId()), 403, "not-enrolled");
        assertThat(bram.membership())
                .containsEntry("state", "LEFT")
                .containsEntry("roles", List.of())
                .containsEntry("passphraseChest", null)
                .containsEntry("recoveryChest", null)
                .containsEntry("sealedSeal", null);
        assertThat(tables.count("sealed_case_key where handler_id = '" + bram.id() + "'"))
                .isZero();
        assertThat(anna.rowOf(theirs.caseId())).containsEntry("needsNewKey", true);
        assertThat(anna.rowOf(annas.caseId())).containsEntry("needsNewKey", false);
        anna.request()
                .get("/inbox/api/renewals")
                .then()
                .body("cases", contains(theirs.caseId().toString()))
                .body("more", equalTo(false));
        anna.open(theirs.caseId())
                .then()
                .body("readers", contains(anna.id().toString()))
                .body("history.kind", contains("lost-access"))
                .body("history[0].other", equalTo(bram.id().toString()));
    }

    @Test
    void who_signs_herself_out_leaves_too() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);

        bram.dismiss(bram).then().statusCode(201);

        expectProblem(bram.inbox(), 403, "not-enrolled");
    }

    @Test
    void who_only_signs_from_now_on_reads_no_longer() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);

        RosterVersion head = anna.head();
        anna.sign(
                        TestRoster.next(head, anna.id(), TestRoster.with(head, bram.member(RosterRole.KEY_HOLDER))),
                        anna.seal())
                .then()
                .statusCode(201);

        expectProblem(bram.open(reporter.caseId()), 403, "forbidden");
        assertThat(tables.count("sealed_case_key where handler_id = '" + bram.id() + "'"))
                .isZero();
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("needsNewKey", true);
        assertThat(bram.seal().verifyKey()).isEqualTo(head.seal());
    }

    @Test
    void who_answered_and_now_reads_keeps_her_keys() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);

        anna.approve(bram, RosterRole.READER).then().statusCode(201);

        bram.withSignInRoles("reader").open(reporter.caseId()).then().statusCode(200);
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("needsNewKey", false);
    }

    @Test
    void other_keys_wait_until_a_key_holder_signs_them_in_and_then_the_old_ones_are_gone() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram);
        Map<String, Object> before = bram.membership();
        TestHandler again = bram.withOtherKeys();

        again.losesKeys().then().statusCode(200).body("card", equalTo(before.get("card")));
        assertThat(again.membership().get("renewing")).isNotNull();
        anna.request()
                .get("/inbox/api/desk/roster")
                .then()
                .body("waiting.handler", contains(bram.id().toString()))
                .body("waiting.renewing", contains(true))
                .body("waiting.roles[0]", containsInAnyOrder("handler", "key-holder"));
        bram.open(reporter.caseId()).then().statusCode(200);

        anna.approve(again).then().statusCode(201);

        assertThat(again.membership())
                .containsEntry("card", Api.b64(again.card().sign(again.signingKey())))
                .containsEntry("renewing", null);
        expectProblem(again.open(reporter.caseId()), 404, "not-found");
        assertThat(anna.rowOf(reporter.caseId())).containsEntry("needsNewKey", true);
        assertThat(again.seal().verifyKey()).isEqualTo(anna.head().seal());
        assertThat(anna.request().get("/inbox/api/colleagues/lacking").<List<String>>path("$"))
                .containsExactly(bram.id().toString());
    }

    @Test
    void who_waits_may_come_with_other_keys() {
        TestHandler bram = TestHandler.named("bram");
        bram.enrol();
        TestHandler again = bram.withOtherKeys();
        again.losesKeys().then().statusCode(200);

        assertThat(again.membership()).containsEntry("renewing", null);
        expectProblem(anna.approve(bram), 422, "wrong-card");
        anna.approve(again).then().statusCode(201);
    }

    @Test
    void a_renewed_seal_goes_to_all_key_holders() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram", BOTH);
        RosterVersion head = anna.head();
        Seal old = anna.seal();
        Seal fresh = Seal.random();
        RosterVersion renewed = new RosterVersion(
                head.desk(),
                head.number() + 1,
                head.hash(),
                TestRoster.DAY,
                anna.id(),
                head.members(),
                fresh.verifyKey(),
                SealChange.RENEWED);

        tables.stayAsTheyAreDuring(() -> expectProblem(anna.post(renewed.sign(fresh, old), fresh, anna), 422, "seals"));
        anna.post(renewed.sign(fresh, old), fresh, anna, bram).then().statusCode(201);

        assertThat(bram.seal().verifyKey()).isEqualTo(fresh.verifyKey());
    }

    @Test
    void a_lost_seal_is_founded_anew_only_where_that_was_allowed() {
        TestHandler carla = TestHandler.approvedBy(anna, "carla").withSignInRoles("handler,key-holder");
        RosterVersion head = anna.head();
        Seal fresh = Seal.random();
        RosterVersion anew = new RosterVersion(
                head.desk(),
                head.number() + 1,
                head.hash(),
                TestRoster.DAY,
                carla.id(),
                List.of(carla.member(BOTH)),
                fresh.verifyKey(),
                SealChange.LOST);

        tables.stayAsTheyAreDuring(() -> expectProblem(carla.sign(anew, fresh, carla), 422, "seal-not-lost"));
        tables.run("update desk set seal_loss = 'COMPROMISED', seal_loss_until = now() + interval '1 day'");
        tables.stayAsTheyAreDuring(() -> expectProblem(carla.sign(anew, fresh, carla), 422, "seal-not-lost"));
        tables.run("update desk set seal_loss = 'LOST', seal_loss_until = now() - interval '1 second'");
        tables.stayAsTheyAreDuring(() -> expectProblem(carla.sign(anew, fresh, carla), 422, "seal-not-lost"));
        tables.run("update desk set seal_loss_until = now() + interval '1 day'");
        carla.sign(anew, fresh, carla).then().statusCode(201);

        assertThat(carla.seal().verifyKey()).isEqualTo(fresh.verifyKey());
        assertThat(anna.membership()).containsEntry("state", "LEFT");
        assertThat(tables.count("desk where seal_loss is not null")).isZero();
    }

    @Test
    void a_long_history_begins_for_newcomers_at_a_milestone() {
        Seal seal = anna.seal();
        for (int number = 2; number <= 27; number++) {
            anna.sign(TestRoster.next(anna.head(), anna.id(), anna.head().members()), seal)
                    .then()
                    .statusCode(201);
        }

        List<String> bodies = TestRoster.fetch(Tables.DESK, "").path("versions.body");
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).contains("\"number\":26,");
        assertThat(TestRoster.fetch(Tables.DESK, "?from=20").<List<String>>path("versions.body"))
                .hasSize(8);
        for (String from : new String[] {"0", "-1", "28", "x"}) {
            assertThat(TestRoster.fetch(Tables.DESK, "?from=" + from).statusCode())
                    .isEqualTo(404);
        }
        expectProblem(TestRoster.fetch(UUID.randomUUID(), ""), 404, "not-found");
    }

    @Test
    void key_holders_invite_to_their_own_desk() {
        Map<String, Object> wanted = Map.of(
                "label",
                "bram",
                "roles",
                List.of("handler"),
                "function",
                Map.of("nl", "Behandelaar", "en", "Handler"),
                "publishName",
                false);
        String token = anna.request()
                .body(Api.json(wanted))
                .post("/inbox/api/desk/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        TestHandler bram = TestHandler.named("bram").withToken(token);
        bram.enrol().then().statusCode(200);
        anna.approve(bram).then().statusCode(201);

        List<String> ids = anna.request().get("/inbox/api/desk/invitations").path("invitations.id");
        expectProblem(anna.request().delete("/inbox/api/desk/invitations/{id}", ids.get(0)), 409, "used");
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.request().get("/inbox/api/desk/invitations"), 403, "forbidden");
            expectProblem(bram.request().body(Api.json(wanted)).post("/inbox/api/desk/invitations"), 403, "forbidden");
        });
    }

    /** Whoever is dismissed while a report comes in either has no key of it, or never was a member when it came. */
    @Test
    void nobody_who_left_holds_a_key_however_a_report_crosses_her_leaving() throws Exception {
        for (int round = 0; round < 5; round++) {
            TestHandler bram = TestHandler.approvedBy(anna, "bram" + round);
            List<Callable<Integer>> acts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                TestReporter reporter = TestReporter.about("Kruist");
                Map<String, Object> submission = reporter.submission(anna, bram);
                acts.add(() -> reporter.send(submission).statusCode());
            }
            acts.add(() -> anna.dismiss(bram).statusCode());

            assertThat(Together.all(acts)).containsAnyOf(201).doesNotContain(500);
            assertThat(tables.count("sealed_case_key where handler_id = '" + bram.id() + "'"))
                    .isZero();
        }
    }
}

package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class EnrolmentAsHandlerTest extends ServiceTest {
    @Test
    void before_she_enrols_she_learns_her_name_and_roles() {
        TestHandler.named("anna")
                .request()
                .get("/inbox/api/enrolment")
                .then()
                .statusCode(200)
                .body("name", equalTo("anna"))
                .body("tenant", equalTo(""))
                .body("roles", contains("handler"))
                .body("membership", nullValue())
                .body("desk", nullValue())
                .body("founding", equalTo(false));
    }

    @Test
    void the_founder_is_told_that_it_is_for_her_to_begin() {
        TestHandler anna = TestHandler.with("anna", RosterRole.HANDLER, RosterRole.KEY_HOLDER);
        anna.enrol().then().statusCode(200).body("state", equalTo("WAITING"));

        anna.request()
                .get("/inbox/api/enrolment")
                .then()
                .body("founding", equalTo(true))
                .body("desk.founded", equalTo(false))
                .body("desk.name.nl", equalTo("Meldpunt integriteit"));
        anna.found().then().statusCode(201);

        anna.request()
                .get("/inbox/api/enrolment")
                .then()
                .body("founding", equalTo(false))
                .body("desk.founded", equalTo(true))
                .body("membership.state", equalTo("ACTIVE"))
                .body("membership.roles", contains("handler", "key-holder"));
    }

    @Test
    void who_enrols_next_waits_and_gets_no_reports_yet() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");
        bram.enrol().then().statusCode(200).body("state", equalTo("WAITING"));

        assertThat(anna.head().readingMembers())
                .singleElement()
                .extracting(member -> member.handler())
                .isEqualTo(anna.id());
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.inbox(), 403, "waiting");
            expectProblem(bram.request().get("/inbox/api/colleagues/lacking"), 403, "waiting");
        });
    }

    @Test
    void without_an_invitation_nobody_enrols() {
        TestHandler anna = TestHandler.named("anna");
        for (String token : new String[] {"", "geen-uitnodiging", Api.b64(new byte[32])}) {
            Map<String, Object> enrolment = anna.enrolment();
            enrolment.put("token", token);
            tables.stayAsTheyAreDuring(() -> expectProblem(
                    anna.request().body(Api.json(enrolment)).post("/inbox/api/enrolment"), 404, "invitation"));
        }
    }

    @Test
    void an_invitation_works_once_and_not_for_ever() {
        TestHandler anna = TestHandler.named("anna");
        anna.enrol().then().statusCode(200);
        TestHandler bram = TestHandler.named("bram");
        Map<String, Object> used = bram.enrolment();
        used.put("token", anna.enrolment().get("token"));
        TestHandler carla = TestHandler.named("carla");
        carla.enrolment();
        tables.run("update invitation set expires_at = now() where label = 'carla'");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.request().body(Api.json(used)).post("/inbox/api/enrolment"), 404, "invitation");
            expectProblem(carla.enrol(), 404, "invitation");
        });
    }

    @Test
    void who_signs_in_elsewhere_enrols_at_no_desk_of_the_organisation() {
        TestHandler eva = TestHandler.named("eva").ofTenant("extern");
        eva.enrolment();

        tables.stayAsTheyAreDuring(() -> expectProblem(eva.enrol(), 403, "other-tenant"));
    }

    @Test
    void the_same_enrolment_again_changes_nothing() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");

        tables.stayAsTheyAreDuring(() -> anna.enrol().then().statusCode(200).body("state", equalTo("ACTIVE")));
    }

    @Test
    void one_enrolment_many_times_at_once_is_one_handler() throws Exception {
        TestHandler anna = TestHandler.named("anna");
        anna.enrolment();

        assertThat(Together.times(4, () -> anna.enrol().statusCode())).containsOnly(200);
        assertThat(tables.count("handler")).isEqualTo(1);
    }

    @Test
    void her_sealed_keys_come_back_as_they_were_sent() {
        TestHandler anna = TestHandler.named("anna");
        Map<String, Object> enrolment = anna.enrolment();
        anna.request()
                .body(Api.json(enrolment))
                .post("/inbox/api/enrolment")
                .then()
                .statusCode(200);

        assertThat(anna.membership())
                .containsEntry("card", enrolment.get("card"))
                .containsEntry("passphraseChest", enrolment.get("passphraseChest"))
                .containsEntry("recoveryChest", enrolment.get("recoveryChest"));
    }

    @Test
    void other_keys_under_the_same_account_are_refused() {
        TestHandler.whoOpensTheDesk("anna");
        TestHandler other = TestHandler.named("anna");
        other.enrolment();

        tables.stayAsTheyAreDuring(() -> expectProblem(other.enrol(), 409, "already-enrolled"));
    }

    @Test
    void nobody_is_in_two_desks() {
        TestHandler.whoOpensTheDesk("anna");
        TestHandler elsewhere = TestHandler.at(tables.anotherDesk(), "anna", RosterRole.HANDLER);
        elsewhere.enrolment();

        tables.stayAsTheyAreDuring(() -> expectProblem(elsewhere.enrol(), 409, "in-another-desk"));
    }

    @Test
    void who_left_may_be_invited_again() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        anna.dismiss(bram).then().statusCode(201);

        TestHandler.at(tables.anotherDesk(), "bram", RosterRole.HANDLER)
                .enrol()
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
    }

    @Test
    void another_account_cannot_take_her_keys() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");
        Map<String, Object> taken = anna.enrolment();
        taken.put("token", bram.enrolment().get("token"));

        tables.stayAsTheyAreDuring(() ->
                expectProblem(bram.request().body(Api.json(taken)).post("/inbox/api/enrolment"), 409, "id-taken"));
    }

    @Test
    void a_card_names_its_own_handler() {
        TestHandler anna = TestHandler.named("anna");
        Map<String, Object> enrolment = anna.enrolment();
        enrolment.put("card", Api.b64(anna.cardNaming(UUID.randomUUID())));

        tables.stayAsTheyAreDuring(() -> expectProblem(
                anna.request().body(Api.json(enrolment)).post("/inbox/api/enrolment"), 422, "foreign-card"));
    }

    @Test
    void something_besides_the_recovery_code_opens_the_keys() {
        TestHandler anna = TestHandler.named("anna");
        Map<String, Object> enrolment = anna.enrolment();
        enrolment.put("passphraseChest", null);

        tables.stayAsTheyAreDuring(() ->
                expectProblem(anna.request().body(Api.json(enrolment)).post("/inbox/api/enrolment"), 422, "no-way-in"));
    }

    @Test
    void an_account_whose_name_changes_is_the_same_person() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        anna.requestAs("Anna Bakker-de Wit")
                .get("/inbox/api/cases/{id}", reporter.caseId())
                .then()
                .statusCode(200);
    }

    @Test
    void an_account_whose_subject_changes_is_a_stranger() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        anna.withAccount("https://inloggen.example anna2");

        expectProblem(anna.open(reporter.caseId()), 403, "not-enrolled");
        anna.request().get("/inbox/api/enrolment").then().body("membership", nullValue());
    }

    @Test
    void who_lost_the_role_at_the_sign_in_can_do_nothing() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        expectProblem(anna.withSignInRoles("").inbox(), 403, "forbidden");
        anna.withSignInRoles("reader");
        expectProblem(anna.inbox(), 403, "forbidden");
        expectProblem(anna.open(reporter.caseId()), 403, "forbidden");
        expectProblem(anna.request().get("/inbox/api/desk/roster"), 403, "forbidden");
        anna.withSignInRoles("key-holder");
        expectProblem(anna.inbox(), 403, "forbidden");
        anna.request().get("/inbox/api/desk/roster").then().statusCode(200);
        assertThat(tables.count("handler where id = '" + anna.id() + "' and desk_id = '" + Tables.DESK + "'"))
                .isEqualTo(1);
    }
}

package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class EnrolmentAsHandlerTest extends ServiceTest {
    @Test
    void before_she_enrols_she_learns_her_name_and_the_desk() {
        TestHandler.named("anna")
                .request()
                .get("/inbox/api/enrolment")
                .then()
                .statusCode(200)
                .body("name", equalTo("anna"))
                .body("desk", equalTo(Api.desk().toString()))
                .body("keys", nullValue());
    }

    @Test
    void who_enrols_first_opens_the_desk() {
        TestHandler anna = TestHandler.named("anna");

        anna.enrol().then().statusCode(200).body("state", equalTo("ACTIVE"));

        Response desk = Api.asReporter().get("/api/desk");
        desk.then().body("open", equalTo(true));
        assertThat(desk.jsonPath().getList("cards"))
                .containsExactly(anna.enrolment().get("card"));
    }

    @Test
    void who_enrols_next_waits_and_gets_no_reports_yet() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");

        bram.enrol().then().statusCode(200).body("state", equalTo("WAITING"));

        assertThat(Api.asReporter().get("/api/desk").jsonPath().getList("cards"))
                .containsExactly(anna.enrolment().get("card"));
    }

    @Test
    void a_colleague_lets_her_in() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");
        bram.enrol();

        anna.approve(bram).then().statusCode(204);

        assertThat(Api.asReporter().get("/api/desk").jsonPath().getList("cards"))
                .containsExactly(anna.enrolment().get("card"), bram.enrolment().get("card"));
        tables.stayAsTheyAreDuring(() -> anna.approve(bram).then().statusCode(204));
    }

    @Test
    void nobody_lets_herself_in() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");
        bram.enrol();

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.approve(bram), 403, "waiting");
            expectProblem(anna.approve(anna), 422, "own-approval");
        });
    }

    @Test
    void who_waits_lets_nobody_in() {
        TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");
        TestHandler carla = TestHandler.named("carla");
        bram.enrol();
        carla.enrol();

        tables.stayAsTheyAreDuring(() -> expectProblem(bram.approve(carla), 403, "waiting"));
    }

    @Test
    void who_has_not_enrolled_cannot_be_let_in() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");

        expectProblem(anna.approve(TestHandler.named("bram")), 404, "not-found");
    }

    @Test
    void the_same_enrolment_again_changes_nothing() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");

        tables.stayAsTheyAreDuring(() -> anna.enrol().then().statusCode(200).body("state", equalTo("ACTIVE")));
    }

    @Test
    void her_sealed_keys_come_back_as_they_were_sent() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");

        Map<String, Object> keys = anna.request().get("/inbox/api/enrolment").path("keys");

        assertThat(keys).containsAllEntriesOf(anna.enrolment()).containsEntry("state", "ACTIVE");
    }

    @Test
    void other_keys_under_the_same_account_are_refused() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");

        tables.stayAsTheyAreDuring(() -> expectProblem(TestHandler.named("anna").enrol(), 409, "already-enrolled"));
        anna.inbox().then().statusCode(200);
    }

    @Test
    void another_account_cannot_take_her_keys() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler bram = TestHandler.named("bram");

        tables.stayAsTheyAreDuring(() -> expectProblem(
                bram.request().body(Api.json(anna.enrolment())).post("/inbox/api/enrolment"), 409, "id-taken"));
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
    void of_many_first_enrolments_at_once_one_opens_the_desk() throws Exception {
        List<Callable<String>> enrolments = Stream.of("anna", "bram", "carla", "daan")
                .map(TestHandler::named)
                .map(handler -> (Callable<String>) () -> handler.enrol().path("state"))
                .toList();

        assertThat(Together.all(enrolments)).containsExactlyInAnyOrder("ACTIVE", "WAITING", "WAITING", "WAITING");
        assertThat(tables.count("handler where state = 'ACTIVE'")).isEqualTo(1);
    }

    @Test
    void one_enrolment_many_times_at_once_is_one_handler() throws Exception {
        TestHandler anna = TestHandler.named("anna");

        assertThat(Together.times(4, () -> anna.enrol().statusCode())).containsOnly(200);
        assertThat(tables.count("handler")).isEqualTo(1);
    }
}

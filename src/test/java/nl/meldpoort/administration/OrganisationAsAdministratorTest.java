package nl.meldpoort.administration;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.asAdministrator;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.Together;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class OrganisationAsAdministratorTest extends ServiceTest {
    private static final String ORGANISATION = "/inbox/api/administration/organisation";

    @Test
    void what_she_sets_is_what_she_and_the_reporter_are_shown() {
        asAdministrator()
                .body(Api.json(Wish.organisation()))
                .put(ORGANISATION)
                .then()
                .statusCode(204);

        Map<String, Object> shown =
                asAdministrator().get(ORGANISATION).jsonPath().getMap("$");
        assertThat(shown)
                .containsAllEntriesOf(Wish.organisation())
                .containsEntry("logo", null)
                .containsEntry("setUp", false)
                .hasSize(7);
        assertThat(given().get("/api/landscape/nl").jsonPath().<String, Object>getMap("organisation"))
                .containsAllEntriesOf(Wish.organisation());
    }

    @Test
    void a_logo_comes_and_goes() {
        asAdministrator()
                .contentType("image/png")
                .body(Picture.png(100, 50))
                .put(ORGANISATION + "/logo")
                .then()
                .statusCode(204);
        String address = asAdministrator().get(ORGANISATION).jsonPath().getString("logo");
        assertThat(given().get(address).statusCode()).isEqualTo(200);

        asAdministrator().delete(ORGANISATION + "/logo").then().statusCode(204);

        assertThat(asAdministrator().get(ORGANISATION).jsonPath().getString("logo"))
                .isNull();
        expectProblem(given().get(address), 404, "not-found");
    }

    @Test
    void the_wizard_is_not_finished_before_reporters_find_a_name_and_somebody_who_reads() {
        expectProblem(finish(), 422, "not-ready");
        asAdministrator().body(Api.json(Wish.organisation())).put(ORGANISATION);
        expectProblem(finish(), 422, "not-ready");
        TestHandler.whoOpensTheDesk("anna");
        asAdministrator().body(Map.of("open", false)).put("/inbox/api/administration/desks/{id}/open", Tables.DESK);
        expectProblem(finish(), 422, "not-ready");
        asAdministrator().body(Map.of("open", true)).put("/inbox/api/administration/desks/{id}/open", Tables.DESK);

        finish().then().statusCode(204);

        assertThat(asAdministrator().get(ORGANISATION).jsonPath().getBoolean("setUp"))
                .isTrue();
    }

    @Test
    void english_is_offered_only_when_everything_is_said_in_english() {
        Map<String, Object> dutchOnly = Wish.organisation();
        dutchOnly.put("languages", List.of("nl"));
        asAdministrator().body(Api.json(dutchOnly)).put(ORGANISATION).then().statusCode(204);
        Map<String, Object> desk = Wish.desk(UUID.randomUUID());
        desk.put("texts", Wish.bothLanguages(Wish.deskText("Bureau"), null));
        asAdministrator()
                .body(Api.json(desk))
                .post("/inbox/api/administration/desks")
                .then()
                .statusCode(201);

        tables.stayAsTheyAreDuring(() -> expectProblem(
                asAdministrator().body(Api.json(Wish.organisation())).put(ORGANISATION), 422, "english-missing"));
    }

    @Test
    void the_sign_ins_that_there_are_are_told() {
        assertThat(asAdministrator()
                        .get("/inbox/api/administration/tenants")
                        .jsonPath()
                        .<String>getList("tenants"))
                .containsExactly("", "extern");
    }

    @Test
    void two_administrators_at_once_leave_the_settings_of_one_of_them() throws Exception {
        Map<String, Object> one = Wish.organisation();
        Map<String, Object> other = Wish.organisation();
        other.putAll(Map.of("name", "Gemeente Duin", "colour", "#154273", "acknowledgeDays", 3));

        List<Integer> answers = Together.all(List.of(
                () -> asAdministrator().body(Api.json(one)).put(ORGANISATION).statusCode(),
                () -> asAdministrator().body(Api.json(other)).put(ORGANISATION).statusCode()));

        assertThat(answers).containsOnly(204);
        Map<String, Object> left =
                asAdministrator().get(ORGANISATION).jsonPath().getMap("$");
        left.keySet().retainAll(one.keySet());
        assertThat(left).isIn(one, other);
    }

    private static Response finish() {
        return asAdministrator().body("{}").post("/inbox/api/administration/set-up");
    }
}

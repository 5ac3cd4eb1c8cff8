package nl.meldpoort.desk;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class LandscapeAsReporterTest extends ServiceTest {
    @Test
    void before_the_organisation_is_set_up_there_is_no_name_and_no_logo() {
        Map<String, Object> organisation = landscape("nl").getMap("organisation");

        assertThat(organisation)
                .containsEntry("name", "")
                .containsEntry("logo", null)
                .containsEntry("colour", "#154273")
                .containsEntry("languages", List.of("nl", "en"))
                .containsEntry("acknowledgeDays", 7)
                .containsEntry("feedbackMonths", 3)
                .hasSize(6);
    }

    @Test
    void a_desk_is_told_of_in_the_language_that_is_asked_for() {
        UUID id = UUID.randomUUID();
        Api.asAdministrator()
                .body(Api.json(Wish.externalDesk(id)))
                .post("/inbox/api/administration/desks")
                .then()
                .statusCode(201);

        assertThat(landscape("nl").getMap("desks[1]"))
                .containsEntry("desk", id.toString())
                .containsEntry("kind", "external-committee")
                .containsEntry("outside", true)
                .containsEntry("takesReports", false)
                .containsEntry("name", "Bureau onderzoek")
                .containsEntry("takes", "Fraude\nen corruptie")
                .hasSize(9);
        assertThat(landscape("en").getString("desks[1].name")).isEqualTo("Investigation bureau");
    }

    @Test
    void where_the_organisation_offers_no_english_the_dutch_text_is_shown() {
        Map<String, Object> dutchOnly = Wish.organisation();
        dutchOnly.put("languages", List.of("nl"));
        Api.asAdministrator().body(Api.json(dutchOnly)).put("/inbox/api/administration/organisation");
        Map<String, Object> desk = Wish.desk(UUID.randomUUID());
        desk.put("texts", Wish.bothLanguages(Wish.deskText("Bureau onderzoek"), null));
        Api.asAdministrator()
                .body(Api.json(desk))
                .post("/inbox/api/administration/desks")
                .then()
                .statusCode(201);

        assertThat(landscape("en").getString("desks[1].name")).isEqualTo("Bureau onderzoek");
        assertThat(landscape("en").getList("organisation.languages")).isEqualTo(List.of("nl"));
    }

    @Test
    void a_desk_takes_reports_when_it_is_open_and_somebody_reads() {
        assertThat(landscape("nl").getBoolean("desks[0].takesReports")).isFalse();

        TestHandler.whoOpensTheDesk("anna");
        assertThat(landscape("nl").getBoolean("desks[0].takesReports")).isTrue();

        Api.asAdministrator()
                .body(Map.of("open", false))
                .put("/inbox/api/administration/desks/{id}/open", Tables.DESK)
                .then()
                .statusCode(204);
        assertThat(landscape("nl").getBoolean("desks[0].takesReports")).isFalse();
    }

    @Test
    void the_external_channels_stand_open_from_the_start_in_both_languages() {
        for (String language : List.of("nl", "en")) {
            List<String> names = landscape(language).getList("channels.name");
            assertThat(names).hasSize(11).doesNotContainNull();
            for (String shortName : List.of("ACM", "AFM", "ANVS", "AP", "DNB", "IGJ", "NVWA", "NZa")) {
                assertThat(names).as(shortName).anyMatch(name -> name.endsWith("(" + shortName + ")"));
            }
        }
        assertThat(landscape("nl").getMap("channels[0]"))
                .containsEntry("kind", "huis")
                .containsEntry("name", "Huis voor Klokkenluiders")
                .containsEntry("address", "https://www.huisvoorklokkenluiders.nl/")
                .containsEntry("phone", null)
                .hasSize(5);
        assertThat(landscape("nl").getMap("channels.find { it.kind == 'emergency' }"))
                .containsEntry("phone", "112")
                .containsEntry("address", null);
        assertThat(landscape("nl").getMap("channels.find { it.kind == 'mma' }")).containsEntry("phone", "0800 7000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "NL", "nl-NL", "%00", "null"})
    void another_language_is_not_there(String language) {
        expectProblem(given().urlEncodingEnabled(false).get("/api/landscape/" + language), 404, "not-found");
    }

    @Test
    void the_logo_is_at_an_address_that_may_be_kept_for_ever() {
        byte[] png = Picture.png(120, 60);
        Api.asAdministrator()
                .contentType("image/png")
                .body(png)
                .put("/inbox/api/administration/organisation/logo")
                .then()
                .statusCode(204);

        String address = landscape("nl").getString("organisation.logo");
        Response logo = given().header("Accept-Encoding", "gzip").get(address);

        assertThat(address).matches("/api/logo/[0-9a-f]{16}");
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.contentType()).isEqualTo("image/png");
        assertThat(logo.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(logo.asByteArray()).isEqualTo(png);
        expectProblem(given().get("/api/logo/0123456789abcdef"), 404, "not-found");
        assertThat(given().get("/api/logo/0123456789abcdef").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void everybody_is_told_the_same() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        byte[] told = given().get("/api/landscape/nl").asByteArray();

        assertThat(anna.request().get("/api/landscape/nl").asByteArray()).isEqualTo(told);
        assertThat(Api.asAdministrator().get("/api/landscape/nl").asByteArray()).isEqualTo(told);
    }

    private static JsonPath landscape(String language) {
        return given().get("/api/landscape/" + language)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package nl.meldpoort.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.meldpoort.testing.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class ReporterPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void is_the_same_byte_for_byte_for_everybody(String path) {
        byte[] plain = given().get(path).then().statusCode(200).extract().asByteArray();

        byte[] other = given().header("User-Agent", "Mozilla/5.0 (another)")
                .header("Accept-Language", "fy, de;q=0.5")
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Referer", "https://intranet.example/")
                .cookie("q_session", "somebody")
                .queryParam("utm_source", "mail")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(other).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/api/landscape/nl"})
    void sets_no_cookie(String path) {
        assertThat(given().get(path).then().statusCode(200).extract().cookies()).isEmpty();
    }

    @Test
    void is_in_the_language_of_its_address() {
        assertThat(given().get("/").asString()).contains("<html lang=\"nl\"").contains("Doe een melding");
        assertThat(given().get("/en").asString()).contains("<html lang=\"en\"").contains("Make a report");
    }
}

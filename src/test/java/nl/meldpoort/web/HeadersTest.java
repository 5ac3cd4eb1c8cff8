package nl.meldpoort.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.TestRoster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to the browser, whatever is answered. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class HeadersTest extends ServiceTest {
    @Inject
    Assets assets;

    @Test
    void every_answer_shuts_the_doors() {
        answers().forEach((name, answer) -> {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(name)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe-", "http:", "https:", "*");
            assertThat(answer.header("Strict-Transport-Security"))
                    .as(name)
                    .isEqualTo("max-age=63072000; includeSubDomains");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(name).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Embedder-Policy")).as(name).isEqualTo("require-corp");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(name).isEqualTo("same-origin");
            assertThat(answer.header("Referrer-Policy")).as(name).isEqualTo("no-referrer");
            assertThat(answer.header("Permissions-Policy"))
                    .as(name)
                    .contains("camera=()", "geolocation=()", "microphone=()");
            assertThat(answer.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(name).isEqualTo("DENY");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(name).isNull();
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .as(name)
                    .hasSize(1);
        });
    }

    @Test
    void nothing_is_kept_but_the_assets() {
        answers()
                .forEach((name, answer) -> assertThat(answer.headers().getValues("Cache-Control"))
                        .as(name)
                        .containsExactly(
                                name.startsWith("asset ") ? "public, max-age=31536000, immutable" : "no-store"));
    }

    @Test
    void no_answer_tells_what_serves_it_or_what_went_wrong_inside() {
        answers().forEach((name, answer) -> {
            assertThat(answer.header("Server")).as(name).isNull();
            assertThat(answer.header("X-Powered-By")).as(name).isNull();
            if (answer.statusCode() >= 400) {
                assertThat(answer.asString())
                        .as(name)
                        .doesNotContain("Exception", "nl.meldpoort", "quarkus", "at java.");
            }
        });
    }

    @Test
    void a_reporter_gets_no_cookie() {
        answers().forEach((name, answer) -> {
            if (!name.startsWith("staff")) {
                assertThat(answer.headers().getValues("Set-Cookie")).as(name).isEmpty();
            }
        });
    }

    @Test
    void an_error_is_a_problem_document() {
        answers().forEach((name, answer) -> {
            if (answer.statusCode() >= 400
                    && answer.statusCode() != 499
                    && !name.contains("page")
                    && !name.contains("asset")) {
                assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
                assertThat(answer.jsonPath().getString("type")).as(name).startsWith("urn:meldpoort:problem:");
                assertThat(answer.jsonPath().getInt("status")).as(name).isEqualTo(answer.statusCode());
            }
        });
    }

    /** Compressed beside what somebody else may choose, a secret's length betrays it; and ciphertext gains nothing. */
    @Test
    void what_holds_ciphertext_is_not_compressed() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        SealedFile file = SealedFile.ofSize(100);
        Api.upload(file);
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Zie de foto.", file);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        Map<String, Response> answers = new LinkedHashMap<>();
        String locator = Api.json(Map.of("locator", reporter.locator(), "after", 0));
        answers.put(
                "mailbox",
                Api.asReporter()
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .body(locator)
                        .post("/api/mailbox"));
        answers.put(
                "attachment",
                Api.asReporter()
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .body(Api.json(Map.of("locator", reporter.locator())))
                        .post("/api/mailbox/attachments/{id}", file.id()));
        answers.put(
                "enrolment", anna.request().header("Accept-Encoding", "gzip").get("/inbox/api/enrolment"));
        answers.put(
                "enrolled",
                anna.request()
                        .header("Accept-Encoding", "gzip")
                        .body(Api.json(anna.enrolment()))
                        .post("/inbox/api/enrolment"));
        answers.put(
                "case",
                anna.request().header("Accept-Encoding", "gzip").get("/inbox/api/cases/{id}", reporter.caseId()));
        answers.put(
                "keys",
                anna.request()
                        .header("Accept-Encoding", "gzip")
                        .body(Api.json(Map.of("cases", List.of(reporter.caseId()))))
                        .post("/inbox/api/cases/keys"));
        answers.put(
                "missing keys",
                anna.request()
                        .header("Accept-Encoding", "gzip")
                        .get("/inbox/api/colleagues/{id}/missing-keys", bram.id()));
        answers.put(
                "attachment of a case",
                anna.request()
                        .header("Accept-Encoding", "gzip")
                        .get("/inbox/api/cases/{id}/attachments/{a}", reporter.caseId(), file.id()));

        answers.forEach((name, answer) -> {
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.header("Content-Encoding")).as(name).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void a_page_is_compressed(String page) {
        assertThat(given().header("Accept-Encoding", "gzip").get(page).header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    private Map<String, Response> answers() {
        tables.empty();
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("page", given().get("/"));
        answers.put("page in English", given().get("/en"));
        answers.put("asset script", given().get(assets.path("reporter.ts")));
        answers.put("asset style", given().get(assets.path("inbox.css")));
        answers.put("roster", TestRoster.fetch(Api.desk(), ""));
        answers.put("landscape", given().get("/api/landscape/nl"));
        answers.put("landscape in no language", given().get("/api/landscape/xx"));
        answers.put("asset logo", given().get(logo()));
        answers.put("logo that is not there", given().get("/api/logo/0123456789abcdef"));
        answers.put("mailbox", reporter.open(0));
        answers.put("mailbox without", TestReporter.about("Niets").open(0));
        answers.put("report", reporter.send(TestReporter.about("Iets").submission(anna)));
        answers.put("report, refused", reporter.send(Map.of()));
        answers.put("report, invalid", Api.asReporter().body("null").post("/api/reports"));
        answers.put(
                "report of another type",
                given().contentType("text/plain").body("x").post("/api/reports"));
        answers.put("report fetched", given().get("/api/reports"));
        answers.put("nothing", given().get("/nergens"));
        answers.put("nothing of the API", given().get("/api/nergens"));
        answers.put("no uuid", Api.asReporter().body("{}").post("/api/mailbox/attachments/x"));
        answers.put("nothing, as a page", given().accept("text/html").get("/nergens.html"));
        answers.put("part without content", Api.put(given(), "/api", UUID.randomUUID(), 0, new byte[0]));
        answers.put("part too large", Api.put(given(), "/api", UUID.randomUUID(), 0, new byte[SealedFile.PART + 1]));
        answers.put(
                "body too large",
                given().contentType(ContentType.JSON)
                        .body(new byte[2 * 1024 * 1024 + 1])
                        .post("/api/reports"));
        answers.put(
                "staff page, to the sign-in", given().redirects().follow(false).get("/inbox"));
        answers.put("staff page", anna.request().get("/inbox"));
        answers.put(
                "staff page without the role", Api.signedIn("x", "piet", null).get("/inbox"));
        answers.put("staff script, signed out", Api.asScript().get("/inbox/api/cases"));
        answers.put(
                "staff script without the role", Api.signedIn("x", "piet", null).get("/inbox/api/cases"));
        answers.put("staff inbox", anna.inbox());
        answers.put("administration page", Api.asAdministrator().get("/inbox/administration"));
        answers.put(
                "administration page of a handler",
                anna.request().redirects().follow(false).get("/inbox/administration"));
        answers.put("administration", Api.asAdministrator().get("/inbox/api/administration/desks"));
        answers.put(
                "administration, refused",
                Api.asAdministrator().body("{}").put("/inbox/api/administration/organisation"));
        answers.put("administration of a handler", anna.request().get("/inbox/api/administration/desks"));
        answers.put("audit log", Api.asAuditor().get("/inbox/api/audit"));
        answers.put("staff case", anna.open(reporter.caseId()));
        answers.put("staff case that is not there", anna.open(UUID.randomUUID()));
        answers.put("staff nothing", anna.request().get("/inbox/api/nergens"));
        answers.put(
                "staff forged",
                given().header("Test-Name", "anna")
                        .header("Test-Role", "handler")
                        .post("/inbox/api/cases/keys"));
        return answers;
    }

    private static String logo() {
        Api.asAdministrator()
                .contentType("image/png")
                .body(Picture.png(10, 10))
                .put("/inbox/api/administration/organisation/logo");
        return given().get("/api/landscape/nl").jsonPath().getString("organisation.logo");
    }
}

package nl.meldpoort.inbox;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class AsOutsiderTest extends ServiceTest {
    @TestHTTPResource
    URL service;

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/inbox/en"})
    void who_opens_the_inbox_is_sent_to_the_sign_in(String page) {
        Response answer = given().redirects().follow(false).get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        URI signIn = URI.create(answer.header("Location"));
        assertThat(signIn.getHost()).isEqualTo("localhost");
        assertThat(signIn.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "redirect_uri=")
                .contains("/inbox/signed-in");
    }

    /** A sign-in page of another host would be no answer to a script. */
    @ParameterizedTest
    @ValueSource(strings = {"/inbox/api/enrolment", "/inbox/api/cases", "/inbox/api/desk/roster", "/inbox/api/nothing"})
    void a_script_is_told_that_nobody_is_signed_in(String path) {
        Response answer = Api.asScript().redirects().follow(false).get(path);

        assertThat(answer.statusCode()).isIn(401, 499);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void the_sign_in_cookie_is_for_the_inbox_alone() {
        Response answer = given().redirects().follow(false).get("/inbox");

        assertThat(answer.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("Path=/inbox").containsIgnoringCase("HttpOnly"));
    }

    @ParameterizedTest
    @CsvSource({"/inbox, nl", "/inbox/en, en"})
    void who_is_no_handler_is_told_so_in_words(String page, String language) {
        Response answer =
                Api.signedIn("https://inloggen.example piet", "piet", null).get(page);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void a_script_of_who_is_no_handler_is_told_so() {
        expectProblem(
                Api.signedIn("https://inloggen.example piet", "piet", null).get("/inbox/api/cases"), 403, "forbidden");
        expectProblem(
                Api.signedIn("https://inloggen.example piet", "piet", "beheerder")
                        .get("/inbox/api/cases"),
                403,
                "forbidden");
    }

    @Test
    void a_sign_in_that_names_no_account_is_no_handlers() {
        expectProblem(Api.signedInWithoutAccount().get("/inbox/api/enrolment"), 403, "no-account");
    }

    @Test
    void another_desks_case_does_not_exist() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler eva = TestHandler.whoFounds(tables.anotherDesk(), "eva");
        SealedFile file = SealedFile.ofSize(100);
        Api.upload(file);
        TestReporter reporter = TestReporter.whoReportedTo(eva).adds("Zie de foto.", file);
        UUID id = reporter.caseId();

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.open(id), 404, "not-found");
            expectProblem(anna.set(id, "in-handling"), 404, "not-found");
            expectProblem(anna.hasRead(id, 1), 404, "not-found");
            expectProblem(anna.send(id, anna.answer(reporter, 1, "Dank.")), 404, "not-found");
            expectProblem(anna.request().get("/inbox/api/cases/{id}/attachments/{a}", id, file.id()), 404, "not-found");
        });
        assertThat(anna.open(id).asByteArray())
                .isEqualTo(anna.open(UUID.randomUUID()).asByteArray());
    }

    @Test
    void another_desks_handler_does_not_exist() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler eva = TestHandler.whoFounds(tables.anotherDesk(), "eva");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.approve(eva, RosterRole.HANDLER), 422, "wrong-card");
            expectProblem(anna.request().get("/inbox/api/colleagues/{id}/missing-keys", eva.id()), 404, "not-found");
            expectProblem(anna.give(reporter.caseId(), false, eva), 404, "not-found");
            expectProblem(
                    anna.request()
                            .body(Api.json(Map.of(
                                    "keys",
                                    List.of(Map.of(
                                            "case",
                                            reporter.caseId(),
                                            "sealed",
                                            Api.b64(reporter.key().sealedTo(eva)))))))
                            .post("/inbox/api/colleagues/{id}/keys", eva.id()),
                    404,
                    "not-found");
        });
        assertThat(anna.request().get("/inbox/api/desk/roster").<List<String>>path("cards.handler"))
                .containsExactly(anna.id().toString());
    }

    /** Her browser would send the cookie along; only a page of our own can add the header. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,                      -",
                "Fetch,      -,                      -",
                "JavaScript, https://evil.example,   -",
                "JavaScript, null,                   -",
                "JavaScript, ':',                    -",
                "JavaScript, -,                      cross-site",
                "JavaScript, -,                      same-site",
                "JavaScript, -,                      none",
                "JavaScript, http://localhost:8081.evil.example, same-origin",
            })
    void another_site_changes_nothing_in_her_name(String requestedWith, String origin, String fetchSite) {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(
                    forged(requestedWith, origin, fetchSite)
                            .contentType(ContentType.JSON)
                            .body(Api.json(Map.of("status", "in-handling")))
                            .post("/inbox/api/cases/{id}/status", reporter.caseId()),
                    403,
                    "cross-site");
            expectProblem(
                    forged(requestedWith, origin, fetchSite)
                            .contentType(ContentType.BINARY)
                            .body(new byte[1])
                            .put("/inbox/api/attachments/{id}/parts/0", UUID.randomUUID()),
                    403,
                    "cross-site");
        });
    }

    @Test
    void our_own_pages_may_change_things() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        anna.request()
                .header("Origin", service.getProtocol() + "://" + service.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .body(Api.json(Map.of("status", "in-handling")))
                .post("/inbox/api/cases/{id}/status", reporter.caseId())
                .then()
                .statusCode(204);
    }

    private static RequestSpecification forged(String requestedWith, String origin, String fetchSite) {
        RequestSpecification request = given().header("Test-Account", "https://inloggen.example anna")
                .header("Test-Name", "anna")
                .header("Test-Role", "handler");
        if (requestedWith != null) {
            request.header("X-Requested-With", requestedWith);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (fetchSite != null) {
            request.header("Sec-Fetch-Site", fetchSite);
        }
        return request;
    }
}

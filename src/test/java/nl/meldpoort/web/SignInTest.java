package nl.meldpoort.web;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real sign-in, with the development's provider: the organisation's own and that of the desks outside. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class SignInTest extends ServiceTest {
    private static final Pattern HIDDEN = Pattern.compile("<input type='hidden' name='([^']+)' value='([^']*)'>");
    private static final String ORGANISATION = "/inbox/api/administration/organisation";

    @ParameterizedTest
    @CsvSource({"/inbox/extern, /inbox", "/inbox/extern/en, /inbox/en"})
    void who_signs_in_from_outside_comes_to_the_inbox(String entry, String inbox) {
        Map<String, String> session = signIn(entry, "eva", "handler,key-holder");

        Response entered = with(session).get(entry);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(URI.create(entered.header("Location")).getPath()).isEqualTo(inbox);
        assertThat(with(session).get(inbox).statusCode()).isEqualTo(200);
    }

    @Test
    void from_outside_an_administrator_is_none() {
        Map<String, String> session = signIn("/inbox/extern", "eva", "administrator,auditor,handler");

        tables.stayAsTheyAreDuring(() -> expectProblem(present(session), 403, "forbidden"));
        expectProblem(with(session).get("/inbox/api/audit"), 403, "forbidden");
        assertThat(with(session).get("/inbox").statusCode()).isEqualTo(200);
    }

    @Test
    void the_organisations_own_administrator_is_one_and_is_known_by_an_account_that_stays() {
        Map<String, String> session = signIn("/inbox/administration", "beheer", "administrator");

        present(session).then().statusCode(204);

        assertThat(tables.column("select account from audit_event")).containsExactly("development beheer");
    }

    @Test
    void each_sign_in_has_cookies_of_its_own_for_the_inbox_alone() {
        assertThat(signIn("/inbox", "anna", "handler").keySet()).allMatch(name -> !name.contains("extern"));
        assertThat(signIn("/inbox/extern", "eva", "handler").keySet())
                .allMatch(name -> name.startsWith("q_session_extern"));
    }

    @Test
    void one_who_is_signed_in_here_can_still_sign_in_from_outside() {
        Map<String, String> both = signIn("/inbox", "beheer", "administrator");
        assertThat(with(both).get("/inbox/extern").statusCode()).isEqualTo(302);

        both.putAll(signIn("/inbox/extern", "eva", "handler"));

        expectProblem(present(both), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"/inbox, anna", "/inbox/extern, eva"})
    void signing_out_ends_the_session(String entry, String name) {
        Map<String, String> session = signIn(entry, name, "handler");

        Response out = with(session).get("/inbox/sign-out");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().getValues("Set-Cookie"))
                .anyMatch(cookie -> session.keySet().stream().anyMatch(ours -> cookie.startsWith(ours + "=;"))
                        && cookie.contains("Max-Age=0"));
    }

    private static Response present(Map<String, String> session) {
        return with(session)
                .header("X-Requested-With", "JavaScript")
                .contentType("application/json")
                .body(Api.json(Wish.organisation()))
                .put(ORGANISATION);
    }

    private static RequestSpecification with(Map<String, String> cookies) {
        return given().cookies(cookies).redirects().follow(false);
    }

    /** As a browser does it, up to where it has a session. */
    private static Map<String, String> signIn(String entry, String name, String roles) {
        Response begun = with(Map.of()).get(entry);
        String signIn = begun.header("Location");
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(
                given().urlEncodingEnabled(false).get(signIn).then().extract().asString());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.put("name", name);
        form.put("roles", roles);
        String back = with(Map.of())
                .formParams(form)
                .post(URI.create(signIn).resolve("/login").toString())
                .header("Location");
        Response signedIn = with(begun.cookies()).urlEncodingEnabled(false).get(back);
        assertThat(signedIn.statusCode()).as(signedIn.asString()).isEqualTo(302);
        assertThat(URI.create(signedIn.header("Location")).getPath()).isEqualTo(entry);
        Map<String, String> session = new LinkedHashMap<>(signedIn.cookies());
        session.keySet().removeIf(cookie -> !cookie.startsWith("q_session"));
        assertThat(session).isNotEmpty();
        return session;
    }
}

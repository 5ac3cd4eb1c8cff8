package nl.meldpoort.administration;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is no administrator of the organisation's own sign-in. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class AdministrationAsOutsiderTest extends ServiceTest {
    private static final String API = "/inbox/api/administration";
    private static final String EVA = "https://elders.example eva";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handler",
                "reader",
                "key-holder",
                "handler,key-holder",
                "auditor",
                "administrators",
                "Administrator"
            })
    void another_role_changes_nothing(String roles) {
        tables.stayAsTheyAreDuring(() -> everything(Api.signedIn("https://inloggen.example piet", "piet", roles))
                .forEach(answer -> expectProblem(answer, 403, "forbidden")));
    }

    @Test
    void an_administrator_of_another_sign_in_changes_nothing_and_reads_nothing() {
        tables.stayAsTheyAreDuring(() -> {
            everything(Api.fromOutside(EVA, "Eva", "administrator,auditor,handler"))
                    .forEach(answer -> expectProblem(answer, 403, "forbidden"));
            for (String path : List.of(API + "/organisation", API + "/desks", API + "/channels", "/inbox/api/audit")) {
                expectProblem(
                        Api.fromOutside(EVA, "Eva", "administrator,auditor").get(path), 403, "forbidden");
            }
        });
    }

    @Test
    void of_another_sign_in_the_roles_of_a_member_count() {
        assertThat(page(Api.fromOutside(EVA, "Eva", "administrator,handler"), "/inbox")
                        .statusCode())
                .isEqualTo(200);
        assertThat(page(Api.fromOutside(EVA, "Eva", "administrator"), "/inbox").statusCode())
                .isEqualTo(403);
        assertThat(page(Api.fromOutside(EVA, "Eva", "administrator"), "/inbox/administration")
                        .header("Location"))
                .endsWith("/inbox");
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, /inbox,    /inbox/administration",
        "administrator, /inbox/en, /inbox/administration/en",
        "auditor,       /inbox,    /inbox/administration",
        "handler,       /inbox/administration,    /inbox",
        "reader,        /inbox/administration/en, /inbox/en",
    })
    void who_opens_the_other_page_is_sent_to_her_own(String role, String path, String own) {
        Response answer = page(Api.signedIn("https://inloggen.example piet", "piet", role), path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(own);
    }

    @ParameterizedTest
    @CsvSource({
        "administrator,         /inbox/administration",
        "auditor,               /inbox/administration/en",
        "handler,               /inbox",
        "reader,                /inbox",
        "key-holder,            /inbox",
        "'administrator,handler', /inbox",
        "'administrator,handler', /inbox/administration"
    })
    void who_opens_her_own_page_is_shown_it(String roles, String path) {
        assertThat(page(Api.signedIn("https://inloggen.example piet", "piet", roles), path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_script_of_nobody_is_told_so() {
        for (String path : List.of(API + "/organisation", API + "/desks", "/inbox/api/audit")) {
            assertThat(Api.asScript().redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isIn(401, 499);
        }
    }

    @Test
    void who_is_administrator_without_an_account_changes_nothing() {
        tables.stayAsTheyAreDuring(() -> expectProblem(
                Api.asScript()
                        .header("Test-Name", "nobody")
                        .header("Test-Role", "administrator")
                        .body(Api.json(Wish.organisation()))
                        .put(API + "/organisation"),
                403,
                "no-account"));
    }

    /** Her browser would send the cookie along; only a page of our own can add the header. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "Fetch, -", "JavaScript, cross-site", "JavaScript, same-site", "JavaScript, none"})
    void another_site_changes_nothing_in_her_name(String requestedWith, String fetchSite) {
        tables.stayAsTheyAreDuring(() -> everything(forged(requestedWith, fetchSite))
                .forEach(answer -> expectProblem(answer, 403, "cross-site")));
    }

    private static RequestSpecification forged(String requestedWith, String fetchSite) {
        RequestSpecification request = given().contentType(ContentType.JSON)
                .header("Test-Account", "https://inloggen.example beheer")
                .header("Test-Name", "Beheer")
                .header("Test-Role", "administrator");
        if (requestedWith != null) {
            request.header("X-Requested-With", requestedWith);
        }
        return fetchSite == null ? request : request.header("Sec-Fetch-Site", fetchSite);
    }

    private static Response page(RequestSpecification visitor, String path) {
        return visitor.redirects().follow(false).get(path);
    }

    /** Whatever changes something. */
    private static List<Response> everything(RequestSpecification visitor) {
        List<Response> answers = new ArrayList<>();
        String desk = API + "/desks/" + Tables.DESK;
        answers.add(given().spec(visitor).body(Api.json(Wish.organisation())).put(API + "/organisation"));
        answers.add(given().spec(visitor).delete(API + "/organisation/logo"));
        answers.add(given().spec(visitor)
                .body(Api.json(Wish.externalDesk(UUID.randomUUID())))
                .post(API + "/desks"));
        answers.add(given().spec(visitor).body(Api.json(Wish.desk(Tables.DESK))).put(desk));
        answers.add(given().spec(visitor).body(Map.of("open", false)).put(desk + "/open"));
        answers.add(given().spec(visitor).delete(desk));
        answers.add(given().spec(visitor).body(Map.of("reason", "lost")).post(desk + "/seal-lost"));
        answers.add(given().spec(visitor).body(Api.json(Wish.invitation())).post(desk + "/invitations"));
        answers.add(given().spec(visitor).delete(desk + "/invitations/" + UUID.randomUUID()));
        answers.add(given().spec(visitor).body(Api.json(Wish.channel())).post(API + "/channels"));
        answers.add(given().spec(visitor).body(Api.json(Wish.channel())).put(API + "/channels/" + UUID.randomUUID()));
        answers.add(given().spec(visitor).delete(API + "/channels/" + UUID.randomUUID()));
        answers.add(given().spec(visitor).body("{}").post(API + "/set-up"));
        return answers;
    }
}

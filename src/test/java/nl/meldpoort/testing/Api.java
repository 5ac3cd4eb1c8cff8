package nl.meldpoort.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Requests as the pages' scripts make them, and what answers look like. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    public static RequestSpecification asReporter() {
        return given().contentType(ContentType.JSON);
    }

    /** By a script of the inbox, signed in as nobody. */
    public static RequestSpecification asScript() {
        return given().contentType(ContentType.JSON).header("X-Requested-With", "JavaScript");
    }

    /** Somebody whom the sign-in knows, with this role or, for null, with none. */
    public static RequestSpecification signedIn(String account, String name, String role) {
        RequestSpecification request =
                asScript().header(HeaderSignIn.ACCOUNT, account).header(HeaderSignIn.NAME, name);
        return role == null ? request : request.header(HeaderSignIn.ROLE, role);
    }

    public static RequestSpecification asAdministrator() {
        return signedIn("https://inloggen.example beheer", "Beheer", "administrator");
    }

    public static RequestSpecification asAuditor() {
        return signedIn("https://inloggen.example toets", "Toets", "auditor");
    }

    /** Somebody whom the sign-in of the desks outside the organisation lets in, with these roles. */
    public static RequestSpecification fromOutside(String account, String name, String roles) {
        return signedIn(account, name, roles).header(HeaderSignIn.TENANT, "extern");
    }

    /** Somebody in the role of a handler of whom the sign-in tells no account. */
    public static RequestSpecification signedInWithoutAccount() {
        return asScript().header(HeaderSignIn.NAME, "nobody").header(HeaderSignIn.ROLE, "handler");
    }

    public static UUID desk() {
        return Tables.DESK;
    }

    public static Response put(RequestSpecification request, String api, UUID attachment, int number, byte[] part) {
        return request.contentType(ContentType.BINARY)
                .body(part)
                .put(api + "/attachments/{id}/parts/{number}", attachment, number);
    }

    public static void upload(SealedFile file) {
        for (int number = 0; number < file.parts().size(); number++) {
            put(given(), "/api", file.id(), number, file.parts().get(number))
                    .then()
                    .statusCode(204);
        }
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String b64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] bytes(String b64) {
        return Base64.getUrlDecoder().decode(b64);
    }

    /** A problem document (RFC 9457) with this status and code, and nothing but its three fields. */
    public static void expectProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = answer.jsonPath().getMap("$");
        assertThat(problem).containsOnlyKeys("type", "title", "status");
        assertThat(problem)
                .containsEntry("type", "urn:meldpoort:problem:" + code)
                .containsEntry("status", status);
        assertThat((String) problem.get("title")).isNotBlank();
    }
}

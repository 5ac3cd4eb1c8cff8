package nl.meldpoort.administration;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.asAdministrator;
import static nl.meldpoort.testing.Api.asAuditor;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed-in administrator is trusted no more than a stranger to send what is sound. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class BadAdministrationInputTest extends ServiceTest {
    private static final String API = "/inbox/api/administration";
    private static final String DESK = API + "/desks/" + Tables.DESK;

    /** 200 bytes are taken, 201 are not; é is two. */
    private static final String TOO_LONG = "é".repeat(100) + "a";

    @Test
    void a_name_is_a_line_of_text() {
        for (Object wrong : List.of("", " ", TOO_LONG, "a\nb", "\u0000")) {
            refused(with(Wish.organisation(), "name", wrong), "PUT", API + "/organisation", 422);
        }
        for (Object wrong : List.of(1, true, List.of("a"), Map.of())) {
            refused(with(Wish.organisation(), "name", wrong), "PUT", API + "/organisation", 400);
        }
    }

    @Test
    void a_colour_can_be_read() {
        for (Object wrong : List.of("", "red", "#15427", "#15427G", "#ABCDEF", "#154273;}")) {
            refused(with(Wish.organisation(), "colour", wrong), "PUT", API + "/organisation", 422);
        }
        Response tooLight = asAdministrator()
                .body(Api.json(with(Wish.organisation(), "colour", "#ffff00")))
                .put(API + "/organisation");
        expectProblem(tooLight, 422, "contrast");
    }

    @Test
    void a_promise_is_never_longer_than_the_law() {
        for (int wrong : new int[] {-1, 0, 8, Integer.MAX_VALUE}) {
            refused(with(Wish.organisation(), "acknowledgeDays", wrong), "PUT", API + "/organisation", 422);
        }
        for (int wrong : new int[] {-1, 0, 4, Integer.MAX_VALUE}) {
            refused(with(Wish.organisation(), "feedbackMonths", wrong), "PUT", API + "/organisation", 422);
        }
        for (Object wrong : List.of("7", 1.5, 1L << 32)) {
            refused(with(Wish.organisation(), "acknowledgeDays", wrong), "PUT", API + "/organisation", 400);
        }
    }

    @Test
    void dutch_is_always_offered() {
        for (List<String> wrong : List.of(
                List.<String>of(), List.of("en"), List.of("en", "nl"), List.of("nl", "nl"), List.of("nl", "de"))) {
            refused(with(Wish.organisation(), "languages", wrong), "PUT", API + "/organisation", 422);
        }
    }

    @Test
    void a_logo_is_a_png_of_64_kib_at_most() {
        byte[] png = Picture.png(64, 64);
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(logo("image/png", Arrays.copyOf(png, png.length - 1)), 422, "no-png");
            expectProblem(logo("image/png", Picture.drawn(64, 64, "gif")), 422, "no-png");
            expectProblem(logo("image/png", new byte[65_537]), 413, "too-large");
            assertThat(logo("image/svg+xml", png).statusCode()).isEqualTo(415);
            assertThat(logo("image/gif", png).statusCode()).isEqualTo(415);
        });
    }

    @Test
    void no_field_is_missing_null_or_unknown() {
        eachFieldOf(Wish.organisation(), "PUT", API + "/organisation", List.of());
        eachFieldOf(Wish.desk(UUID.randomUUID()), "POST", API + "/desks", List.of());
        eachFieldOf(Wish.desk(Tables.DESK), "PUT", DESK, List.of());
        eachFieldOf(new LinkedHashMap<>(Map.of("open", false)), "PUT", DESK + "/open", List.of());
        eachFieldOf(Wish.invitation(), "POST", DESK + "/invitations", List.of());
        eachFieldOf(Wish.channel(), "POST", API + "/channels", List.of("phone"));
        Map<String, Object> text = Wish.deskText("Bureau");
        text.put("colour", "red");
        refused(
                with(Wish.desk(UUID.randomUUID()), "texts", Wish.bothLanguages(text, Wish.deskText("Bureau"))),
                "POST",
                API + "/desks",
                400);
    }

    @Test
    void a_desks_kind_and_place_are_sound() {
        for (Object wrong : List.of("", "INVESTIGATION_BUREAU", "bureau", 0, true)) {
            refused(with(Wish.desk(UUID.randomUUID()), "kind", wrong), "POST", API + "/desks", 400);
        }
        for (int wrong : new int[] {-1, 0, 1_001}) {
            refused(with(Wish.desk(UUID.randomUUID()), "position", wrong), "POST", API + "/desks", 422);
        }
        for (String wrong : List.of(" ", "Default", "Extern", "elders", "x".repeat(41))) {
            refused(with(Wish.desk(UUID.randomUUID()), "tenant", wrong), "POST", API + "/desks", 422);
        }
        for (String wrong : List.of("", "1-1-1-1-1", "geen-uuid")) {
            refused(with(Wish.desk(UUID.randomUUID()), "desk", wrong), "POST", API + "/desks", 400);
        }
        refused(Wish.desk(UUID.randomUUID()), "PUT", DESK, 422);
    }

    @Test
    void a_desks_texts_are_bounded_and_in_every_language_that_is_offered() {
        for (String field : List.of("name", "who", "takes", "does")) {
            textRefused(field, "");
            textRefused(field, "x".repeat(601));
            textRefused(field, "a\u0007");
        }
        textRefused("introduction", "x".repeat(2_001));
        refused(
                with(Wish.desk(UUID.randomUUID()), "texts", Wish.bothLanguages(Wish.deskText("Bureau"), null)),
                "POST",
                API + "/desks",
                422);
        refused(
                with(Wish.desk(UUID.randomUUID()), "texts", Wish.bothLanguages(null, Wish.deskText("Bureau"))),
                "POST",
                API + "/desks",
                400);
    }

    @Test
    void an_invitation_says_for_whom_and_as_what() {
        for (String wrong : List.of("", TOO_LONG, "a\nb")) {
            refused(with(Wish.invitation(), "label", wrong), "POST", DESK + "/invitations", 422);
        }
        for (String wrong : List.of("", "x".repeat(121))) {
            refused(
                    with(Wish.invitation(), "function", Map.of("nl", wrong, "en", "Coordinator")),
                    "POST",
                    DESK + "/invitations",
                    422);
        }
        refused(with(Wish.invitation(), "function", Map.of("nl", "Iets")), "POST", DESK + "/invitations", 400);
        refused(with(Wish.invitation(), "roles", List.of("key-holder")), "POST", DESK + "/invitations", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://www.ombudsman.example/",
                "HTTPS://www.ombudsman.example/",
                "javascript:alert(1)",
                "//www.ombudsman.example/",
                "https:///weg",
                "https://huis@evil.example/",
                "https://www.ombudsman.example/ x",
                "https://www.ombudsmán.example/",
                "https://www.ombudsman.example/\""
            })
    void an_address_is_an_https_address(String wrong) {
        refused(with(Wish.channel(), "address", wrong), "POST", API + "/channels", 422);
    }

    @Test
    void a_channel_can_be_reached() {
        refused(with(Wish.channel(), "address", null), "POST", API + "/channels", 422);
        refused(
                with(Wish.channel(), "address", "https://www.ombudsman.example/" + "a".repeat(500)),
                "POST",
                API + "/channels",
                422);
        for (String wrong : List.of("", "bel ons", "tel:112", "1", "0".repeat(41), "112\n")) {
            refused(with(Wish.channel(), "phone", wrong), "POST", API + "/channels", 422);
        }
        refused(with(Wish.channel(), "kind", "HUIS"), "POST", API + "/channels", 400);
    }

    @Test
    void a_seal_is_lost_or_compromised() {
        for (Object wrong : List.of("", "LOST", "routine", 1)) {
            refused(Map.of("reason", wrong), "POST", DESK + "/seal-lost", 400);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        String nowhere = API + "/desks/" + UUID.randomUUID();
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(send(Map.of("open", true), "PUT", nowhere + "/open"), 404, "not-found");
            expectProblem(send(Map.of("reason", "lost"), "POST", nowhere + "/seal-lost"), 404, "not-found");
            expectProblem(send(Wish.invitation(), "POST", nowhere + "/invitations"), 404, "not-found");
            expectProblem(asAdministrator().get(nowhere + "/invitations"), 404, "not-found");
            expectProblem(asAdministrator().delete(nowhere), 404, "not-found");
            expectProblem(asAdministrator().delete(DESK + "/invitations/" + UUID.randomUUID()), 404, "not-found");
            UUID id = UUID.randomUUID();
            expectProblem(send(Wish.desk(id), "PUT", API + "/desks/" + id), 404, "not-found");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "geen-uuid", "3F2B8C1E-5D4A-4C7B-9E60-1A2B3C4D5E6F", "%00", "'"})
    void what_is_no_uuid_names_nothing(String id) {
        for (String path : List.of(API + "/desks/" + id, API + "/channels/" + id, DESK + "/invitations/" + id)) {
            tables.stayAsTheyAreDuring(() ->
                    expectProblem(asAdministrator().urlEncodingEnabled(false).delete(path), 404, "not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "a", "1.5", "9223372036854775808"})
    void what_is_no_event_names_no_page_of_the_log(String after) {
        Response answer = asAuditor().queryParam("after", after).get("/inbox/api/audit");

        assertThat(answer.statusCode()).isIn(404, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private void eachFieldOf(Map<String, Object> good, String method, String path, List<String> mayBeNull) {
        for (String field : good.keySet()) {
            Map<String, Object> without = new LinkedHashMap<>(good);
            without.remove(field);
            refused(without, method, path, 400);
            if (!mayBeNull.contains(field)) {
                tables.stayAsTheyAreDuring(() -> assertThat(
                                send(with(good, field, null), method, path).statusCode())
                        .as(field)
                        .isIn(400, 422));
            }
        }
        refused(with(good, "unknown", 1), method, path, 400);
    }

    private void textRefused(String field, String wrong) {
        Map<String, Object> text = Wish.deskText("Bureau");
        text.put(field, wrong);
        refused(
                with(Wish.desk(UUID.randomUUID()), "texts", Wish.bothLanguages(Wish.deskText("Bureau"), text)),
                "POST",
                API + "/desks",
                422);
    }

    private void refused(Object body, String method, String path, int status) {
        tables.stayAsTheyAreDuring(() -> {
            Response answer = send(body, method, path);
            assertThat(answer.statusCode())
                    .as(Api.json(body) + ": " + answer.asString())
                    .isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
    }

    private static Response send(Object body, String method, String path) {
        return asAdministrator().body(Api.json(body)).request(method, path);
    }

    private static Response logo(String type, byte[] bytes) {
        return given().header("X-Requested-With", "JavaScript")
                .header("Test-Account", "https://inloggen.example beheer")
                .header("Test-Name", "Beheer")
                .header("Test-Role", "administrator")
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .body(bytes)
                .put(API + "/organisation/logo");
    }

    private static Map<String, Object> with(Map<String, Object> good, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(good);
        changed.put(field, value);
        return changed;
    }
}

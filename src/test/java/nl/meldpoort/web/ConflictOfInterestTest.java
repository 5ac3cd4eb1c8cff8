package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldpoort.envelope.Consent;
import nl.meldpoort.envelope.HandOverRequest;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Sealed;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestCase;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.TestRoster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * To whom a reporter left out, and to who withdrew, the case does not exist: whatever they ask, they are answered byte for
 * byte as in a world without it.
 */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class ConflictOfInterestTest extends ServiceTest {
    private static final RosterRole[] BOTH = {RosterRole.HANDLER, RosterRole.KEY_HOLDER};

    TestHandler anna;
    TestHandler bram;
    TestHandler carla;
    TestHandler eva;
    UUID passkey = UUID.randomUUID();
    SealedFile file = SealedFile.ofSize(100);

    @BeforeEach
    void twoDesksAndACaseThatAllMayRead() {
        anna = TestHandler.whoOpensTheDesk("anna");
        bram = TestHandler.approvedBy(anna, "bram", BOTH);
        carla = TestHandler.approvedBy(anna, "carla");
        eva = TestHandler.whoFounds(tables.anotherDesk(), "eva");
        TestReporter.whoReportedTo(anna, bram, carla);
        bram.request()
                .body(Api.json(newPasskey(passkey)))
                .post("/inbox/api/keys/passkeys")
                .then()
                .statusCode(201);
        Api.upload(file);
    }

    @Test
    void whom_the_reporter_left_out_learns_nothing_of_the_case() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, carla).adds("Zie de foto.", file);

        thereIsNoDifference(reporter);
    }

    @Test
    void who_withdrew_learns_nothing_more_of_the_case() {
        TestReporter reporter = TestReporter.whoReportedTo(anna, bram, carla).adds("Zie de foto.", file);
        bram.hasRead(reporter.caseId(), 2).then().statusCode(204);
        bram.withdraw(reporter.caseId()).then().statusCode(204);

        thereIsNoDifference(reporter);
    }

    /** A lot goes on in the case: it is handed over, carla withdraws from it, and its key is to be renewed. */
    private void thereIsNoDifference(TestReporter reporter) {
        UUID id = reporter.caseId();
        byte[] request = anna.asks(id, eva.desk(), HandOverRequest.Mode.SHARE);
        String handOver = anna.ask(id, request).then().statusCode(201).extract().path("id");
        reporter.answerTo(reporter.consent(request, Consent.Answer.GRANTED))
                .then()
                .statusCode(201);
        carla.withdraw(id).then().statusCode(204);
        Map<String, Supplier<Response>> acts = acts(reporter, handOver);
        assertThat(acts.keySet())
                .containsAll(WhoMayTest.endpoints().stream()
                        .filter(endpoint -> endpoint.contains(" /inbox/api/"))
                        .filter(endpoint -> !endpoint.contains("/administration/") && !endpoint.contains("/audit"))
                        .toList());

        tables.keep();
        acts.forEach((endpoint, act) -> {
            Answer with = Answer.to(act);
            tables.restore();
            tables.forget(id);
            Answer without = Answer.to(act);
            tables.restore();
            assertThat(with).as(endpoint).isEqualTo(without);
        });
    }

    private record Answer(int status, String headers, String body) {
        static Answer to(Supplier<Response> act) {
            Response answer = act.get();
            List<Header> headers = answer.headers().asList().stream()
                    .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                    .toList();
            // A fresh token is by chance in every world.
            String body = new String(answer.asByteArray(), StandardCharsets.ISO_8859_1)
                    .replaceFirst("\"token\":\"[A-Za-z0-9_-]{43}\"", "a token");
            return new Answer(answer.statusCode(), headers.toString(), body);
        }
    }

    /** Everything that bram may ask, each with a body that he made once and sends in both worlds. */
    private Map<String, Supplier<Response>> acts(TestReporter reporter, String handOver) {
        UUID id = reporter.caseId();
        TestCase key = reporter.key();
        String cases = "/inbox/api/cases/" + id;
        Seal seal = bram.seal();
        Map<String, Supplier<Response>> acts = new LinkedHashMap<>();
        get(acts, "/inbox/api/enrolment", "/inbox/api/enrolment");
        post(acts, "/inbox/api/enrolment", "/inbox/api/enrolment", bram.enrolment());
        post(
                acts,
                "/inbox/api/enrolment/keys-lost",
                "/inbox/api/enrolment/keys-lost",
                bram.withOtherKeys().keys());
        Map<String, Object> chest = Map.of("chest", Api.b64(bram.recoveryChest()));
        put(acts, "/inbox/api/keys/recovery", chest);
        put(acts, "/inbox/api/keys/passphrase", Map.of("chest", bram.keys().get("passphraseChest")));
        post(acts, "/inbox/api/keys/passkeys", "/inbox/api/keys/passkeys", newPasskey(UUID.randomUUID()));
        acts.put(
                "DELETE /inbox/api/keys/passkeys/{id}",
                () -> bram.request().delete("/inbox/api/keys/passkeys/{id}", passkey));
        get(acts, "/inbox/api/desk/roster", "/inbox/api/desk/roster");
        post(
                acts,
                "/inbox/api/desk/roster",
                "/inbox/api/desk/roster",
                bram.signed(
                        TestRoster.next(bram.head(), bram.id(), TestRoster.without(bram.head(), carla.id()))
                                .sign(seal),
                        seal));
        get(acts, "/inbox/api/desk/invitations", "/inbox/api/desk/invitations");
        post(
                acts,
                "/inbox/api/desk/invitations",
                "/inbox/api/desk/invitations",
                Map.of(
                        "label",
                        "daan",
                        "roles",
                        List.of("handler"),
                        "function",
                        Map.of("nl", "Behandelaar", "en", "Handler"),
                        "publishName",
                        false));
        acts.put(
                "DELETE /inbox/api/desk/invitations/{id}",
                () -> bram.request().delete("/inbox/api/desk/invitations/{id}", UUID.nameUUIDFromBytes(new byte[0])));
        get(acts, "/inbox/api/cases", "/inbox/api/cases");
        get(acts, "/inbox/api/cases, older", "/inbox/api/cases?after=9999-12-31_ffffffff-ffff-4fff-bfff-ffffffffffff");
        get(acts, "/inbox/api/cases, newer", "/inbox/api/cases?before=2000-01-01_00000000-0000-4000-8000-000000000000");
        post(acts, "/inbox/api/cases/keys", "/inbox/api/cases/keys", Map.of("cases", List.of(id)));
        get(acts, "/inbox/api/cases/{id}", cases);
        post(acts, "/inbox/api/cases/{id}/messages", cases + "/messages", bram.answer(reporter, 1, "Dank."));
        post(acts, "/inbox/api/cases/{id}/status", cases + "/status", Map.of("status", "in-handling"));
        post(acts, "/inbox/api/cases/{id}/read", cases + "/read", Map.of("position", 1));
        get(acts, "/inbox/api/cases/{id}/attachments/{attachment}", cases + "/attachments/" + file.id());
        acts.put("POST /inbox/api/cases/{id}/withdrawal", () -> bram.withdraw(id));
        post(
                acts,
                "/inbox/api/cases/{id}/access",
                cases + "/access",
                Map.of("keys", TestHandler.keysFor(key, anna, bram), "leave", true));
        post(
                acts,
                "/inbox/api/cases/{id}/hand-over",
                cases + "/hand-over",
                Map.of("request", Api.b64(bram.asks(id, eva.desk(), HandOverRequest.Mode.TRANSFER))));
        post(
                acts,
                "/inbox/api/cases/{id}/hand-over/{handOver}/keys",
                cases + "/hand-over/" + handOver + "/keys",
                Map.of("keys", TestHandler.keysFor(key, eva)));
        post(acts, "/inbox/api/cases/{id}/key", cases + "/key", anna.renewal(id, key.renewed(), anna));
        get(acts, "/inbox/api/desks", "/inbox/api/desks");
        get(acts, "/inbox/api/desks/{id}/roster", "/inbox/api/desks/" + eva.desk() + "/roster");
        get(acts, "/inbox/api/renewals", "/inbox/api/renewals");
        get(acts, "/inbox/api/colleagues/lacking", "/inbox/api/colleagues/lacking");
        String colleague = "/inbox/api/colleagues/" + carla.id();
        get(acts, "/inbox/api/colleagues/{id}/missing-keys", colleague + "/missing-keys");
        post(
                acts,
                "/inbox/api/colleagues/{id}/keys",
                colleague + "/keys",
                Map.of("keys", List.of(Map.of("case", id, "sealed", Api.b64(key.sealedTo(carla))))));
        UUID part = UUID.randomUUID();
        acts.put(
                "PUT /inbox/api/attachments/{id}/parts/{number}",
                () -> Api.put(bram.request(), "/inbox/api", part, 0, new byte[10]));
        acts.put("GET /api/desks/{id}/roster", () -> bram.request().get("/api/desks/" + bram.desk() + "/roster"));
        acts.put("GET /api/landscape/{language}", () -> bram.request().get("/api/landscape/nl"));
        return acts;
    }

    private void get(Map<String, Supplier<Response>> acts, String endpoint, String path) {
        acts.put("GET " + endpoint, () -> bram.request().get(path));
    }

    private void post(Map<String, Supplier<Response>> acts, String endpoint, String path, Object body) {
        String json = Api.json(body);
        acts.put("POST " + endpoint, () -> bram.request().body(json).post(path));
    }

    private void put(Map<String, Supplier<Response>> acts, String path, Object body) {
        String json = Api.json(body);
        acts.put(
                "PUT " + path,
                () -> bram.request().contentType(ContentType.JSON).body(json).put(path));
    }

    private Map<String, Object> newPasskey(UUID id) {
        return Map.of(
                "id",
                id,
                "label",
                "sleutel",
                "identity",
                "AGE-PLUGIN-FIDO2PRF-1QQQQ",
                "chest",
                Api.b64(Sealed.toAPasskey(bram.recoveryChest())));
    }
}

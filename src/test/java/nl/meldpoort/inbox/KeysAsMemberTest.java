package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Sealed;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways into her own keys change; the keys, and with them every case, stay as they are. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class KeysAsMemberTest extends ServiceTest {
    TestHandler anna;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @Test
    void another_passphrase_or_recovery_code_touches_no_case() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        List<String> keys = tables.column("select md5(sealed) from sealed_case_key");
        Map<String, Object> other = TestHandler.named("anna").keys();

        passphrase(other.get("passphraseChest")).then().statusCode(204);
        recovery(other.get("recoveryChest")).then().statusCode(204);

        assertThat(anna.membership())
                .containsEntry("passphraseChest", other.get("passphraseChest"))
                .containsEntry("recoveryChest", other.get("recoveryChest"));
        assertThat(tables.column("select md5(sealed) from sealed_case_key")).isEqualTo(keys);
        assertThat(anna.read(reporter.caseId())).hasSize(1);
    }

    @Test
    void who_has_a_passkey_needs_no_passphrase() {
        UUID id = UUID.randomUUID();
        Map<String, Object> passkey = passkey(id);
        tables.stayAsTheyAreDuring(() -> expectProblem(passphrase(null), 422, "last-way"));
        add(passkey).then().statusCode(201);
        tables.stayAsTheyAreDuring(() -> add(passkey).then().statusCode(201));

        passphrase(null).then().statusCode(204);

        anna.request()
                .get("/inbox/api/enrolment")
                .then()
                .body("membership.passkeys.id", contains(id.toString()))
                .body("membership.passkeys.chest", contains(passkey.get("chest")))
                .body("membership.passkeys.added", contains(clock.day().toString()));
        tables.stayAsTheyAreDuring(() -> expectProblem(remove(id), 422, "last-way"));
        add(passkey(UUID.randomUUID())).then().statusCode(201);
        remove(id).then().statusCode(204);
        expectProblem(remove(id), 404, "not-found");
    }

    @Test
    void of_the_last_two_ways_removed_at_once_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID id = UUID.randomUUID();
            add(passkey(id)).then().statusCode(201);
            passphrase(TestHandler.named("anna").keys().get("passphraseChest"))
                    .then()
                    .statusCode(204);
            List<Callable<Integer>> both = List.of(
                    () -> remove(id).statusCode(), () -> passphrase(null).statusCode());

            assertThat(Together.all(both)).containsExactlyInAnyOrder(204, 422);
            tables.run("delete from passkey");
        }
    }

    @Test
    void another_members_passkey_does_not_exist() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        UUID id = UUID.randomUUID();
        add(passkey(id)).then().statusCode(201);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(bram.request().delete("/inbox/api/keys/passkeys/{id}", id), 404, "not-found");
            expectProblem(bram.request().body(Api.json(passkey(id))).post("/inbox/api/keys/passkeys"), 409, "id-taken");
        });
    }

    @Test
    void what_is_no_sealed_chest_is_refused() {
        Sealed.spoiled(anna.recoveryChest())
                .forEach((name, spoiled) -> tables.stayAsTheyAreDuring(() -> {
                    assertThat(recovery(Api.b64(spoiled)).statusCode()).as(name).isEqualTo(422);
                    assertThat(passphrase(Api.b64(spoiled)).statusCode())
                            .as(name)
                            .isEqualTo(422);
                    Map<String, Object> passkey = passkey(UUID.randomUUID());
                    passkey.put("chest", Api.b64(spoiled));
                    assertThat(add(passkey).statusCode()).as(name).isEqualTo(422);
                }));
    }

    @Test
    void who_has_not_enrolled_has_no_keys() {
        TestHandler bram = TestHandler.named("bram");

        expectProblem(
                bram.request()
                        .body(Api.json(Map.of("chest", Api.b64(bram.recoveryChest()))))
                        .put("/inbox/api/keys/recovery"),
                403,
                "not-enrolled");
    }

    private Response passphrase(Object chest) {
        return anna.request()
                .body(Api.json(Collections.singletonMap("chest", chest)))
                .put("/inbox/api/keys/passphrase");
    }

    private Response recovery(Object chest) {
        return anna.request()
                .body(Api.json(Collections.singletonMap("chest", chest)))
                .put("/inbox/api/keys/recovery");
    }

    private Response add(Map<String, Object> passkey) {
        return anna.request().body(Api.json(passkey)).post("/inbox/api/keys/passkeys");
    }

    private Response remove(UUID id) {
        return anna.request().delete("/inbox/api/keys/passkeys/{id}", id);
    }

    private Map<String, Object> passkey(UUID id) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "label",
                "Sleutel aan de bos",
                "identity",
                "AGE-PLUGIN-FIDO2PRF-1QQQQ",
                "chest",
                Api.b64(Sealed.toAPasskey(anna.recoveryChest()))));
    }
}

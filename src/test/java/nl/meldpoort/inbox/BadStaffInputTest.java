package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.b64;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Sealed;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inbox trusts a signed-in browser no more than a stranger's: what is wrong is refused, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class BadStaffInputTest extends ServiceTest {
    TestHandler anna;
    TestReporter reporter;

    @BeforeEach
    void aCase() {
        anna = TestHandler.whoOpensTheDesk("anna");
        reporter = TestReporter.whoReportedTo(anna);
    }

    @Test
    void a_status_is_one_of_three_words() {
        for (Object wrong : List.of("", "IN_HANDLING", "In-handling", "open", 0, 1, true, List.of(), Map.of())) {
            refused(Map.of("status", wrong), "/inbox/api/cases/" + reporter.caseId() + "/status", 400);
        }
        refused(Collections.singletonMap("status", null), "/inbox/api/cases/" + reporter.caseId() + "/status", 400);
        refused(Map.of(), "/inbox/api/cases/" + reporter.caseId() + "/status", 400);
    }

    @Test
    void a_position_is_a_number_from_one() {
        String path = "/inbox/api/cases/" + reporter.caseId() + "/read";
        for (Object wrong : List.of("1", "", 1.5, 1L << 32, true, List.of(1))) {
            refused(Map.of("position", wrong), path, 400);
        }
        refused(Map.of("position", 0), path, 422);
        refused(Map.of("position", -1), path, 422);
    }

    @Test
    void an_answer_that_is_no_sealed_message_is_refused() {
        String path = "/inbox/api/cases/" + reporter.caseId() + "/messages";
        Map<String, Object> answer = anna.answer(reporter, 1, "Dank.");
        Sealed.spoiled(Api.bytes((String) answer.get("sealed"))).values().forEach(spoiled -> {
            Map<String, Object> changed = new LinkedHashMap<>(answer);
            changed.put("sealed", b64(spoiled));
            refused(changed, path, 422);
        });
        Map<String, Object> withAttachment = new LinkedHashMap<>(answer);
        withAttachment.put("attachments", List.of(UUID.randomUUID()));
        refused(withAttachment, path, 422);
    }

    @Test
    void keys_are_asked_for_one_page_at_most() {
        refused(Map.of("cases", List.of()), "/inbox/api/cases/keys", 422);
        refused(Map.of("cases", many(26)), "/inbox/api/cases/keys", 422);
        refused(Map.of("cases", many(10_000)), "/inbox/api/cases/keys", 422);
        refused(Map.of("cases", Collections.singletonList(null)), "/inbox/api/cases/keys", 422);
        refused(Map.of("cases", List.of("1-1-1-1-1")), "/inbox/api/cases/keys", 400);
    }

    @Test
    void keys_that_are_given_are_sealed_keys_a_hundred_at_most() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        String path = "/inbox/api/colleagues/" + bram.id() + "/keys";
        byte[] key = reporter.key().sealedTo(bram);
        Sealed.spoiled(key).values().forEach(spoiled -> refused(given(reporter.caseId(), spoiled), path, 422));
        refused(given(UUID.randomUUID(), key), path, 404);
        refused(Map.of("keys", List.of()), path, 422);
        refused(
                Map.of(
                        "keys",
                        many(101).stream()
                                .map(id -> Map.of("case", id, "sealed", "AA"))
                                .toList()),
                path,
                422);
        refused(given(reporter.caseId(), key), "/inbox/api/colleagues/" + UUID.randomUUID() + "/keys", 404);
    }

    @Test
    void an_enrolment_whose_card_or_chests_are_spoiled_is_refused() {
        TestHandler bram = TestHandler.named("bram");
        Map<String, Object> good = bram.enrolment();
        byte[] card = Api.bytes((String) good.get("card"));
        for (int place : new int[] {0, 3, 10, 100, card.length - 1}) {
            byte[] flipped = card.clone();
            flipped[place] ^= 1;
            enrolmentRefused(bram, "card", flipped);
        }
        enrolmentRefused(bram, "card", new byte[] {1});
        for (String chest : List.of("passphraseChest", "recoveryChest")) {
            Sealed.spoiled(Api.bytes((String) good.get("recoveryChest")))
                    .values()
                    .forEach(spoiled -> enrolmentRefused(bram, chest, spoiled));
        }
        // Each in the other's place.
        enrolmentRefused(bram, "passphraseChest", Api.bytes((String) good.get("recoveryChest")));
        enrolmentRefused(bram, "recoveryChest", Api.bytes((String) good.get("passphraseChest")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1-1-1-1-1", "geen-uuid", "3F2B8C1E-5D4A-4C7B-9E60-1A2B3C4D5E6F", "%00", "%F0%9F%92%A9", "'"})
    void what_is_no_uuid_names_nothing(String id) {
        for (String path : List.of(
                "/inbox/api/cases/" + id,
                "/inbox/api/cases/" + id + "/attachments/" + UUID.randomUUID(),
                "/inbox/api/cases/" + reporter.caseId() + "/attachments/" + id,
                "/inbox/api/colleagues/" + id + "/missing-keys",
                "/inbox/api/colleagues/" + anna.id() + "/missing-keys?after=" + id)) {
            tables.stayAsTheyAreDuring(
                    () -> expectProblem(anna.request().urlEncodingEnabled(false).get(path), 404, "not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "a", "99999999999", "2147483648"})
    void what_is_no_position_names_no_page(String after) {
        Response answer = anna.request().queryParam("after", after).get("/inbox/api/cases/{id}", reporter.caseId());

        assertThat(answer.statusCode()).isIn(404, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private void refused(Object body, String path, int status) {
        tables.stayAsTheyAreDuring(() -> {
            Response answer = anna.request().body(Api.json(body)).post(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
    }

    private void enrolmentRefused(TestHandler handler, String field, byte[] value) {
        Map<String, Object> enrolment = handler.enrolment();
        enrolment.put(field, b64(value));
        tables.stayAsTheyAreDuring(() -> assertThat(handler.request()
                        .body(Api.json(enrolment))
                        .post("/inbox/api/enrolment")
                        .statusCode())
                .isEqualTo(422));
    }

    private static Map<String, Object> given(UUID caseId, byte[] sealed) {
        return Map.of("keys", List.of(Map.of("case", caseId, "sealed", b64(sealed))));
    }

    private static List<UUID> many(int count) {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(UUID.randomUUID());
        }
        return many;
    }
}

package nl.meldpoort.mailbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
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

/** What a stranger might send to mailboxes. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class BadMailboxInputTest extends ServiceTest {
    TestReporter reporter;

    @BeforeEach
    void aCase() {
        reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
    }

    @Test
    void a_locator_is_32_bytes() {
        for (int length : new int[] {0, 1, 31, 33, 64, 100_000}) {
            refused(Map.of("locator", Api.b64(new byte[length]), "after", 0), "/api/mailbox", 422);
        }
        for (Object wrong : Arrays.asList(null, 1, true, List.of(), "+/+/", reporter.locator() + "=", " ")) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("locator", wrong);
            body.put("after", 0);
            refused(body, "/api/mailbox", 400);
        }
    }

    @Test
    void a_position_is_a_number_from_zero() {
        refused(Map.of("locator", reporter.locator(), "after", -1), "/api/mailbox", 422);
        for (Object wrong : List.of("0", "", 0.5, true, 1L << 40, List.of())) {
            refused(Map.of("locator", reporter.locator(), "after", wrong), "/api/mailbox", 400);
        }
        refused(Map.of("locator", reporter.locator()), "/api/mailbox", 400);
        reporter.open(Integer.MAX_VALUE).then().statusCode(200);
    }

    @Test
    void a_message_that_is_no_sealed_message_is_refused() {
        Map<String, Object> followUp = reporter.followUp("Ik vergat iets.");
        Map<String, Object> message = TestReporter.messageOf(followUp);
        Sealed.spoiled(Api.bytes((String) message.get("sealed"))).values().forEach(spoiled -> {
            Map<String, Object> changed = new LinkedHashMap<>(message);
            changed.put("sealed", Api.b64(spoiled));
            refused(Map.of("locator", reporter.locator(), "message", changed), "/api/mailbox/messages", 422);
        });
    }

    @Test
    void a_message_lacks_nothing() {
        Map<String, Object> message = TestReporter.messageOf(reporter.followUp("Ik vergat iets."));
        for (String field : message.keySet()) {
            Map<String, Object> changed = new LinkedHashMap<>(message);
            changed.remove(field);
            refused(Map.of("locator", reporter.locator(), "message", changed), "/api/mailbox/messages", 400);
            changed.put(field, null);
            refused(Map.of("locator", reporter.locator(), "message", changed), "/api/mailbox/messages", 400);
        }
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("locator", reporter.locator());
        refused(nothing, "/api/mailbox/messages", 400);
        nothing.put("message", null);
        refused(nothing, "/api/mailbox/messages", 400);
        Map<String, Object> noAttachment = new LinkedHashMap<>(message);
        noAttachment.put("attachments", Collections.singletonList(null));
        refused(Map.of("locator", reporter.locator(), "message", noAttachment), "/api/mailbox/messages", 422);
    }

    @Test
    void what_is_no_uuid_names_no_attachment() {
        for (String id : List.of(
                "1-1-1-1-1",
                "geen-uuid",
                "..%2F..",
                UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT))) {
            expectProblem(
                    Api.asReporter()
                            .urlEncodingEnabled(false)
                            .body(Api.json(Map.of("locator", reporter.locator())))
                            .post("/api/mailbox/attachments/" + id),
                    404,
                    "not-found");
        }
    }

    private void refused(Object body, String path, int status) {
        tables.stayAsTheyAreDuring(() -> {
            Response answer = Api.asReporter().body(Api.json(body)).post(path);
            assertThat(answer.statusCode()).as(body + ": " + answer.asString()).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
    }
}

package nl.meldpoort.intake;

import static nl.meldpoort.testing.Api.b64;
import static nl.meldpoort.testing.Api.expectProblem;
import static nl.meldpoort.testing.TestReporter.messageOf;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Sealed;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no honest browser sends: each is a clear refusal, and nothing of it is stored. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class BadSubmissionTest extends ServiceTest {
    TestHandler anna;
    TestReporter reporter;
    Map<String, Object> submission;

    @BeforeEach
    void aDeskAndAReport() {
        anna = TestHandler.whoOpensTheDesk("anna");
        reporter = TestReporter.about("Valse facturen");
        submission = reporter.submission(anna);
    }

    @Test
    void json_that_is_not_as_asked_is_unreadable() {
        String good = Api.json(submission);
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("no JSON", "melding");
        bodies.put("half of it", good.substring(0, good.length() / 2));
        bodies.put("the last brace missing", good.substring(0, good.length() - 1));
        bodies.put("another object after it", good + "{}");
        bodies.put("a brace after it", good + "}");
        bodies.put("an array around it", "[" + good + "]");
        bodies.put("a text around it", Api.json(good));
        bodies.put("a number", "1");
        bodies.put("an empty object", "{}");
        bodies.put("a comment", "/* */" + good);
        bodies.put("a trailing comma", good.substring(0, good.length() - 1) + ",}");
        bodies.put("single quotes", good.replace('"', '\''));
        bodies.put("a field twice", good.replaceFirst("\\{", "{\"case\":\"" + UUID.randomUUID() + "\","));
        bodies.put("a field twice, within", good.replaceFirst("\"sequence\":1", "\"sequence\":1,\"sequence\":1"));
        bodies.put("an unknown field", good.replaceFirst("\\{", "{\"naam\":\"J. Jansen\","));
        bodies.put(
                "an unknown field, within", good.replaceFirst("\"sequence\":1", "\"sequence\":1,\"time\":\"12:00\""));
        bodies.put("deep nesting", "[".repeat(2_000));
        bodies.put("deep objects", "{\"case\":".repeat(2_000));
        bodies.put("a long number", good.replaceFirst("\"sequence\":1", "\"sequence\":" + "1".repeat(100_000)));
        bodies.put("a huge exponent", good.replaceFirst("\"sequence\":1", "\"sequence\":1e999999999"));
        bodies.put("NaN", good.replaceFirst("\"sequence\":1", "\"sequence\":NaN"));

        bodies.forEach((name, body) -> refused(name, Api.asReporter().body(body).post("/api/reports"), 400));
    }

    @Test
    void a_body_of_null_or_nothing_is_refused() {
        refused("null", Api.asReporter().body("null").post("/api/reports"), 422);
        refused("nothing", Api.asReporter().body("").post("/api/reports"), 422);
        refused("white space", Api.asReporter().body("  \n").post("/api/reports"), 422);
    }

    @Test
    void a_missing_field_or_null_is_unreadable() {
        for (String field : List.copyOf(submission.keySet())) {
            refusedWith(field + " missing", 400, changed -> changed.remove(field));
            refusedWith(field + " null", 400, changed -> changed.put(field, null));
        }
        for (String field : List.copyOf(messageOf(submission).keySet())) {
            refusedWith(
                    "message." + field + " missing",
                    400,
                    changed -> messageOf(changed).remove(field));
            refusedWith(
                    "message." + field + " null",
                    400,
                    changed -> messageOf(changed).put(field, null));
        }
        refusedWith("a key null", 422, changed -> changed.put("keys", Collections.singletonList(null)));
        refusedWith(
                "an attachment null",
                422,
                changed -> messageOf(changed).put("attachments", Collections.singletonList(null)));
    }

    @Test
    void a_field_of_another_type_is_unreadable() {
        List<Object> wrong =
                List.of(true, 1, 1.5, -1, " ", "tekst", List.of(), List.of(1, 2), Map.of(), Map.of("a", 1));
        for (String field : submission.keySet()) {
            for (Object value : wrong) {
                boolean fits = field.equals("keys") && List.of().equals(value);
                refusedWith(field + " " + value, fits ? 422 : 400, changed -> changed.put(field, value));
            }
        }
        for (String field : messageOf(submission).keySet()) {
            for (Object value : wrong) {
                if (List.of("sequence 1", "attachments []").contains(field + " " + value)) {
                    continue;
                }
                boolean fits = field.equals("sequence") && Integer.valueOf(-1).equals(value);
                refusedWith(
                        "message." + field + " " + value,
                        fits ? 422 : 400,
                        changed -> messageOf(changed).put(field, value));
            }
        }
    }

    @Test
    void bytes_are_base64url_and_written_in_one_way() {
        byte[] hash = reporter.receipt().locatorHash().bytes();
        String good = b64(hash);
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("padding", good + "=");
        wrong.put("the standard alphabet", "+/" + good.substring(2));
        wrong.put("a space", good.substring(0, 10) + " " + good.substring(10));
        wrong.put("a line feed", good.substring(0, 10) + "\n" + good.substring(10));
        wrong.put("a space before", " " + good);
        wrong.put("trailing bits", good.substring(0, 42) + (char) (good.charAt(42) + 1));
        wrong.put("another script", "é" + good.substring(1));
        wrong.put("a list of numbers", IntStream.range(0, 32).boxed().toList());
        wrong.forEach((name, value) -> refusedWith(name, 400, changed -> changed.put("locatorHash", value)));

        refusedWith("one character too many", 422, changed -> changed.put("locatorHash", good + "A"));
        refusedWith("31 bytes", 422, changed -> changed.put("locatorHash", b64(new byte[31])));
        refusedWith("33 bytes", 422, changed -> changed.put("locatorHash", b64(new byte[33])));
        refusedWith("no bytes", 422, changed -> changed.put("locatorHash", ""));
    }

    @Test
    void an_id_is_a_uuid_and_written_in_one_way() {
        String good = UUID.randomUUID().toString();
        for (String wrong : List.of(
                "",
                "1-1-1-1-1",
                "3F2B8C1E-5D4A-4C7B-9E60-1A2B3C4D5E6F",
                good.replace("-", ""),
                "{" + good + "}",
                " " + good,
                good + " ",
                good.substring(1),
                "AAAAAAAAAAAAAAAAAAAAAA==")) {
            refusedWith("case " + wrong, 400, changed -> changed.put("case", wrong));
            refusedWith("message " + wrong, 400, changed -> messageOf(changed).put("id", wrong));
            refusedWith(
                    "attachment " + wrong, 400, changed -> messageOf(changed).put("attachments", List.of(wrong)));
        }
    }

    @Test
    void a_report_is_the_first_message() {
        for (int sequence : new int[] {0, -1, 2, 1_000_001, Integer.MAX_VALUE}) {
            refusedWith(
                    "sequence " + sequence, 422, changed -> messageOf(changed).put("sequence", sequence));
        }
        refusedWith("sequence of a text", 400, changed -> messageOf(changed).put("sequence", "1"));
        refusedWith("sequence beyond an int", 400, changed -> messageOf(changed).put("sequence", 1L << 32));
    }

    @Test
    void a_message_that_is_no_sealed_message_is_refused() {
        byte[] sealed = Api.bytes((String) messageOf(submission).get("sealed"));
        Sealed.spoiled(sealed)
                .forEach((name, spoiled) ->
                        refusedWith(name, 422, changed -> messageOf(changed).put("sealed", b64(spoiled))));
        refusedWith(
                "a case key",
                422,
                changed -> messageOf(changed).put("sealed", b64(reporter.key().sealedTo(anna))));
        refusedWith(
                "an attachment",
                422,
                changed -> messageOf(changed)
                        .put("sealed", b64(SealedFile.ofSize(10).sealed())));
        refusedWith("far too long", 422, changed -> messageOf(changed).put("sealed", b64(new byte[300_000])));
    }

    @Test
    void a_key_that_is_no_sealed_key_is_refused() {
        Sealed.spoiled(reporter.key().sealedTo(anna))
                .forEach((name, spoiled) -> refusedWith(
                        name,
                        422,
                        changed -> changed.put("keys", List.of(Map.of("handler", anna.id(), "sealed", b64(spoiled))))));
        refusedWith(
                "a message",
                422,
                changed -> changed.put(
                        "keys",
                        List.of(Map.of(
                                "handler",
                                anna.id(),
                                "sealed",
                                messageOf(submission).get("sealed")))));
    }

    @Test
    void keys_go_to_the_desks_handlers_each_once() {
        TestHandler waiting = TestHandler.named("bram");
        waiting.enrol();
        Map<String, Object> forAnna = reporter.keyFor(anna);

        problem("unknown-handler", changed -> changed.put("keys", List.of(reporter.keyFor(waiting))));
        problem(
                "unknown-handler",
                changed -> changed.put("keys", List.of(forAnna, reporter.keyFor(UUID.randomUUID(), anna))));
        problem("handler-twice", changed -> changed.put("keys", List.of(forAnna, forAnna)));
        problem("handler-twice", changed -> changed.put("keys", List.of(forAnna, reporter.keyFor(anna))));
        problem("invalid", changed -> changed.put("keys", List.of()));
        problem("invalid", changed -> changed.put("keys", many(101, () -> reporter.keyFor(UUID.randomUUID(), anna))));
        problem(
                "invalid",
                changed ->
                        changed.put("keys", many(10_000, () -> Map.of("handler", UUID.randomUUID(), "sealed", "AA"))));
    }

    @Test
    void somebody_who_can_answer_has_a_key() {
        TestHandler dirk = TestHandler.approvedBy(anna, "dirk", RosterRole.READER);
        submission = reporter.submission(anna, dirk);

        problem("nobody-left", changed -> changed.put("keys", List.of(reporter.keyFor(dirk))));
    }

    @Test
    void who_only_signs_rosters_gets_no_key() {
        TestHandler karin = TestHandler.approvedBy(anna, "karin", RosterRole.KEY_HOLDER);
        submission = reporter.submission(anna);

        problem(
                "unknown-handler",
                changed -> changed.put("keys", List.of(reporter.keyFor(anna), reporter.keyFor(karin))));
    }

    @Test
    void a_report_that_was_sealed_under_an_older_roster_is_to_be_sealed_again() {
        TestHandler.approvedBy(anna, "bram");

        tables.stayAsTheyAreDuring(() -> expectProblem(reporter.send(submission), 409, "roster-changed"));
        reporter.send(reporter.submission(anna)).then().statusCode(201);
    }

    @Test
    void a_report_that_was_taken_in_stays_so_under_a_later_roster() {
        reporter.send(submission).then().statusCode(201);
        TestHandler.approvedBy(anna, "bram");

        tables.stayAsTheyAreDuring(() -> reporter.send(submission).then().statusCode(200));
    }

    @Test
    void an_anchor_names_this_case_at_this_desk() {
        UUID desk = Api.desk();
        byte[] good = reporter.anchor(reporter.caseId(), desk);

        problem("foreign-anchor", changed -> changed.put("anchor", b64(reporter.anchor(UUID.randomUUID(), desk))));
        problem(
                "foreign-anchor",
                changed -> changed.put("anchor", b64(reporter.anchor(reporter.caseId(), UUID.randomUUID()))));
        for (UnaryOperator<byte[]> spoil : List.<UnaryOperator<byte[]>>of(
                anchor -> new byte[0],
                anchor -> new byte[4],
                anchor -> java.util.Arrays.copyOf(anchor, anchor.length - 1),
                anchor -> java.util.Arrays.copyOf(anchor, anchor.length + 1),
                anchor -> flipped(anchor, 0),
                anchor -> flipped(anchor, 3),
                anchor -> flipped(anchor, 5),
                anchor -> flipped(anchor, 200))) {
            problem("malformed-envelope", changed -> changed.put("anchor", b64(spoil.apply(good))));
        }
        problem("invalid", changed -> changed.put("anchor", b64(new byte[4_169])));
    }

    @Test
    void a_message_names_at_most_five_attachments_that_are_there() {
        SealedFile file = SealedFile.ofSize(100);
        Api.upload(file);

        problem("attachment-incomplete", changed -> attach(changed, List.of(UUID.randomUUID())));
        problem("attachment-incomplete", changed -> attach(changed, List.of(file.id(), UUID.randomUUID())));
        problem("attachment-twice", changed -> attach(changed, List.of(file.id(), file.id())));
        problem("invalid", changed -> attach(changed, many(6, UUID::randomUUID)));
        problem("invalid", changed -> attach(changed, many(10_000, UUID::randomUUID)));
    }

    @Test
    void only_json_is_taken() {
        String body = Api.json(submission);
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json")) {
            refused(
                    type,
                    io.restassured.RestAssured.given()
                            .contentType(type)
                            .body(body)
                            .post("/api/reports"),
                    415);
        }
    }

    @Test
    void another_method_is_told_so() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            refused(method, Api.asReporter().request(method, "/api/reports"), 405);
        }
    }

    @Test
    void a_report_that_was_refused_can_be_sent_again_when_it_is_right() {
        refusedWith("sequence", 422, changed -> messageOf(changed).put("sequence", 2));

        assertThat(reporter.send(submission).statusCode()).isEqualTo(201);
    }

    private void refusedWith(String name, int status, Consumer<Map<String, Object>> change) {
        refused(name, sendChanged(change), status);
    }

    private void problem(String code, Consumer<Map<String, Object>> change) {
        tables.stayAsTheyAreDuring(() -> expectProblem(sendChanged(change), 422, code));
    }

    private Response sendChanged(Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = new LinkedHashMap<>(submission);
        changed.put("message", new LinkedHashMap<>(messageOf(submission)));
        change.accept(changed);
        return reporter.send(changed);
    }

    private void refused(String name, Response answer, int status) {
        assertThat(answer.statusCode()).as(name + ": " + answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).as(name).startsWith("urn:meldpoort:problem:");
        assertThat(tables.count("mailbox")).as(name).isZero();
        assertThat(tables.count("message")).as(name).isZero();
        assertThat(tables.count("sealed_case_key")).as(name).isZero();
        assertThat(tables.count("attachment")).as(name).isZero();
    }

    private static void attach(Map<String, Object> submission, List<?> attachments) {
        messageOf(submission).put("attachments", attachments);
    }

    private static <T> List<T> many(int count, java.util.function.Supplier<T> one) {
        List<T> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(one.get());
        }
        return many;
    }

    private static byte[] flipped(byte[] bytes, int place) {
        byte[] flipped = bytes.clone();
        flipped[place] ^= 1;
        return flipped;
    }
}

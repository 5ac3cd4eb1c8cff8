package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class ColleaguesAsHandlerTest extends ServiceTest {
    TestHandler anna;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @Test
    void who_lacks_a_key_of_an_open_case_is_told() {
        TestReporter.whoReportedTo(anna);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestHandler.approvedBy(anna, "carla", RosterRole.KEY_HOLDER);

        assertThat(anna.request().get("/inbox/api/colleagues/lacking").<List<String>>path("$"))
                .containsExactly(bram.id().toString());
        assertThat(bram.request().get("/inbox/api/colleagues/lacking").<List<String>>path("$"))
                .isEmpty();
        give(anna, bram, givenFrom(missing(bram, null), bram)).then().statusCode(204);
        assertThat(anna.request().get("/inbox/api/colleagues/lacking").<List<String>>path("$"))
                .isEmpty();
    }

    @Test
    void who_is_left_out_lacks_nothing_and_is_given_nothing() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        assertThat(anna.request().get("/inbox/api/colleagues/lacking").<List<String>>path("$"))
                .isEmpty();
        missing(bram, null).then().statusCode(200).body("keys.size()", equalTo(0));
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(give(anna, bram, List.of(given(reporter, bram))), 404, "not-found");
            expectProblem(anna.give(reporter.caseId(), false, bram), 404, "not-found");
        });
    }

    @Test
    void a_newcomer_gets_the_keys_of_the_open_cases_and_then_reads_them() {
        TestReporter open = TestReporter.whoReportedTo(anna);
        TestReporter closed = TestReporter.whoReportedTo(anna);
        anna.set(closed.caseId(), "in-handling");
        anna.set(closed.caseId(), "closed");
        TestHandler bram = TestHandler.approvedBy(anna, "bram");

        Response missing = missing(bram, null);
        missing.then()
                .statusCode(200)
                .body("keys.case", contains(open.caseId().toString()))
                .body("more", equalTo(false));
        give(anna, bram, givenFrom(missing, bram)).then().statusCode(204);

        missing(bram, null).then().body("keys.size()", equalTo(0));
        assertThat(bram.read(open.caseId())).singleElement().isInstanceOf(Conversation.Entry.Read.class);
        expectProblem(bram.open(closed.caseId()), 404, "not-found");
    }

    @Test
    void keys_are_given_in_batches_of_a_hundred() {
        TestReporter first = TestReporter.whoReportedTo(anna);
        // The service cannot tell what is sealed, so one report stands for many.
        for (int i = 0; i < 102; i++) {
            UUID id = UUID.randomUUID();
            tables.run("insert into mailbox select '%s', desk_id, sha256('%s'::bytea), anchor, status, received_on, "
                            .formatted(id, id)
                    + "last_activity_on, last_position, last_from_reporter, digest, generation, needs_new_key from mailbox where id = '%s'"
                            .formatted(first.caseId()));
            tables.run(
                    "insert into sealed_case_key select '%s', handler_id, sealed, last_activity_on from sealed_case_key where case_id = '%s'"
                            .formatted(id, first.caseId()));
        }
        TestHandler bram = TestHandler.approvedBy(anna, "bram");

        Response batch = missing(bram, null);
        batch.then().body("keys.size()", equalTo(100)).body("more", equalTo(true));
        Response rest = missing(bram, batch.path("keys[99].case"));
        rest.then().body("keys.size()", equalTo(3)).body("more", equalTo(false));

        List<String> cases = new ArrayList<>(batch.<List<String>>path("keys.case"));
        cases.addAll(rest.path("keys.case"));
        assertThat(cases).doesNotHaveDuplicates().hasSize(103);
        give(anna, bram, givenFrom(batch, bram)).then().statusCode(204);
        assertThat(tables.count("sealed_case_key")).isEqualTo(203);
        missing(bram, null).then().body("keys.size()", equalTo(3)).body("more", equalTo(false));
    }

    @Test
    void a_key_that_she_has_already_stays_as_it_is() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        give(anna, bram, List.of(given(reporter, bram))).then().statusCode(204);

        tables.stayAsTheyAreDuring(
                () -> give(anna, bram, List.of(given(reporter, bram))).then().statusCode(204));
    }

    @Test
    void one_key_twice_in_one_batch_is_given_once() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        TestHandler bram = TestHandler.approvedBy(anna, "bram");

        give(anna, bram, List.of(given(reporter, bram), given(reporter, bram)))
                .then()
                .statusCode(204);

        assertThat(tables.count("sealed_case_key")).isEqualTo(2);
        assertThat(bram.read(reporter.caseId())).hasSize(1);
    }

    @Test
    void two_colleagues_may_give_the_same_keys_at_once() throws Exception {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        List<TestReporter> reporters = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            reporters.add(TestReporter.whoReportedTo(anna, bram));
        }
        TestHandler carla = TestHandler.approvedBy(anna, "carla");
        List<Map<String, Object>> given = new ArrayList<>(
                reporters.stream().map(reporter -> given(reporter, carla)).toList());
        List<Map<String, Object>> reversed = new ArrayList<>(given);
        Collections.reverse(reversed);

        for (int round = 0; round < 10; round++) {
            tables.run("delete from sealed_case_key where handler_id = '" + carla.id() + "'");
            List<Callable<Integer>> givers = List.of(
                    () -> give(anna, carla, given).statusCode(),
                    () -> give(bram, carla, reversed).statusCode());
            assertThat(Together.all(givers)).containsOnly(204);
        }
    }

    @Test
    void nobody_gives_a_key_of_a_case_that_she_cannot_read() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter hers = TestReporter.whoReportedTo(anna);
        TestReporter theirs = TestReporter.whoReportedTo(anna, bram);
        TestHandler carla = TestHandler.approvedBy(anna, "carla");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(give(bram, carla, List.of(given(hers, carla))), 404, "not-found");
            expectProblem(give(bram, carla, List.of(given(theirs, carla), given(hers, carla))), 404, "not-found");
        });
    }

    @Test
    void who_waits_is_given_nothing() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        TestHandler bram = TestHandler.named("bram");
        bram.enrol();

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(missing(bram, null), 404, "not-found");
            expectProblem(give(anna, bram, List.of(given(reporter, bram))), 404, "not-found");
        });
    }

    private Response missing(TestHandler colleague, String after) {
        return anna.request()
                .queryParams(after == null ? Map.of() : Map.of("after", after))
                .get("/inbox/api/colleagues/{id}/missing-keys", colleague.id());
    }

    private static Response give(TestHandler giver, TestHandler colleague, List<Map<String, Object>> keys) {
        return giver.request()
                .body(Api.json(Map.of("keys", keys)))
                .post("/inbox/api/colleagues/{id}/keys", colleague.id());
    }

    private static Map<String, Object> given(TestReporter reporter, TestHandler colleague) {
        return given(reporter.caseId().toString(), reporter.key().sealedTo(colleague));
    }

    /** Opens the missing keys with her own and seals them to the colleague, as her browser does. */
    private List<Map<String, Object>> givenFrom(Response missing, TestHandler colleague) {
        List<Map<String, String>> keys = missing.path("keys");
        return keys.stream()
                .map(key -> given(
                        key.get("case"),
                        anna.openedKey(Api.bytes(key.get("sealed"))).sealedTo(colleague)))
                .toList();
    }

    private static Map<String, Object> given(String caseId, byte[] sealed) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("case", caseId);
        given.put("sealed", Api.b64(sealed));
        return given;
    }
}

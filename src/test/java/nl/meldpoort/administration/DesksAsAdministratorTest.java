package nl.meldpoort.administration;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.asAdministrator;
import static nl.meldpoort.testing.Api.asAuditor;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class DesksAsAdministratorTest extends ServiceTest {
    private static final String DESKS = "/inbox/api/administration/desks";

    @Test
    void a_desk_that_is_added_is_open_and_has_nobody() {
        UUID id = UUID.randomUUID();

        Response answer = add(Wish.desk(id));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().<String, Object>getMap("$")).isEqualTo(desk(id));
        assertThat(desk(id))
                .containsAllEntriesOf(Wish.desk(id))
                .containsEntry("open", true)
                .containsEntry("takesReports", false)
                .containsEntry("founded", false)
                .containsEntry("members", 0)
                .containsEntry("sealLost", null)
                .hasSize(11);
    }

    @Test
    void desks_stand_in_the_order_of_the_map() {
        UUID last = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        Map<String, Object> desk = Wish.desk(last);
        desk.put("position", 9);
        add(desk);
        desk = Wish.desk(first);
        desk.put("position", 1);
        add(desk);
        change(Tables.DESK, "position", 5).then().statusCode(204);

        List<String> order = asAdministrator().get(DESKS).jsonPath().getList("desks.desk");
        assertThat(order).containsExactly(first.toString(), Tables.DESK.toString(), last.toString());
        assertThat(given().get("/api/landscape/nl").jsonPath().<String>getList("desks.desk"))
                .isEqualTo(order);
    }

    @Test
    void what_is_said_of_a_desk_can_always_be_changed() {
        TestHandler.whoOpensTheDesk("anna");

        change(Tables.DESK, "texts", Wish.bothLanguages(Wish.deskText("Nieuw"), Wish.deskText("New")))
                .then()
                .statusCode(204);

        assertThat(given().get("/api/landscape/en").jsonPath().getString("desks[0].name"))
                .isEqualTo("New");
    }

    @Test
    void what_a_desk_is_stays_so_once_somebody_enrolled() {
        change(Tables.DESK, "kind", "complaints-committee").then().statusCode(204);
        TestHandler.whoOpensTheDesk("anna");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(change(Tables.DESK, "kind", "investigation-bureau"), 409, "in-use");
            expectProblem(change(Tables.DESK, "outside", true), 409, "in-use");
            expectProblem(change(Tables.DESK, "tenant", "extern"), 409, "in-use");
        });
    }

    @Test
    void a_desk_is_removed_while_it_was_never_used() {
        UUID id = UUID.randomUUID();
        add(Wish.desk(id));
        asAdministrator().body(Api.json(Wish.invitation())).post(DESKS + "/{id}/invitations", id);

        asAdministrator().delete(DESKS + "/{id}", id).then().statusCode(204);

        assertThat(tables.count("desk")).isEqualTo(1);
        assertThat(tables.count("invitation")).isZero();
        expectProblem(asAdministrator().delete(DESKS + "/{id}", id), 404, "not-found");
    }

    @Test
    void a_desk_that_was_used_is_closed_and_never_removed() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter.whoReportedTo(anna);

        tables.stayAsTheyAreDuring(
                () -> expectProblem(asAdministrator().delete(DESKS + "/{id}", Tables.DESK), 409, "in-use"));
        asAdministrator()
                .body(Map.of("open", false))
                .put(DESKS + "/{id}/open", Tables.DESK)
                .then()
                .statusCode(204);
        assertThat(desk(Tables.DESK)).containsEntry("open", false).containsEntry("takesReports", false);
    }

    @Test
    void a_lost_seal_may_be_replaced_for_fourteen_days() {
        expectProblem(sealLost(Tables.DESK, "lost"), 409, "not-founded");
        TestHandler.whoOpensTheDesk("anna");
        Instant now = Instant.parse("2030-01-01T10:00:00Z");
        clock.itIs(now);

        sealLost(Tables.DESK, "compromised").then().statusCode(204);

        assertThat(desk(Tables.DESK)).containsEntry("sealLost", "allowed");
        clock.itIs(now.plus(java.time.Duration.ofDays(14)));
        assertThat(desk(Tables.DESK)).containsEntry("sealLost", null);
    }

    @Test
    void the_seal_of_a_desk_outside_is_none_of_the_organisations_business() {
        TestHandler.whoOpensTheDesk("anna");
        tables.run("update desk set outside = true");

        tables.stayAsTheyAreDuring(() -> expectProblem(sealLost(Tables.DESK, "lost"), 422, "external-desk"));
    }

    @Test
    void a_desk_of_the_same_id_is_not_added_again() throws Exception {
        UUID id = UUID.randomUUID();

        List<Integer> answers = Together.times(4, () -> add(Wish.desk(id)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(tables.count("desk")).isEqualTo(2);
        assertThat(tables.count("audit_event")).isEqualTo(1);
    }

    @Test
    void a_desk_is_not_removed_while_somebody_is_invited_at_the_same_time() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID id = UUID.randomUUID();
            add(Wish.desk(id));

            List<Integer> answers = Together.all(List.of(
                    () -> asAdministrator().delete(DESKS + "/{id}", id).statusCode(),
                    () -> asAdministrator()
                            .body(Api.json(Wish.invitation()))
                            .post(DESKS + "/{id}/invitations", id)
                            .statusCode()));

            assertThat(answers.get(0)).isEqualTo(204);
            assertThat(answers.get(1)).isIn(201, 404);
            assertThat(tables.count("invitation")).isZero();
        }
    }

    private static Response add(Map<String, Object> desk) {
        return asAdministrator().body(Api.json(desk)).post(DESKS);
    }

    /** As it is but for one thing. */
    private static Response change(UUID id, String what, Object to) {
        Map<String, Object> wanted = desk(id);
        wanted.keySet().retainAll(Wish.desk(id).keySet());
        wanted.put(what, to);
        return asAdministrator().body(Api.json(wanted)).put(DESKS + "/{id}", id);
    }

    private static Response sealLost(UUID id, String reason) {
        return asAdministrator().body(Map.of("reason", reason)).post(DESKS + "/{id}/seal-lost", id);
    }

    private static Map<String, Object> desk(UUID id) {
        List<Map<String, Object>> desks = asAuditor().get(DESKS).jsonPath().getList("desks");
        return desks.stream()
                .filter(desk -> desk.get("desk").equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}

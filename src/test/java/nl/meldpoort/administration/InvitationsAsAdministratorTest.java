package nl.meldpoort.administration;

import static nl.meldpoort.testing.Api.asAdministrator;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.Together;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class InvitationsAsAdministratorTest extends ServiceTest {
    private static final String INVITATIONS = "/inbox/api/administration/desks/{id}/invitations";

    @Test
    void the_founder_of_a_desk_is_invited_to_handle_and_to_hold_its_seal() {
        Response answer = invite(Tables.DESK);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().<String, Object>getMap("$")).containsOnlyKeys("token");
        assertThat(answer.jsonPath().getString("token")).matches("[A-Za-z0-9_-]{43}");
        Map<String, Object> shown = invitations(Tables.DESK).get(0);
        assertThat(shown)
                .containsAllEntriesOf(Wish.invitation())
                .containsEntry("roles", List.of("handler", "key-holder"))
                .containsEntry("used", false)
                .containsOnlyKeys("id", "label", "roles", "function", "publishName", "created", "expires", "used");
        assertThat(Instant.parse((String) shown.get("expires")))
                .isEqualTo(Instant.parse((String) shown.get("created")).plus(java.time.Duration.ofDays(14)));
    }

    @Test
    void only_one_founder_is_invited_at_a_time() throws Exception {
        List<Integer> answers = Together.times(4, () -> invite(Tables.DESK).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        expectProblem(invite(Tables.DESK), 409, "founder-invited");
        withdraw(Tables.DESK, (String) invitations(Tables.DESK).get(0).get("id"))
                .then()
                .statusCode(204);
        assertThat(invite(Tables.DESK).statusCode()).isEqualTo(201);
    }

    @Test
    void when_the_founder_did_not_come_another_is_invited() {
        Instant now = Instant.parse("2030-01-01T10:00:00Z");
        clock.itIs(now);
        invite(Tables.DESK);
        clock.itIs(now.plus(java.time.Duration.ofDays(14)));

        assertThat(invite(Tables.DESK).statusCode()).isEqualTo(201);
    }

    @Test
    void for_a_desk_of_the_organisation_that_has_begun_she_invites_handlers() {
        TestHandler.whoOpensTheDesk("anna");

        assertThat(invite(Tables.DESK).statusCode()).isEqualTo(201);
        assertThat(invite(Tables.DESK).statusCode()).isEqualTo(201);

        assertThat(invitations(Tables.DESK))
                .filteredOn(shown -> shown.get("used").equals(false))
                .hasSize(2)
                .allSatisfy(shown -> assertThat(shown).containsEntry("roles", List.of("handler")));
    }

    @Test
    void for_a_desk_outside_that_has_begun_she_invites_nobody() {
        tables.run("update desk set outside = true, tenant = 'extern'");
        assertThat(invite(Tables.DESK).statusCode()).isEqualTo(201);
        TestHandler eva = TestHandler.with("eva", RosterRole.HANDLER, RosterRole.KEY_HOLDER)
                .ofTenant("extern");
        eva.enrol().then().statusCode(200);
        eva.found().then().statusCode(201);

        tables.stayAsTheyAreDuring(() -> expectProblem(invite(Tables.DESK), 403, "external-desk"));
    }

    @Test
    void what_somebody_enrolled_with_is_not_withdrawn() {
        TestHandler.whoOpensTheDesk("anna");
        Map<String, Object> used = invitations(Tables.DESK).get(0);

        assertThat(used).containsEntry("used", true);
        tables.stayAsTheyAreDuring(() -> expectProblem(withdraw(Tables.DESK, (String) used.get("id")), 409, "used"));
    }

    @Test
    void another_desks_invitation_does_not_exist() {
        invite(Tables.DESK);
        String id = (String) invitations(Tables.DESK).get(0).get("id");
        UUID other = tables.anotherDesk();

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(withdraw(other, id), 404, "not-found");
            expectProblem(withdraw(UUID.randomUUID(), id), 404, "not-found");
        });
        assertThat(invitations(other)).isEmpty();
    }

    private static Response invite(UUID desk) {
        return asAdministrator().body(Api.json(Wish.invitation())).post(INVITATIONS, desk);
    }

    private static Response withdraw(UUID desk, String invitation) {
        return asAdministrator().delete(INVITATIONS + "/{invitation}", desk, invitation);
    }

    private static List<Map<String, Object>> invitations(UUID desk) {
        return asAdministrator().get(INVITATIONS, desk).jsonPath().getList("invitations");
    }
}

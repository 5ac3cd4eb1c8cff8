package nl.meldpoort.administration;

import static nl.meldpoort.testing.Api.asAdministrator;
import static nl.meldpoort.testing.Api.asAuditor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class AuditAsAuditorTest extends ServiceTest {
    @Test
    void every_act_of_an_administrator_is_in_the_log_newest_first_with_her_name() {
        TestHandler.whoOpensTheDesk("anna");
        UUID desk = UUID.randomUUID();
        String api = "/inbox/api/administration";
        asAdministrator().body(Api.json(Wish.organisation())).put(api + "/organisation");
        asAdministrator().contentType("image/png").body(Picture.png(9, 9)).put(api + "/organisation/logo");
        asAdministrator().delete(api + "/organisation/logo");
        asAdministrator().body(Api.json(Wish.desk(desk))).post(api + "/desks");
        asAdministrator().body(Api.json(Wish.desk(desk))).put(api + "/desks/" + desk);
        asAdministrator().body(Map.of("open", false)).put(api + "/desks/" + desk + "/open");
        asAdministrator().body(Map.of("open", true)).put(api + "/desks/" + desk + "/open");
        asAdministrator().body(Api.json(Wish.invitation())).post(api + "/desks/" + desk + "/invitations");
        asAdministrator()
                .delete(api + "/desks/" + desk + "/invitations/"
                        + asAdministrator()
                                .get(api + "/desks/" + desk + "/invitations")
                                .jsonPath()
                                .getString("invitations[0].id"));
        asAdministrator().delete(api + "/desks/" + desk);
        String channel = asAdministrator()
                .body(Api.json(Wish.channel()))
                .post(api + "/channels")
                .jsonPath()
                .getString("id");
        asAdministrator().body(Api.json(Wish.channel())).put(api + "/channels/" + channel);
        asAdministrator().delete(api + "/channels/" + channel);
        asAdministrator().body(Map.of("reason", "lost")).post(api + "/desks/" + Tables.DESK + "/seal-lost");
        asAdministrator().body("{}").post(api + "/set-up");

        List<Map<String, Object>> events = log();

        assertThat(events)
                .extracting(event -> event.get("event"))
                .containsExactly(
                        "set-up",
                        "seal-lost",
                        "channel-removed",
                        "channel-changed",
                        "channel-added",
                        "desk-removed",
                        "invitation-withdrawn",
                        "invited",
                        "desk-opened",
                        "desk-closed",
                        "desk-changed",
                        "desk-added",
                        "logo-removed",
                        "logo-changed",
                        "organisation-changed",
                        "roster-signed");
        assertThat(events.subList(0, events.size() - 1))
                .allSatisfy(event -> assertThat(event)
                        .containsEntry("actor", "Beheer")
                        .containsOnlyKeys("id", "at", "actor", "event", "desk", "subject"));
        assertThat(events.get(7)).containsEntry("desk", desk.toString()).containsEntry("subject", "Anna de Wit");
        assertThat(events.get(1)).containsEntry("subject", "lost");
    }

    @Test
    void what_was_refused_is_not_in_the_log() {
        TestHandler.whoOpensTheDesk("anna");
        asAdministrator().delete("/inbox/api/administration/desks/" + Tables.DESK);
        asAdministrator().body("{}").post("/inbox/api/administration/set-up");

        assertThat(log()).extracting(event -> event.get("event")).containsExactly("roster-signed");
    }

    @Test
    void the_log_is_read_a_page_at_a_time() {
        for (int i = 0; i < AuditResource.PAGE + 2; i++) {
            asAdministrator()
                    .body(Map.of("open", i % 2 == 0))
                    .put("/inbox/api/administration/desks/{id}/open", Tables.DESK);
        }

        Response first = asAuditor().get("/inbox/api/audit");
        List<Integer> ids = first.jsonPath().getList("events.id");
        assertThat(ids).hasSize(AuditResource.PAGE).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(first.jsonPath().getBoolean("more")).isTrue();

        Response second =
                asAuditor().queryParam("after", ids.get(ids.size() - 1)).get("/inbox/api/audit");
        assertThat(second.jsonPath().<Integer>getList("events.id"))
                .hasSize(2)
                .allMatch(id -> id < ids.get(ids.size() - 1));
        assertThat(second.jsonPath().getBoolean("more")).isFalse();
    }

    @Test
    void nothing_of_a_report_is_in_the_log() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        anna.set(reporter.caseId(), "in-handling");

        assertThat(log()).extracting(event -> event.get("event")).containsExactly("roster-signed");
    }

    @Test
    void who_signed_a_version_of_a_roster_is_in_the_log_once_and_of_a_desk_outside_not_at_all() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler.approvedBy(anna, "bram");
        UUID outside = tables.anotherDesk();
        tables.run("update desk set outside = true where id = '" + outside + "'");
        TestHandler.whoFounds(outside, "eva");

        assertThat(log())
                .extracting(event -> event.get("event") + " " + event.get("subject") + " " + event.get("actor"))
                .containsExactly("roster-signed 2 anna", "roster-signed 1 anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_event set actor = 'Niemand'", "delete from audit_event"})
    void nobody_changes_what_is_in_the_log(String meddling) {
        asAdministrator().body(Map.of("open", false)).put("/inbox/api/administration/desks/{id}/open", Tables.DESK);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tables.run(meddling))
                .rootCause()
                .hasMessageContaining("the audit log is never changed");
        assertThat(log()).hasSize(1);
    }

    private static List<Map<String, Object>> log() {
        return asAuditor().get("/inbox/api/audit").jsonPath().getList("events");
    }
}

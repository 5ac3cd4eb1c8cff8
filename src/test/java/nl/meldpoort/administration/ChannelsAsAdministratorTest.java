package nl.meldpoort.administration;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.asAdministrator;
import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class ChannelsAsAdministratorTest extends ServiceTest {
    private static final String CHANNELS = "/inbox/api/administration/channels";

    @Test
    void a_channel_is_added_changed_and_removed() {
        Response added = asAdministrator().body(Api.json(Wish.channel())).post(CHANNELS);
        assertThat(added.statusCode()).isEqualTo(201);
        String id = added.jsonPath().getString("id");
        assertThat(channel(id)).containsAllEntriesOf(Wish.channel()).containsEntry("standing", false);

        Map<String, Object> changed = Wish.channel();
        changed.put("address", null);
        changed.put("phone", "+31 (0)70 123-4567");
        asAdministrator()
                .body(Api.json(changed))
                .put(CHANNELS + "/{id}", id)
                .then()
                .statusCode(204);
        assertThat(channel(id)).containsAllEntriesOf(changed);

        asAdministrator().delete(CHANNELS + "/{id}", id).then().statusCode(204);
        expectProblem(asAdministrator().delete(CHANNELS + "/{id}", id), 404, "not-found");
        expectProblem(asAdministrator().body(Api.json(changed)).put(CHANNELS + "/{id}", id), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huis", "emergency"})
    void what_must_always_be_shown_is_not_removed_and_leads_nowhere_else(String kind) {
        Map<String, Object> channel = ofKind(kind);
        String id = (String) channel.get("id");

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(asAdministrator().delete(CHANNELS + "/{id}", id), 422, "standing-channel");
            expectProblem(change(channel, "kind", "other"), 422, "standing-channel");
            expectProblem(change(channel, "address", "https://www.huis.example/"), 422, "standing-channel");
            expectProblem(change(channel, "phone", "0800 1234"), 422, "standing-channel");
        });
    }

    @Test
    void what_must_always_be_shown_may_be_said_in_other_words() {
        Map<String, Object> huis = ofKind("huis");

        change(huis, "texts", Wish.bothLanguages(Wish.channelText("Het Huis"), Wish.channelText("The House")))
                .then()
                .statusCode(204);

        assertThat(given().get("/api/landscape/en").jsonPath().getString("channels[0].name"))
                .isEqualTo("The House");
    }

    private static Response change(Map<String, Object> channel, String what, Object to) {
        Map<String, Object> wanted = new LinkedHashMap<>(channel);
        wanted.keySet().retainAll(Wish.channel().keySet());
        wanted.put(what, to);
        return asAdministrator().body(Api.json(wanted)).put(CHANNELS + "/{id}", channel.get("id"));
    }

    private static Map<String, Object> channel(String id) {
        return asAdministrator().get(CHANNELS).jsonPath().getMap("channels.find { it.id == '" + id + "' }");
    }

    private static Map<String, Object> ofKind(String kind) {
        return asAdministrator().get(CHANNELS).jsonPath().getMap("channels.find { it.kind == '" + kind + "' }");
    }
}

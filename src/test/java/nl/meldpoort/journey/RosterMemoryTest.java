package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rooms when the server shows another roster than the one that a member's browser remembers. */
@QuarkusTest
class RosterMemoryTest extends Journey {
    private static final String CHANGE = """
            (change) => {
              const key = Object.keys(localStorage).find((one) => one.startsWith('meldpoort.roster.'));
              localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), ...change }));
            }""";

    private HandlerAtWork anna;

    @BeforeEach
    void hasSeenTheRoster() {
        desk.isOpenWith("anna", "bram");
        anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
    }

    @Test
    void a_first_roster_is_said_to_be_the_first() {
        assertThat(anna.part("first-roster")).isVisible();
        anna.looksRight("72-first-roster");
        anna.part("first-roster-seen").click();
        anna.locks();
        anna.unlocks(DeskFixture.PASSPHRASE);
        anna.isInInbox();
        assertThat(anna.page.locator("[data-part=first-roster]")).isHidden();
    }

    @Test
    void an_older_roster_keeps_the_rooms_closed() {
        remembers("number", 7);
        anna.isAt("entrance:rosterOlderTitle");
        assertThat(anna.page.locator("[data-part=rooms]")).isHidden();
        anna.looksRight("73-older-roster");
    }

    @Test
    void another_roster_opens_the_rooms_only_after_comparing() {
        remembers("hash", "A".repeat(43));
        anna.isAt("entrance:rosterOtherTitle");
        assertThat(anna.part("roster-go-on")).isDisabled();
        assertThat(anna.page.locator("[data-part=rooms]")).isHidden();
        anna.part("roster-compared").check();
        anna.part("roster-go-on").click();
        anna.isInInbox();

        anna.locks();
        anna.unlocks(DeskFixture.PASSPHRASE);
        anna.isInInbox();
    }

    @Test
    void a_version_that_somebody_changed_keeps_the_rooms_closed_for_good() {
        anna.meddles("**/inbox/api/desk/roster?from=1", route -> {
            String answer = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(answer.replace("2026", "2025")));
        });
        anna.locks();
        anna.unlocks(DeskFixture.PASSPHRASE);
        anna.isAt("entrance:rosterUnsoundTitle");
        assertThat(anna.page.locator("[data-part=roster-form]")).isHidden();
        anna.looksRight("74-unsound-roster");
    }

    private void remembers(String field, Object value) {
        anna.page.evaluate(CHANGE, Map.of(field, value));
        anna.locks();
        anna.unlocks(DeskFixture.PASSPHRASE);
    }
}

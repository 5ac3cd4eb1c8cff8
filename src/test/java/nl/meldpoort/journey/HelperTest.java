package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Where do I go": a few questions that only the browser hears, and the places they lead to. */
@QuarkusTest
class HelperTest extends Journey {
    private static final List<String> QUESTIONS =
            List.of("reporter:askDanger", "reporter:askTalk", "reporter:askManners", "reporter:askOutside");
    private static final String COORDINATOR = "Meldpunt integriteit";
    private static final String BUREAU = "Bureau onderzoek";
    private static final String ADVISERS = "Vertrouwenspersonen";
    private static final String COMPLAINTS = "Klachtencommissie";
    private static final String EXTERNAL = "Externe commissie";

    /** Answers, and the places in the order in which they are shown: a desk by its name, a channel by its kind. */
    private record Route(List<String> answers, List<String> places) {}

    private static final List<Route> ROUTES = List.of(
            new Route(List.of("yes"), List.of("emergency")),
            new Route(List.of("no", "yes"), List.of(ADVISERS, "huis")),
            new Route(List.of("unknown", "yes"), List.of(ADVISERS, "huis")),
            new Route(List.of("no", "no", "no", "no"), List.of(COORDINATOR)),
            new Route(List.of("no", "no", "yes", "no"), List.of(COMPLAINTS, ADVISERS)),
            new Route(List.of("no", "no", "no", "yes"), List.of(EXTERNAL, "huis", "authority")),
            new Route(List.of("no", "no", "yes", "yes"), List.of(EXTERNAL, ADVISERS, "huis")),
            new Route(List.of("no", "unknown", "no", "no"), List.of(COORDINATOR, ADVISERS)),
            new Route(
                    List.of("unknown", "unknown", "unknown", "unknown"),
                    List.of(COORDINATOR, EXTERNAL, ADVISERS, "huis")));

    @Inject
    Tables tables;

    @BeforeEach
    void aDeskOfEveryKind() {
        TestHandler.whoOpensTheDesk("Anna");
        found("INVESTIGATION_BUREAU", BUREAU, false);
        found("CONFIDENTIAL_ADVISERS", ADVISERS, false);
        found("COMPLAINTS_COMMITTEE", COMPLAINTS, false);
        found("EXTERNAL_COMMITTEE", EXTERNAL, true);
    }

    private void found(String kind, String name, boolean outside) {
        UUID id = tables.anotherDesk();
        tables.run("update desk set kind = '" + kind + "', outside = " + outside + " where id = '" + id + "'");
        tables.run("update desk_text set name = '" + name + "' where desk_id = '" + id + "'");
        TestHandler.whoFounds(id, name);
    }

    @Test
    void every_route_leads_to_its_places_and_nothing_of_it_leaves_the_browser() {
        Reporter reporter = reporter(Seat.DUTCH);
        begins(reporter);
        List<String> asked = requestsOf(reporter);
        SoftAssertions routes = new SoftAssertions();

        for (Route route : ROUTES) {
            for (int i = 0; i < route.answers().size(); i++) {
                isAsked(reporter, i);
                answer(reporter, route.answers().get(i)).click();
            }
            reporter.isAt("reporter:helperTitle");
            routes.assertThat(places(reporter)).as("after %s", route.answers()).isEqualTo(route.places());
            reporter.part("helper-answer").locator("a[href='#wegwijzer/1']").click();
        }

        routes.assertAll();
        assertThat(asked).isEmpty();
    }

    @Test
    void back_goes_one_question_back_and_takes_its_answer_back() {
        Reporter reporter = reporter(Seat.DUTCH);
        begins(reporter);
        reporter.looksRight("60-helper-question");
        answer(reporter, "no").click();
        isAsked(reporter, 1);
        answer(reporter, "no").click();
        isAsked(reporter, 2);

        reporter.part("helper-back").click();
        isAsked(reporter, 1);
        reporter.page.goBack();
        isAsked(reporter, 1);
        reporter.part("helper-back").click();
        isAsked(reporter, 0);
        answer(reporter, "yes").click();
        reporter.isAt("reporter:helperTitle");
        assertThat(places(reporter)).containsExactly("emergency");

        reporter.page.goBack();
        isAsked(reporter, 0);
        reporter.part("helper-back").click();
        reporter.isAt("page:startTitle");
    }

    @Test
    void the_keyboard_is_enough() {
        Reporter reporter = reporter(Seat.DUTCH_PHONE);
        reporter.visits();
        assertThat(reporter.page.locator("[data-part=map-state]")).isEmpty();
        reporter.tabsTo("[data-part=door-helper]");
        reporter.page.keyboard().press("Enter");
        for (int i = 0; i < QUESTIONS.size(); i++) {
            isAsked(reporter, i);
            reporter.tabsTo("[data-part=helper-form] button[value=unknown]");
            reporter.page.keyboard().press(i % 2 == 0 ? "Enter" : "Space");
        }
        reporter.isAt("reporter:helperTitle");
        reporter.looksRight("61-helper-places");
        reporter.tabsTo("[data-part=helper-places] a");
        reporter.page.keyboard().press("Enter");
        new Choice(reporter).isAtDesk(COORDINATOR);
    }

    private static void begins(Reporter reporter) {
        reporter.visits();
        assertThat(reporter.page.locator("[data-part=map-state]")).isEmpty();
        reporter.part("door-helper").click();
        isAsked(reporter, 0);
    }

    private static void isAsked(Reporter reporter, int question) {
        reporter.isAt(QUESTIONS.get(question));
        assertThat(reporter.part("helper-progress"))
                .hasText(reporter.text("page:textStep", "steps", QUESTIONS.size(), "step", question + 1));
    }

    private static Locator answer(Reporter reporter, String value) {
        return reporter.part("helper-form").locator("button[value=" + value + "]");
    }

    /** Every one with a reason, and with a way to go there. */
    private static List<String> places(Reporter reporter) {
        List<String> places = new ArrayList<>();
        for (Locator place : reporter.part("helper-places").locator("> li").all()) {
            assertThat(place.locator("[data-part=why]")).not().isEmpty();
            places.add(place.locator(".mp-door").count() == 1 ? deskOf(reporter, place) : channelOf(reporter, place));
        }
        return places;
    }

    private static String deskOf(Reporter reporter, Locator place) {
        String door = place.locator(".mp-door").innerText();
        return List.of(COORDINATOR, BUREAU, ADVISERS, COMPLAINTS, EXTERNAL).stream()
                .filter(name -> door.equals(reporter.text(
                        name.equals(ADVISERS) ? "reporter:textConsultAt" : "reporter:textReportAt", "desk", name)))
                .findFirst()
                .orElse(door);
    }

    /** The kind of the channel that the map shows with the same words. */
    private static String channelOf(Reporter reporter, Locator place) {
        return (String)
                reporter.page.evaluate("""
                (told) => [...document.querySelectorAll('[data-part=channels] > li')]
                  .find((one) => told.startsWith(one.textContent))?.dataset.kind ?? told""", place.locator("[data-part=how]").evaluate("(how) => how.textContent"));
    }

    private static List<String> requestsOf(Reporter reporter) {
        List<String> asked = new ArrayList<>();
        reporter.context.onRequest((Request request) -> asked.add(request.url()));
        return asked;
    }
}

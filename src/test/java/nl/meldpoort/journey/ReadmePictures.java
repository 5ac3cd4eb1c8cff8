package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.meldpoort.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pictures of the README, taken anew with {@code -Dtest=ReadmePictures}; no test of its own accord. */
@QuarkusTest
class ReadmePictures extends Journey {
    @Inject
    TestClock clock;

    @AfterEach
    void letClockRun() {
        clock.run();
    }

    @Test
    void reporter_and_inbox() {
        desk.isOpenWith("anna", "bram");
        LocalDate today = LocalDate.now();
        reports(today.minusDays(9), "Kasverschil dat elke maand wordt weggeboekt");
        reports(today.minusDays(6), "Collega krijgt opdrachten van zijn eigen bedrijf");
        reports(today.minusDays(3), "Meetwaarden van de waterzuivering aangepast");
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
        anna.part("first-roster-seen").click();
        anna.opensCase("Meetwaarden van de waterzuivering aangepast");
        anna.writesAnswer("Dank u. Wij zoeken dit uit.");
        anna.sendsAnswer();
        assertThat(anna.letters()).hasCount(2);
        reports(today, "Facturen voor schilderwerk dat niet is gedaan");
        anna.goesTo("postbus");
        assertThat(anna.cases()).hasCount(4);
        assertThat(anna.part("case-rows")).not().containsText(anna.text("inbox:listOpening"));
        picture(anna, "inbox", 720);

        Reporter reporter = reporter(Seat.DUTCH);
        reporter.visits();
        reporter.seesTheMap();
        picture(reporter, "reporter", 860);
    }

    private void reports(LocalDate day, String title) {
        clock.itIs(day);
        reporter(Seat.DUTCH).reports(title, "Dit is een voorbeeld.");
    }

    private static void picture(Visitor visitor, String name, int height) {
        visitor.page.setViewportSize(1280, height);
        visitor.page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", name + ".png")));
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser that cannot seal is told so, and what to do instead. */
@QuarkusTest
class OtherBrowsersTest extends Journey {
    @BeforeEach
    void openDesk() {
        desk.isOpenWith("anna");
    }

    @ParameterizedTest
    @CsvSource({"nl, 320", "en, 1280"})
    void without_scripts_the_page_says_what_to_do(String language, int width) {
        Reporter reporter =
                reporter(new Seat(language, width), new Browser.NewContextOptions().setJavaScriptEnabled(false));

        reporter.visits();

        assertThat(reporter.page.locator("noscript p")).hasText(reporter.text("page:noScript"));
        assertThat(reporter.page.locator("noscript p")).isVisible();
        reporter.picture("90-no-script");
    }

    @ParameterizedTest
    @CsvSource({"nl, TransformStream", "en, HTMLDialogElement"})
    void an_old_browser_is_told_that_it_is_too_old(String language, String missing) {
        Reporter reporter = reporter(new Seat(language, 1280));
        reporter.context.addInitScript("delete window." + missing);

        reporter.visits();

        reporter.reads("page:oldBrowser");
        assertThat(reporter.part("starting")).isVisible();
        reporter.picture("91-old-browser");
    }
}

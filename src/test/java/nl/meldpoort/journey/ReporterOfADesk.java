package nl.meldpoort.journey;

import com.microsoft.playwright.Browser;
import java.net.URL;

/** Who reports to the only desk there is, and leaves nobody out. */
class ReporterOfADesk extends Reporter {
    ReporterOfADesk(Browser browser, URL home, Seat seat, Browser.NewContextOptions options) {
        super(browser, home, seat, options);
    }

    @Override
    void startsAReport() {
        // As soon as the page knows that there is one desk, the door leads to it.
        page.locator("[data-part='door-report'][href^='#meldpunt/']").click();
        part("desk-report").click();
        isAt("page:qKind");
    }

    @Override
    void tells(String title, String what) {
        visits();
        startsAReport();
        chooses("kind-breach");
        goesOn();
        writes("title", title);
        goesOn();
        writes("what", what);
        while (!step("review").isVisible()) {
            String before = page.url();
            goesOn();
            page.waitForURL(url -> !url.equals(before));
        }
        isAtStep("review");
    }
}

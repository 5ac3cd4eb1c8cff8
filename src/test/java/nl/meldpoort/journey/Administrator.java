package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.URL;

/** Who sets up the organisation and its desks, or who looks whether that was done well; she reads no case. */
class Administrator extends Visitor {
    private final String account;

    Administrator(Browser browser, URL home, Seat seat, Browser.NewContextOptions options, String account) {
        super(browser, home, seat, options);
        this.account = account;
    }

    /** The development sign-in is a server of its own on this machine. */
    @Override
    boolean mayAsk(URI address) {
        return address.getHost().equals("localhost");
    }

    void signsIn() {
        opens(path());
        page.locator("button[name='predefined-" + account + "']").click();
    }

    String path() {
        return text("administration:ownPath");
    }

    /** Goes to a view by its fragment, as a link does. */
    void goesTo(String fragment) {
        page.evaluate("(fragment) => { location.hash = fragment; }", fragment);
    }

    void saves() {
        part("save").click();
    }

    void isToldOnTop(String key, Object... values) {
        Locator summary = page.locator("[data-error-shown][role=alert]");
        assertThat(summary).isFocused();
        assertThat(summary).containsText(text(key, values));
    }

    void isToldItIsSaved() {
        assertThat(page.locator("[data-part=live]")).hasText(text("administrationscript:saved"));
    }

    Locator field(String pair, String language) {
        return page.locator("[data-pair='" + pair + "'] [data-language='" + language + "']:visible");
    }

    Locator desks() {
        return part("desk-rows").locator("li");
    }
}

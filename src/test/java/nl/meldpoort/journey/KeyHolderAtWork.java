package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URL;
import java.util.List;

/** Who signs the desk's roster, and says who reads a case. */
class KeyHolderAtWork extends HandlerAtWork {
    KeyHolderAtWork(Browser browser, URL home, Seat seat, Browser.NewContextOptions options, String account) {
        super(browser, home, seat, options, account);
    }

    /** For members of a desk outside the organisation. */
    void signsInFromOutside() {
        opens("/inbox/extern");
        page.locator("button[name='predefined-" + account + "']").click();
    }

    void comesToWorkFromOutside() {
        signsInFromOutside();
        unlocks(DeskFixture.PASSPHRASE);
        isInInbox();
    }

    void goesToColleagues() {
        goesTo("collegas");
        assertThat(part("colleagues-body")).isVisible();
    }

    /** The token of the link that is shown once. */
    String invites(String label) {
        part("invite").click();
        page.locator("dialog #invite-label").fill(label);
        page.locator("dialog [data-part='yes']").click();
        assertThat(part("invitation-address")).hasValue(java.util.regex.Pattern.compile("#uitnodiging/"));
        String link = part("invitation-address").inputValue();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Locator newcomer(String name) {
        return part("newcomer-list").locator("li.mp-colleague").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator member(String name) {
        return part("member-list").locator("li.mp-colleague").filter(new Locator.FilterOptions().setHasText(name));
    }

    List<String> comparesWith(String name) {
        Locator card = newcomer(name);
        card.locator("[data-part='compare']").click();
        return card.locator("[data-part='fingerprint'] li").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    void signsIn(String name) {
        Locator card = newcomer(name);
        card.locator("[data-part='compared']").check();
        card.locator("[data-part='approve']").click();
    }

    void takesOffTheList(String name) {
        member(name).locator("[data-part='remove']").click();
        agrees();
        assertThat(part("colleagues-done")).containsText(name);
        assertThat(member(name)).hasCount(0);
    }

    void renewsKeys() {
        part("renew").click();
        assertThat(part("renewals-text")).hasText(text("rooms:renewalsDone", "count", 1));
    }

    /** Says yes to what the dialog asks. */
    void agrees() {
        page.locator("dialog [data-part='yes']").click();
    }

    void chooses(String label) {
        page.locator("dialog").getByLabel(label).check();
    }

    Locator readers() {
        return part("readers").locator("li");
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who reads and answers reports. */
class HandlerAtWork extends Visitor {
    private static final Pattern PLACE = Pattern.compile("\\d+");

    final String account;

    HandlerAtWork(Browser browser, URL home, Seat seat, Browser.NewContextOptions options, String account) {
        super(browser, byName(home), seat, options);
        this.account = account;
    }

    /** A passkey belongs to a name; 127.0.0.1 is none. */
    private static URL byName(URL home) {
        try {
            return new URL(home.getProtocol(), "localhost", home.getPort(), home.getFile());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The development sign-in is a server of its own on this machine. */
    @Override
    boolean mayAsk(URI address) {
        return address.getHost().equals("localhost");
    }

    void signsIn() {
        opens(seat.language().equals("nl") ? "/inbox" : "/inbox/en");
        page.locator("button[name='predefined-" + account + "']").click();
    }

    /** The sign-in drops the link, so it is opened again behind it. */
    void opensInvitation(String token) {
        page.navigate("about:blank");
        opens((seat.language().equals("nl") ? "/inbox" : "/inbox/en") + "#uitnodiging/" + token);
    }

    /** Her device keeps passkeys from now on. @param opensKeys whether it can do more with them than sign in */
    void hasADeviceForPasskeys(boolean opensKeys) {
        CDPSession devTools = context.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("ctap2Version", "ctap2_1");
        device.addProperty("transport", "internal");
        device.addProperty("hasPrf", opensKeys);
        for (String can :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            device.addProperty(can, true);
        }
        JsonObject options = new JsonObject();
        options.add("options", device);
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    void isRefused(String key) {
        assertThat(page.locator("[data-error-shown][role=alert]")).containsText(text(key));
    }

    void choosesPasskey() {
        page.locator("#way-passkey").check();
        part("choose-form").locator("button[type=submit]").click();
    }

    void choosesPassphrase(String passphrase) {
        page.locator("#way-passphrase").check();
        page.locator("#passphrase").fill(passphrase);
        page.locator("#passphrase-again").fill(passphrase);
        part("choose-form").locator("button[type=submit]").click();
    }

    List<String> writesDownRecoveryCode() {
        isAt("inbox:wordsTitle");
        List<String> words = words(part("recovery-words"));
        part("words-written").click();
        isAt("inbox:checkTitle");
        return words;
    }

    void typesAskedWords(List<String> words) {
        Locator form = part("check-form");
        for (int i = 0; i < 2; i++) {
            Matcher place = PLACE.matcher(form.locator("label").nth(i).innerText());
            place.find();
            form.locator("input").nth(i).fill(words.get(Integer.parseInt(place.group()) - 1));
        }
        form.locator("button[type=submit]").click();
    }

    List<String> enrols(String passphrase) {
        isAt("inbox:enrolTitle");
        choosesPassphrase(passphrase);
        List<String> words = writesDownRecoveryCode();
        typesAskedWords(words);
        return words;
    }

    List<String> enrolsWithPasskey() {
        isAt("inbox:enrolTitle");
        choosesPasskey();
        List<String> words = writesDownRecoveryCode();
        typesAskedWords(words);
        return words;
    }

    /** Makes the seal of a desk that nobody has founded yet. */
    void foundsTheDesk() {
        isAt("entrance:sealFoundTitle");
        part("seal-make").click();
        isAt("entrance:sealMade");
    }

    void goesFromTheSealToTheInbox() {
        part("seal-to-rooms").click();
        isInInbox();
    }

    void unlocksWithPasskey() {
        assertThat(page.locator("h1:visible")).hasText(text("inbox:unlockTitle"));
        assertThat(part("unlock-with").first()).isFocused();
        part("unlock-with").first().click();
    }

    void unlocksWithRecoveryCode(List<String> words) {
        part("use-code").click();
        page.locator("#unlock-code").fill(String.join(" ", words));
        part("code-form").locator("button[type=submit]").click();
    }

    void goesTo(String view) {
        page.locator(".mp-rooms a[href='#" + view + "']").click();
    }

    void unlocks(String passphrase) {
        isAtUnlock();
        page.locator("#unlock-passphrase").fill(passphrase);
        part("passphrase-form").locator("button[type=submit]").click();
    }

    void isAtUnlock() {
        assertThat(page.locator("h1:visible")).hasText(text("inbox:unlockTitle"));
        assertThat(page.locator("#unlock-passphrase")).isFocused();
    }

    void isInInbox() {
        isAt("inbox:title");
    }

    /** Signs in and unlocks, as on every working day. */
    void comesToWork() {
        signsIn();
        unlocks(DeskFixture.PASSPHRASE);
        isInInbox();
    }

    Locator cases() {
        return part("case-rows").locator("tr");
    }

    void opensCase(String title) {
        part("case-rows").getByText(title).click();
        assertThat(page.locator("h1:visible")).hasText(title);
        assertThat(part("case-body")).isVisible();
    }

    Locator letters() {
        return page.locator("[data-part='letters'] > li");
    }

    void writesAnswer(String text) {
        page.locator("#reply-text").fill(text);
    }

    void sendsAnswer() {
        part("reply-send").click();
    }

    void locks() {
        part("lock").click();
        isAtUnlock();
    }
}

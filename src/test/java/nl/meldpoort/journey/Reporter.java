package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URL;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who reports something. */
class Reporter extends Visitor {
    static final List<String> QUESTIONS = List.of(
            "kind",
            "title",
            "what",
            "when",
            "where",
            "who",
            "source",
            "told",
            "ongoing",
            "wish",
            "contact",
            "files",
            "leave-out");

    private static final Pattern PLACE = Pattern.compile("\\d+");

    Reporter(Browser browser, URL home, Seat seat, Browser.NewContextOptions options) {
        super(browser, home, seat, options);
    }

    void visits() {
        opens(seat.language().equals("nl") ? "/" : "/en");
    }

    void startsAReport() {
        goesToTheDesk();
        part("desk-report").click();
        isAt("page:qKind");
    }

    /** Where there is but one that takes reports, the first door leads straight to its page. */
    void goesToTheDesk() {
        seesTheMap();
        part("door-report").click();
        assertThat(part("desk-name")).isFocused();
        assertThat(part("desk-trust")).isVisible();
    }

    void seesTheMap() {
        assertThat(page.locator("[data-part=map-state]")).isEmpty();
    }

    Locator step(String step) {
        return page.locator("[data-step='" + step + "']:visible");
    }

    void isAtStep(String step) {
        assertThat(step(step)).isVisible();
        assertThat(step(step).locator("h1")).isFocused();
    }

    void chooses(String id) {
        page.locator("#" + id).check();
    }

    void writes(String step, String text) {
        page.locator("#answer-" + step).fill(text);
    }

    void goesOn() {
        part("next").click();
    }

    void goesBack() {
        part("back").click();
    }

    /** From the review. */
    void goesBackToTheFiles() {
        goesBack();
        isAtStep("leave-out");
        goesBack();
        isAtStep("files");
    }

    /** Answers what must be answered, and no more, as far as the review. */
    void tells(String title, String what) {
        visits();
        startsAReport();
        chooses("kind-breach");
        goesOn();
        writes("title", title);
        goesOn();
        writes("what", what);
        for (String step : QUESTIONS.subList(3, QUESTIONS.size())) {
            goesOn();
            isAtStep(step);
        }
        goesOn();
        isAtStep("review");
    }

    void sends() {
        goesOn();
    }

    /** Waits for the receipt and copies it on paper. */
    List<String> writesDownReceipt() {
        isAt("page:receiptTitle");
        return words(part("receipt-words"));
    }

    void typesAskedWords(List<String> words) {
        page.locator("#check-first").fill(askedWord("check-first-label", words));
        page.locator("#check-second").fill(askedWord("check-second-label", words));
        part("receipt-check").locator("button").click();
    }

    /** The word that this label asks for by its place. */
    String askedWord(String label, List<String> words) {
        Matcher place = PLACE.matcher(part(label).innerText());
        place.find();
        return words.get(Integer.parseInt(place.group()) - 1);
    }

    /** A short report from the first page to the last. */
    List<String> reports(String title, String what) {
        tells(title, what);
        sends();
        List<String> words = writesDownReceipt();
        typesAskedWords(words);
        isAt("page:doneTitle");
        return words;
    }

    // --- the mailbox ---

    void goesToMailbox() {
        visits();
        page.getByText(text("page:doorMailbox")).first().click();
        assertThat(page.locator("#word-1")).isFocused();
    }

    void pastes(List<String> words) {
        page.locator("#word-1").evaluate("""
                (field, words) => {
                  const data = new DataTransfer();
                  data.setData('text', words);
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", String.join(" ", words));
    }

    void asksToOpen() {
        part("mailbox-open").click();
    }

    void opensMailbox(List<String> words) {
        goesToMailbox();
        pastes(words);
        asksToOpen();
        isAt("page:mailboxOpenedTitle");
    }

    Locator letters() {
        return page.locator("[data-part='conversation'] > li");
    }

    void writesFollowUp(String text) {
        page.locator("#answer-text").fill(text);
    }

    void sendsFollowUp() {
        part("answer-send").click();
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What a reporter does where there is more than one desk, and people whom she can leave out. */
record Choice(Reporter reporter) {
    private static final List<String> NOT_REQUIRED =
            List.of("when", "where", "who", "source", "told", "ongoing", "wish", "contact", "files", "leave-out");

    /** From the map, which is in sight. */
    void goesTo(String desk) {
        assertThat(reporter.page.locator("[data-part=map-state]")).isEmpty();
        reporter.page
                .locator("[data-part=desks] > li, [data-part=advisers] > li")
                .filter(new Locator.FilterOptions().setHasText(desk))
                .locator("[data-part=choose]")
                .click();
        isAtDesk(desk);
    }

    void isAtDesk(String name) {
        assertThat(reporter.part("desk-name")).hasText(name);
        assertThat(reporter.part("desk-name")).isFocused();
    }

    /** The four words of its seal, once they have been worked out. */
    List<String> sealWords() {
        Locator words = reporter.part("desk-seal").locator("[data-part=words] li");
        assertThat(words).hasCount(4);
        return words.allInnerTexts().stream().map(String::strip).toList();
    }

    void begins() {
        reporter.part("desk-report").click();
        reporter.isAt("page:qKind");
    }

    /** Answers what must be answered, as far as the question who may not read it. */
    void answers(String title, String what) {
        reporter.chooses("kind-breach");
        reporter.goesOn();
        reporter.writes("title", title);
        reporter.goesOn();
        reporter.writes("what", what);
        for (String step : NOT_REQUIRED) {
            reporter.goesOn();
            reporter.isAtStep(step);
        }
        assertThat(reporter.part("leave-out-members").locator("input").first()).isVisible();
    }

    void leavesOut(String name) {
        reporter.part("leave-out-members").getByLabel(name).check();
    }

    void goesToTheReview() {
        reporter.goesOn();
        reporter.isAtStep("review");
    }

    void keepsTheReceipt() {
        reporter.sends();
        reporter.typesAskedWords(reporter.writesDownReceipt());
        reporter.isAt("page:doneTitle");
    }
}

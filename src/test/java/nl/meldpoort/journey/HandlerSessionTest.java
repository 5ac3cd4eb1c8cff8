package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of keys and texts when a handler walks away, and when her sign-in ends. */
@QuarkusTest
class HandlerSessionTest extends Journey {
    private static final String DRAFT = "Een antwoord dat nog niet af is";
    private HandlerAtWork anna;

    @BeforeEach
    void haveACase() {
        desk.isOpenWith("anna");
        reporter(Seat.DUTCH).reports("Wat er speelt", "De inhoud van de melding");
        anna = handler("anna", Seat.DUTCH);
    }

    @Test
    void locks_after_a_quarter_of_an_hour_and_leaves_no_text_in_the_page() {
        anna.page.clock().install();
        anna.comesToWork();
        anna.opensCase("Wat er speelt");
        anna.writesAnswer(DRAFT);
        anna.page.clock().fastForward("14:30");
        assertThat(anna.part("idle-warning")).isVisible();
        anna.looksRight("54-idle-warning");
        anna.part("stay-open").click();
        assertThat(anna.page.locator("[data-part=idle-warning]")).isHidden();

        anna.page.clock().fastForward("15:01");

        anna.isAtUnlock();
        assertThat(anna.part("locked-note")).isVisible();
        assertThat(anna.everythingInThePage())
                .doesNotContain("Wat er speelt")
                .doesNotContain("De inhoud van de melding")
                .doesNotContain(DRAFT)
                .doesNotContain(DeskFixture.PASSPHRASE);
        anna.page.locator("#unlock-passphrase").fill(DeskFixture.PASSPHRASE);
        anna.part("passphrase-form").locator("button[type=submit]").click();
        assertThat(anna.page.locator("#reply-text")).hasValue(DRAFT);
    }

    @Test
    void says_so_when_the_sign_in_has_ended_and_goes_on_after_signing_in_again() {
        anna.expectsFailures();
        anna.comesToWork();
        anna.opensCase("Wat er speelt");
        anna.writesAnswer(DRAFT);
        anna.context.clearCookies();

        anna.sendsAnswer();

        assertThat(anna.part("signed-out")).isVisible();
        assertThat(anna.part("reply-failure")).containsText(anna.text("inbox:problemSignedOut"));
        assertThat(anna.page.locator("#reply-text")).hasValue(DRAFT);
        anna.looksRight("55-signed-out");

        Page tab = anna.context.waitForPage(
                () -> anna.part("signed-out").locator("a").click());
        tab.locator("button[name='predefined-anna']").click();
        assertThat(tab.locator("h1:visible")).hasText(anna.text("inbox:unlockTitle"));
        tab.close();
        anna.sendsAnswer();
        assertThat(anna.letters()).hasCount(2);
        assertThat(anna.page.locator("[data-part=signed-out]")).isHidden();
    }

    @Test
    void who_has_no_role_is_told_so() {
        HandlerAtWork stranger = handler("stranger", Seat.DUTCH);
        stranger.expectsFailures();
        stranger.opens("/inbox");
        stranger.page.locator("details summary").click();
        stranger.page.locator("input[name=name]").fill("stranger");
        stranger.page.locator("input[name=roles]").fill("user");
        stranger.page.locator(".custom-button").click();
        assertThat(stranger.page.locator("h1:visible")).hasText(stranger.text("inbox:noRoleTitle"));
        stranger.looksRight("92-no-role");
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who has an interest in a case has no part in it. */
@QuarkusTest
class WithdrawalTest extends Journey {
    @Test
    void who_withdraws_sees_the_case_no_more_and_the_last_one_cannot() {
        desk.isOpenWith("anna", "bram");
        reporter(Seat.DUTCH).reports("Facturen kloppen niet", "Er wordt dubbel betaald.");
        KeyHolderAtWork anna = keyHolder("anna", Seat.DUTCH);
        anna.comesToWork();
        anna.opensCase("Facturen kloppen niet");
        assertThat(anna.readers()).hasCount(2);
        anna.part("withdraw").click();
        anna.looksRight("85-withdraw");
        anna.agrees();
        anna.isInInbox();
        assertThat(anna.part("list-note")).hasText(anna.text("rooms:withdrawDone"));
        assertThat(anna.cases()).hasCount(0);
        anna.page.evaluate("() => history.back()");
        anna.expectsFailures();
        assertThat(anna.page.locator("h1:visible")).hasText(anna.text("inbox:caseFailed"));

        KeyHolderAtWork bram = keyHolder("bram", Seat.DUTCH_PHONE);
        bram.comesToWork();
        bram.renewsKeys();
        bram.opensCase("Facturen kloppen niet");
        assertThat(bram.readers()).hasCount(1);
        bram.part("case-history").locator("summary").click();
        assertThat(bram.part("events").locator("li").first()).containsText("Anna de Wit");
        // Who withdrew is not offered a key, and the last one who can answer stays.
        assertThat(bram.page.locator("[data-part='give-access']")).isHidden();
        bram.looksRight("86-after-withdrawal");
        bram.expectsFailures();
        bram.part("withdraw").click();
        bram.agrees();
        assertThat(bram.part("access-failure")).containsText(bram.text("rooms:problemLastReader"));
        assertThat(bram.letters()).hasCount(1);
    }
}

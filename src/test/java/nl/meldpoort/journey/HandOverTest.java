package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.meldpoort.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another desk has a case when its reporter says so, and only those of it whom she lets. */
@QuarkusTest
class HandOverTest extends Journey {
    @Inject
    TestClock clock;

    @AfterEach
    void theClockRunsAgain() {
        clock.run();
    }

    @Test
    void the_reporter_refuses_then_grants_and_leaves_somebody_out_and_sees_who_answers() {
        desk.isOpenWith("anna");
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> receipt = reporter.reports("Facturen kloppen niet", "Er wordt dubbel betaald.");
        desk.isAlsoOpenOutsideWith("eva", "carla");
        KeyHolderAtWork anna = keyHolder("anna", Seat.DUTCH);
        anna.comesToWork();
        anna.opensCase("Facturen kloppen niet");
        asks(anna, "rooms:modeTransfer");
        anna.looksRight("87-asked");

        reporter.opensMailbox(receipt);
        reporter.looksRight("88-question");
        reporter.part("no").click();
        reporter.page.locator("dialog [data-part='yes']").click();
        assertThat(reporter.part("choice")).hasCount(0);
        anna.part("case-refresh").click();
        assertThat(handOvers(anna).locator("[data-part='state']")).not().hasText(anna.text("rooms:handOverWaiting"));
        assertThat(handOvers(anna).locator("[data-part='give']")).isHidden();

        anna.expectsFailures();
        choosesOutside(anna, "rooms:modeShare");
        assertThat(anna.part("hand-over-failure")).containsText(anna.text("rooms:problemRefusedToday"));
        clock.itIs(clock.day().plusDays(1));
        asks(anna, "rooms:modeShare");
        reporter.part("mailbox-refresh").click();
        Locator choice = reporter.part("choice");
        choice.locator("input[type=checkbox]").first().check();
        choice.locator("[data-part='yes']").click();
        reporter.page.locator("dialog [data-part='yes']").click();
        assertThat(reporter.part("choice")).hasCount(0);

        anna.part("case-refresh").click();
        Locator give = handOvers(anna).last().locator("[data-part='give']");
        assertThat(give).isVisible();
        anna.looksRight("89-granted");
        give.click();
        anna.agrees();
        assertThat(handOvers(anna).last()).containsText(anna.text("rooms:handOverDone"));
        // Anna and one of the two outside.
        assertThat(anna.readers()).hasCount(2);

        KeyHolderAtWork one = keyHolder("eva", Seat.DUTCH);
        KeyHolderAtWork other = keyHolder("carla", Seat.DUTCH);
        one.comesToWorkFromOutside();
        other.comesToWorkFromOutside();
        assertThat(one.part("list-summary").or(one.part("list-empty"))).isVisible();
        boolean oneReads = one.cases().count() == 1;
        KeyHolderAtWork reads = oneReads ? one : other;
        assertThat((oneReads ? other : one).cases()).hasCount(0);
        reads.opensCase("Facturen kloppen niet");
        assertThat(reads.letters()).hasCount(1);
        reads.writesAnswer("Wij lezen nu mee.");
        reads.sendsAnswer();
        assertThat(reads.letters()).hasCount(2);

        reporter.part("mailbox-refresh").click();
        assertThat(reporter.letters()).hasCount(2);
        assertThat(reporter.letters().last()).containsText("Wij lezen nu mee.");
        assertThat(reporter.letters().last()).containsText("Een ander meldpunt");
        anna.part("case-refresh").click();
        assertThat(anna.letters()).hasCount(2);
    }

    private static void asks(KeyHolderAtWork anna, String mode) {
        int before = handOvers(anna).count();
        choosesOutside(anna, mode);
        assertThat(handOvers(anna)).hasCount(before + 1);
    }

    private static void choosesOutside(KeyHolderAtWork anna, String mode) {
        anna.part("hand-over").click();
        anna.chooses("Een ander meldpunt");
        anna.chooses(anna.text(mode));
        anna.agrees();
    }

    private static Locator handOvers(KeyHolderAtWork handler) {
        return handler.part("hand-over-list").locator("> li");
    }
}

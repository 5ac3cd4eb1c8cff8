package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.meldpoort.testing.Tables;
import org.junit.jupiter.api.Test;

/** The ceremony for a seal that nobody can open any more: who knew the old one is told, and compares before going on. */
@QuarkusTest
class LostSealTest extends Journey {
    @Test
    void everybody_who_knew_the_old_seal_compares_the_new_one_and_old_conversations_go_on() {
        desk.isOpenWith("anna", "bram");
        List<String> receipt = reporter(Seat.DUTCH).reports("Facturen kloppen niet", "Er wordt dubbel betaald.");
        KeyHolderAtWork bram = keyHolder("bram", Seat.DUTCH_PHONE);
        bram.comesToWork();
        bram.locks();

        Administrator beheer = administrator("beheer", Seat.DUTCH);
        beheer.signsIn();
        beheer.goesTo("meldpunt/" + Tables.DESK);
        beheer.page.locator("#seal-reason-lost").check();
        beheer.part("seal-form").locator("button[type=submit]").click();
        beheer.page.locator("dialog [data-part='yes']").click();
        assertThat(beheer.part("seal-allowed")).isVisible();

        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
        anna.part("seal-lost-begin").click();
        anna.isAt("entrance:sealLostTitle");
        anna.looksRight("92-lost-seal");
        anna.part("seal-make").click();
        anna.isAt("entrance:sealMade");
        List<String> words = anna.words(anna.part("seal-made").locator("[data-part='seal-words']"));
        anna.goesFromTheSealToTheInbox();
        anna.opensCase("Facturen kloppen niet");
        anna.writesAnswer("Wij hebben een nieuw zegel.");
        anna.sendsAnswer();
        assertThat(anna.letters()).hasCount(2);

        bram.unlocks(DeskFixture.PASSPHRASE);
        bram.isAt("entrance:rosterSealTitle");
        bram.looksRight("93-new-seal");
        bram.part("roster-compared").check();
        bram.part("roster-go-on").click();
        bram.isInInbox();
        assertThat(bram.cases()).hasCount(1);

        Reporter reporter = reporter(Seat.DUTCH_PHONE);
        reporter.opensMailbox(receipt);
        Locator doubts = reporter.part("mailbox-doubts");
        assertThat(doubts).containsText(reporter.text("reporter:textSealLost"));
        assertThat(reporter.page.locator("[data-part='answer-send']")).isHidden();
        assertThat(doubts.locator("[data-part='words'] li")).hasCount(4);
        assertThat(reporter.words(doubts.locator("[data-part='words']"))).isEqualTo(words);
        reporter.looksRight("94-seal-changed");
        doubts.locator("input[type=checkbox]").check();
        reporter.writesFollowUp("Ik heb de woorden vergeleken.");
        reporter.sendsFollowUp();
        assertThat(reporter.letters()).hasCount(3);
        anna.part("case-refresh").click();
        assertThat(anna.letters()).hasCount(3);
    }
}

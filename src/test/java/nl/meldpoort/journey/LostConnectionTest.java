package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that fails costs nobody a word, and nothing is ever sent twice. */
@QuarkusTest
class LostConnectionTest extends Journey {
    private static final FilePayload FILE = new FilePayload("brief.txt", "text/plain", new byte[1_500_000]);

    @BeforeEach
    void openDesk() {
        desk.isOpenWith("anna");
    }

    @Test
    void a_report_that_did_not_get_through_is_kept_and_sent_again() {
        Reporter reporter = reporter(Seat.DUTCH);
        reporter.tells("Geen verbinding", "Dit moet blijven staan.");
        reporter.losesConnection();
        reporter.sends();
        assertThat(reporter.part("send-failed")).isFocused();
        // Who reads there is asked anew before anything is sealed.
        assertThat(reporter.part("send-failed")).containsText(reporter.text("page:textSendFailedTitle"));
        assertThat(reporter.part("send-failed")).containsText(reporter.text("reporter:textRosterUnreachable"));
        assertThat(reporter.part("send-failed")).containsText(reporter.text("page:textSendFailedKept"));
        assertThat(reporter.part("review")).containsText("Dit moet blijven staan.");
        assertThat(reporter.part("next")).hasText(reporter.text("page:textSendAgain"));
        reporter.looksRight("70-not-sent");
        assertThat(desk.cases()).isZero();

        reporter.isConnectedAgain();
        reporter.sends();

        reporter.writesDownReceipt();
        assertThat(desk.cases()).isEqualTo(1);
    }

    @Test
    void a_report_whose_answer_was_lost_is_one_case() {
        Reporter reporter = reporter(Seat.ENGLISH_PHONE);
        reporter.tells("Antwoord kwijt", "De server heeft het al.");
        reporter.goesBackToTheFiles();
        reporter.attaches(FILE);
        reporter.goesOn();
        reporter.losesTheNextAnswerOf("**/api/attachments/*/parts/0");
        reporter.sends();
        assertThat(reporter.part("send-failed")).isFocused();
        reporter.losesTheNextAnswerOf("**/api/reports");
        reporter.sends();
        assertThat(reporter.part("send-failed")).isFocused();
        assertThat(desk.cases()).isEqualTo(1);
        reporter.sends();

        List<String> words = reporter.writesDownReceipt();
        assertThat(desk.cases()).isEqualTo(1);
        assertThat(desk.messages()).isEqualTo(1);
        reporter.typesAskedWords(words);
        reporter.opensMailbox(words);
        assertThat(reporter.letters().first()).containsText("De server heeft het al.");
        assertThat(reporter.saves(FILE.name)).isEqualTo(FILE.buffer);
    }

    @Test
    void a_follow_up_is_kept_and_stays_one_message() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> words = reporter.reports("Vervolg", "Begin");
        reporter.opensMailbox(words);
        reporter.writesFollowUp("Nog iets");
        reporter.losesConnection();
        reporter.sendsFollowUp();
        assertThat(reporter.part("answer-error")).isFocused();
        assertThat(reporter.part("answer-error")).containsText(reporter.text("page:problemNetwork"));
        assertThat(reporter.page.locator("#answer-text")).hasValue("Nog iets");
        reporter.looksRight("71-follow-up-not-sent");
        reporter.isConnectedAgain();
        reporter.losesTheNextAnswerOf("**/api/mailbox/messages");
        reporter.sendsFollowUp();
        assertThat(reporter.part("answer-error")).isFocused();
        assertThat(desk.messages()).isEqualTo(2);

        reporter.sendsFollowUp();

        assertThat(reporter.letters()).hasCount(2);
        assertThat(reporter.page.locator("#answer-text")).hasValue("");
        assertThat(desk.messages()).isEqualTo(2);
    }

    @Test
    void a_handlers_answer_is_kept_and_stays_one_message() {
        Reporter reporter = reporter(Seat.DUTCH);
        reporter.reports("Antwoord mij", "Begin");
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
        anna.opensCase("Antwoord mij");
        anna.writesAnswer("Wij kijken ernaar.");
        anna.losesConnection();
        anna.sendsAnswer();
        assertThat(anna.part("reply-failure")).containsText(anna.text("inbox:replyKept"));
        assertThat(anna.page.locator("#reply-text")).hasValue("Wij kijken ernaar.");
        anna.looksRight("72-answer-not-sent");
        anna.isConnectedAgain();
        anna.losesTheNextAnswerOf("**/inbox/api/cases/*/messages");
        anna.sendsAnswer();
        assertThat(anna.part("reply-send")).isEnabled();
        assertThat(anna.part("reply-failure")).isVisible();
        assertThat(desk.messages()).isEqualTo(2);

        anna.sendsAnswer();

        assertThat(anna.letters()).hasCount(2);
        assertThat(anna.page.locator("#reply-text")).hasValue("");
        assertThat(desk.messages()).isEqualTo(2);
    }
}

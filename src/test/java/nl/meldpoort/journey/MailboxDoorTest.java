package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.envelope.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The twelve words at the door of a mailbox: what is said of wrong ones, and what stays behind when it closes. */
@QuarkusTest
class MailboxDoorTest extends Journey {
    private Reporter reporter;

    @BeforeEach
    void openDesk() {
        desk.isOpenWith("anna");
        reporter = reporter(Seat.DUTCH);
    }

    @Test
    void says_the_very_same_of_words_that_do_not_fit_together_and_of_words_that_open_nothing() {
        reporter.expectsFailures();
        List<String> unknown = unknownReceipt();
        List<String> unfit = new ArrayList<>(unknown);
        Collections.rotate(unfit, 1);
        reporter.goesToMailbox();

        reporter.pastes(unfit);
        reporter.asksToOpen();
        assertThat(reporter.part("mailbox-error")).isFocused();
        String ofUnfit = reporter.part("mailbox-error").innerText();
        reporter.pastes(unknown);
        reporter.asksToOpen();
        assertThat(reporter.part("mailbox-open")).isEnabled();
        assertThat(reporter.part("mailbox-error")).isFocused();

        assertThat(reporter.part("mailbox-error")).hasText(ofUnfit);
        assertThat(ofUnfit.strip()).isEqualTo(reporter.text("page:textNoMailbox"));
        reporter.looksRight("35-no-mailbox");
    }

    @Test
    void names_an_unknown_word_by_its_place() {
        reporter.goesToMailbox();
        List<String> words = new ArrayList<>(unknownReceipt());
        words.set(6, "xyzzy");
        reporter.pastes(words);

        reporter.asksToOpen();

        assertThat(reporter.page.locator("#word-7")).isFocused();
        assertThat(reporter.part("mailbox-error")).hasText(reporter.text("page:textWordUnknown", "n", 7));
        reporter.looksRight("36-unknown-word");
    }

    @Test
    void counts_the_words() {
        reporter.goesToMailbox();
        reporter.pastes(unknownReceipt().subList(0, 11));

        reporter.asksToOpen();

        assertThat(reporter.part("mailbox-error")).hasText(reporter.text("page:textWordsCount", "n", 11));
    }

    @Test
    void takes_words_of_the_other_language_and_in_capitals() {
        List<String> words = reporter.reports("Melding", "In het Nederlands gemeld");
        Reporter abroad = reporter(Seat.ENGLISH);
        abroad.opensMailbox(
                words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList());
        assertThat(abroad.letters().first()).containsText("In het Nederlands gemeld");
    }

    /** "act" is an English word, and how "action" begins. */
    @Test
    void does_not_jump_on_while_a_longer_word_may_be_meant() {
        reporter.goesToMailbox();
        reporter.page.keyboard().type("act");
        assertThat(reporter.page.locator("#word-1")).isFocused();
        reporter.page.keyboard().type("ion");
        assertThat(reporter.page.locator("#word-2")).isFocused();
        reporter.page.keyboard().type("act ");
        assertThat(reporter.page.locator("#word-1")).hasValue("action");
        assertThat(reporter.page.locator("#word-2")).hasValue("act");
        assertThat(reporter.page.locator("#word-3")).isFocused();
    }

    @Test
    void leaves_nothing_of_the_mailbox_in_the_page_when_it_is_closed_or_left_by_the_back_button() {
        List<String> words = reporter.reports("Wat ik zag", "Geheime inhoud");
        reporter.opensMailbox(words);
        reporter.part("mailbox-leave").click();
        reporter.isAt("page:startTitle");
        isForgotten(words);

        reporter.opensMailbox(words);
        reporter.page.goBack();
        reporter.isAt("page:startTitle");
        isForgotten(words);
        reporter.page.goForward();
        assertThat(reporter.page.locator("#word-1")).isFocused();
        isForgotten(words);
    }

    @Test
    void asks_before_an_unsent_message_goes_with_the_mailbox() {
        List<String> words = reporter.reports("Vervolg", "Begin");
        reporter.opensMailbox(words);
        reporter.writesFollowUp("Nog niet verstuurd");
        reporter.part("mailbox-leave").click();
        assertThat(reporter.page.locator("dialog")).isVisible();
        reporter.looksRight("37-leave-unsent");
        reporter.page.keyboard().press("Escape");
        assertThat(reporter.page.locator("#answer-text")).hasValue("Nog niet verstuurd");

        reporter.part("mailbox-leave").click();
        reporter.page.locator("dialog [data-part=yes]").click();

        reporter.isAt("page:startTitle");
        assertThat(reporter.everythingInThePage()).doesNotContain("Nog niet verstuurd");
    }

    private void isForgotten(List<String> words) {
        assertThat(reporter.everythingInThePage())
                .doesNotContain("Wat ik zag")
                .doesNotContain("Geheime inhoud")
                .doesNotContainPattern(">(%s)<".formatted(String.join("|", words)));
        assertThat(reporter.page.evaluate(
                        "() => [...document.querySelectorAll('[id^=word-]')].map((one) => one.value).join('')"))
                .isEqualTo("");
    }

    private static List<String> unknownReceipt() {
        try (Receipt receipt = Receipt.random()) {
            return receipt.words(Language.NL);
        }
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole of it, from a desk without a seal to a second handler who reads the case; every view on the way looks right. */
@QuarkusTest
class MainJourneyTest extends Journey {
    private static final String PASSPHRASE = "vier paarden in de regen";
    private static final String TITLE = "Facturen voor werk dat niet is gedaan";
    private static final String CHANGED = "Facturen voor schilderwerk dat niet is gedaan";
    private static final String WHAT =
            "Elke maand een factuur.\n\nIk heb er <nooit> een schilder gezien & niemand anders.";
    private static final String WHEN = "Sinds maart, elke maand.";

    /** More than one part of 1 MiB. */
    private static final FilePayload LARGE =
            new FilePayload("overzicht.bin", "application/octet-stream", random(1_600_000));

    private static final FilePayload NOTE =
            new FilePayload("notitie – één.txt", "text/plain", "Eén regel.\n".getBytes(StandardCharsets.UTF_8));
    private static final FilePayload ANSWER_FILE = new FilePayload("uitleg.txt", "text/plain", random(3_000));

    @Inject
    Tables tables;

    static Stream<Seat> seats() {
        return Stream.of(Seat.DUTCH, Seat.ENGLISH_PHONE, Seat.DUTCH_PHONE, Seat.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("seats")
    void from_a_closed_desk_to_a_case_that_two_handlers_read(Seat seat) {
        findsTheDeskClosed(reporter(seat));

        HandlerAtWork anna = handler("anna", seat);
        List<String> recoveryCode = opensTheDesk(anna);

        Reporter reporter = reporter(seat);
        List<String> receipt = reportsWithSecondThoughts(reporter, seal(anna));
        readsTheReport(anna);
        answersWithAFile(anna);
        readsTheAnswer(reporter, receipt);
        repliesOnceReadableAndOnceNot(reporter);
        readsTheReplies(anna);
        closesAndReopens(anna, reporter, receipt);
        locksAndUnlocks(anna, recoveryCode);

        HandlerAtWork bram = handler("bram", seat);
        waitsToBeLetIn(bram, invites(anna, "Bram"));
        letsIn(anna, bram);
        readsTheCaseToo(bram);
    }

    /** Nobody has founded it: there is no roster to fetch. */
    private void findsTheDeskClosed(Reporter early) {
        early.expectsFailures();
        early.visits();
        assertThat(early.part("none-open")).isVisible();
        early.looksRight("01-start-closed");
        early.part("door-report").click();
        assertThat(early.part("map-title")).isFocused();
        early.part("desks").locator("[data-part=choose]").click();
        assertThat(early.part("desk-name")).isFocused();
        assertThat(early.part("desk-state")).hasText(early.text("reporter:textRosterNobody"));
        assertThat(early.part("desk-report")).hasCount(0);
        early.looksRight("02-desk-closed");
        early.page.evaluate("() => { location.hash = '#melding'; }");
        early.isAt("page:closedTitle");
        assertThat(early.part("next")).hasCount(0);
        early.looksRight("02-form-closed");
    }

    private List<String> opensTheDesk(HandlerAtWork anna) {
        anna.signsIn();
        anna.isAt("entrance:outsideTitle");
        anna.opensInvitation(tables.invite(Tables.DESK, "Anna", RosterRole.HANDLER, RosterRole.KEY_HOLDER));
        anna.isAt("inbox:enrolTitle");
        anna.looksRight("03-enrol");
        anna.choosesPassphrase("kort");
        assertThat(anna.page.locator("[data-error-shown][role=alert]")).isFocused();
        anna.looksRight("04-enrol-wrong");
        anna.page.locator("#own-name").fill("Anna de Wit");
        anna.choosesPassphrase(PASSPHRASE);
        assertThat(anna.page.locator("h1:visible")).hasText(anna.text("inbox:wordsTitle"));
        anna.looksRight("05-recovery-words");
        List<String> code = anna.writesDownRecoveryCode();
        anna.looksRight("06-recovery-check");
        anna.typesAskedWords(Collections.nCopies(12, "verkeerd"));
        assertThat(anna.page.locator("[data-error-shown][role=alert]")).isFocused();
        anna.looksRight("07-recovery-wrong");
        anna.typesAskedWords(code);
        anna.isAt("entrance:sealFoundTitle");
        anna.looksRight("08-founding");
        anna.page.locator("#publish-name").check();
        anna.part("seal-make").click();
        anna.isAt("entrance:sealMade");
        anna.looksRight("08-seal");
        anna.goesFromTheSealToTheInbox();
        assertThat(anna.part("list-empty")).isVisible();
        anna.looksRight("08-inbox-empty");
        assertThat(anna.page.locator("[data-part=recovery-words] li")).hasCount(0);
        assertThat(anna.everythingInThePage()).doesNotContain(PASSPHRASE);
        return code;
    }

    /** The four words, as they hang on the wall. */
    private List<String> seal(HandlerAtWork anna) {
        anna.goesTo("affiche");
        anna.isAt("entrance:poster");
        Locator list = anna.part("poster-words").first();
        assertThat(list.locator("li")).hasCount(4);
        List<String> words = anna.words(list);
        anna.goesTo("postbus");
        anna.isInInbox();
        return words;
    }

    private List<String> reportsWithSecondThoughts(Reporter reporter, List<String> seal) {
        reporter.visits();
        reporter.seesTheMap();
        assertThat(reporter.page.locator("[data-part=none-open]")).isHidden();
        reporter.looksRight("10-start");
        looksAtTheDesk(reporter, seal);
        fillsIn(reporter);
        leavesNobodyOut(reporter);
        goesBackAndForth(reporter);

        reporter.looksRight("14-review");
        assertThat(reporter.part("review")).containsText(TITLE);
        assertThat(reporter.part("review")).containsText(LARGE.name);
        assertThat(reporter.part("review")).containsText("Anna de Wit");
        reporter.part("review").locator("a[href='#melding/title']").click();
        reporter.isAtStep("title");
        reporter.writes("title", CHANGED);
        reporter.goesOn();
        reporter.isAtStep("review");
        assertThat(reporter.part("review")).containsText(CHANGED);
        reporter.sends();

        List<String> words = reporter.writesDownReceipt();
        assertThat(words).hasSize(12);
        reporter.looksRight("15-receipt");
        reporter.typesAskedWords(Collections.nCopies(12, words.get(0) + "x"));
        assertThat(reporter.part("check-error")).isVisible();
        reporter.looksRight("16-receipt-wrong");
        reporter.typesAskedWords(words);
        reporter.isAt("page:doneTitle");
        reporter.looksRight("17-done");
        assertThat(reporter.everythingInThePage())
                .doesNotContain(WHEN)
                .doesNotContain(CHANGED)
                .doesNotContain(">" + words.get(3) + "<");
        return words;
    }

    private void looksAtTheDesk(Reporter reporter, List<String> seal) {
        reporter.goesToTheDesk();
        assertThat(reporter.part("desk-members")).containsText("Anna de Wit");
        assertThat(reporter.part("desk-seal").locator("[data-part=words] li")).hasText(seal.toArray(String[]::new));
        reporter.looksRight("10-desk");
        reporter.part("desk-report").click();
        reporter.isAt("page:qKind");
    }

    /** Anna is the only one who can answer. */
    private void leavesNobodyOut(Reporter reporter) {
        reporter.looksRight("13-leave-out");
        reporter.page.getByLabel("Anna de Wit").check();
        reporter.goesOn();
        assertThat(reporter.part("form-errors")).isFocused();
        assertThat(reporter.part("form-errors")).containsText(reporter.text("reporter:textNobodyLeft"));
        reporter.looksRight("13-leave-out-nobody");
        reporter.page.getByLabel("Anna de Wit").uncheck();
        reporter.goesOn();
        reporter.isAtStep("review");
    }

    private void fillsIn(Reporter reporter) {
        reporter.looksRight("11-kind");
        reporter.goesOn();
        assertThat(reporter.part("form-errors")).isFocused();
        reporter.looksRight("12-kind-missing");
        reporter.chooses("kind-wrongdoing");
        reporter.goesOn();
        reporter.isAtStep("title");
        reporter.writes("title", TITLE);
        reporter.looksRight("13-title");
        reporter.goesOn();
        reporter.writes("what", WHAT);
        reporter.looksRight("13-what");
        reporter.goesOn();
        reporter.writes("when", WHEN);
        reporter.goesOn();
        reporter.writes("where", "Bel 020 123 45 67");
        reporter.page.keyboard().press("Tab");
        assertThat(reporter.step("where").locator("[data-remark]")).not().isEmpty();
        reporter.looksRight("13-where-remark");
        reporter.goesOn();
        reporter.chooses("unsaid-who");
        reporter.looksRight("13-who-unsaid");
        reporter.goesOn();
        reporter.chooses("source-saw");
        reporter.looksRight("13-source");
        reporter.goesOn();
        reporter.writes("told", "Aan mijn leidinggevende.");
        reporter.goesOn();
        reporter.chooses("unknown-ongoing");
        reporter.goesOn();
        reporter.goesOn();
        reporter.chooses("contact-yes");
        reporter.looksRight("13-contact");
        reporter.goesOn();
        reporter.isAtStep("files");
        reporter.attaches(LARGE, NOTE);
        reporter.looksRight("13-files");
        reporter.goesOn();
        reporter.isAtStep("leave-out");
    }

    /** By the back link and by the browser's own button, and nothing is lost. */
    private void goesBackAndForth(Reporter reporter) {
        reporter.goesBack();
        reporter.isAtStep("leave-out");
        reporter.goesBack();
        reporter.isAtStep("files");
        assertThat(reporter.part("files-list").locator("li")).hasCount(2);
        reporter.goesBack();
        reporter.isAtStep("contact");
        assertThat(reporter.page.locator("#contact-yes")).isChecked();
        reporter.page.goBack();
        reporter.isAtStep("files");
        reporter.page.goBack();
        reporter.isAtStep("leave-out");
        reporter.page.goBack();
        reporter.isAtStep("review");
        for (String step : reversed(Reporter.QUESTIONS)) {
            reporter.page.goBack();
            reporter.isAtStep(step);
        }
        assertThat(reporter.page.locator("#kind-wrongdoing")).isChecked();
        reporter.page.goForward();
        reporter.isAtStep("title");
        assertThat(reporter.page.locator("#answer-title")).hasValue(TITLE);
        reporter.page.goForward();
        assertThat(reporter.page.locator("#answer-what")).hasValue(WHAT);
        reporter.isAtStep("what");
        for (String step : Reporter.QUESTIONS.subList(3, Reporter.QUESTIONS.size())) {
            reporter.page.goForward();
            reporter.isAtStep(step);
        }
        reporter.page.goForward();
        reporter.isAtStep("review");
    }

    private void readsTheReport(HandlerAtWork anna) {
        anna.part("list-refresh").click();
        assertThat(anna.cases()).hasCount(1);
        assertThat(anna.part("case-rows")).containsText(CHANGED);
        assertThat(anna.part("new")).isVisible();
        anna.looksRight("20-inbox");
        anna.opensCase(CHANGED);
        Locator letter = anna.letters().first();
        assertThat(letter).containsText(WHAT.lines().findFirst().orElseThrow());
        assertThat(letter).containsText("<nooit>");
        assertThat(letter).containsText(WHEN);
        assertThat(letter).containsText(anna.text("page:kindWrongdoing"));
        assertThat(letter).containsText(anna.text("page:ratherNotSay"));
        assertThat(letter).containsText(anna.text("page:sourceSaw"));
        assertThat(letter).containsText(anna.text("page:doNotKnow"));
        assertThat(letter).containsText(anna.text("page:contactYes"));
        anna.looksRight("21-case");
        assertThat(anna.saves(LARGE.name)).isEqualTo(LARGE.buffer);
        assertThat(anna.saves(NOTE.name)).isEqualTo(NOTE.buffer);
        anna.letters().first().locator("[data-part=view]:visible").click();
        assertThat(anna.letters().first().locator("pre")).hasText("Eén regel.");
        anna.looksRight("22-case-file-shown");
    }

    private void answersWithAFile(HandlerAtWork anna) {
        anna.sendsAnswer();
        assertThat(anna.page.locator("[data-error-shown][role=alert]")).isFocused();
        anna.looksRight("23-answer-empty");
        anna.writesAnswer("Dank u. Wij zoeken het uit.\nKunt u zeggen om welk gebouw het gaat?");
        anna.attaches(ANSWER_FILE);
        anna.looksRight("23-answer");
        anna.sendsAnswer();
        assertThat(anna.letters()).hasCount(2);
        assertThat(anna.page.locator("#reply-text")).hasValue("");
        assertThat(anna.part("case-status")).hasText(anna.text("inbox:statusInHandling"));
        anna.looksRight("24-answered");
    }

    private void readsTheAnswer(Reporter reporter, List<String> receipt) {
        reporter.goesToMailbox();
        reporter.looksRight("30-mailbox-closed");
        // Four letters of each, as somebody types who reads them from paper.
        for (String word : receipt) {
            reporter.page.keyboard().type(word.substring(0, Math.min(4, word.length())));
            if (!word.equals(receipt.get(11))) {
                reporter.page.keyboard().press("Space");
            }
        }
        assertThat(reporter.page.locator("#word-3")).hasValue(receipt.get(2));
        reporter.looksRight("31-mailbox-words");
        reporter.asksToOpen();
        reporter.isAt("page:mailboxOpenedTitle");
        assertThat(reporter.letters()).hasCount(2);
        assertThat(reporter.letters().first()).containsText(CHANGED);
        assertThat(reporter.letters().last()).containsText("Wij zoeken het uit.");
        String function = reporter.seat.language().equals("nl") ? "Behandelaar" : "Handler";
        assertThat(reporter.letters().last())
                .containsText(reporter.text(
                        "page:textSignedBy", "name", function + ": Anna de Wit", "desk", "Meldpunt integriteit"));
        assertThat(reporter.part("state-status")).hasText(reporter.text("page:textStatusInHandling"));
        assertThat(reporter.saves(ANSWER_FILE.name)).isEqualTo(ANSWER_FILE.buffer);
        reporter.looksRight("32-mailbox");
    }

    private void repliesOnceReadableAndOnceNot(Reporter reporter) {
        reporter.sendsFollowUp();
        assertThat(reporter.part("answer-error")).isFocused();
        reporter.looksRight("33-reply-empty");
        reporter.writesFollowUp("Het gebouw aan de gracht.");
        reporter.sendsFollowUp();
        assertThat(reporter.letters()).hasCount(3);
        assertThat(reporter.letters().last()).containsText("Het gebouw aan de gracht.");
        reporter.writesFollowUp("De derde verdieping.");
        reporter.chooses("answer-readable-no");
        reporter.sendsFollowUp();
        assertThat(reporter.letters()).hasCount(4);
        assertThat(reporter.letters().last()).containsText(reporter.text("page:writeOnly"));
        assertThat(reporter.letters().last()).not().containsText("verdieping");
        reporter.looksRight("34-reply-write-only");
        reporter.part("mailbox-leave").click();
        reporter.isAt("page:startTitle");
    }

    private void readsTheReplies(HandlerAtWork anna) {
        anna.part("case-refresh").click();
        assertThat(anna.letters()).hasCount(4);
        assertThat(anna.letters().nth(2)).containsText("Het gebouw aan de gracht.");
        assertThat(anna.letters().nth(3)).containsText("De derde verdieping.");
        assertThat(anna.part("refusal-count")).hasCount(0);
    }

    private void closesAndReopens(HandlerAtWork anna, Reporter reporter, List<String> receipt) {
        anna.part("close-case").click();
        anna.looksRight("40-close-dialog");
        anna.page.locator("dialog [data-part=yes]").click();
        assertThat(anna.part("case-status")).hasText(anna.text("inbox:statusClosed"));
        anna.looksRight("41-closed");
        reporter.opensMailbox(receipt);
        assertThat(reporter.part("state-status")).hasText(reporter.text("page:textStatusClosed"));
        reporter.looksRight("42-mailbox-closed-case");
        anna.part("reopen-case").click();
        assertThat(anna.part("case-status")).hasText(anna.text("inbox:statusInHandling"));
        reporter.part("mailbox-refresh").click();
        assertThat(reporter.part("state-status")).hasText(reporter.text("page:textStatusInHandling"));
    }

    private void locksAndUnlocks(HandlerAtWork anna, List<String> recoveryCode) {
        anna.writesAnswer("Nog niet verstuurd");
        anna.locks();
        assertThat(anna.everythingInThePage()).doesNotContain(CHANGED).doesNotContain("Nog niet verstuurd");
        anna.looksRight("50-locked");
        anna.unlocks("niet de wachtzin van toen");
        assertThat(anna.page.locator("[data-error-shown][role=alert]")).isFocused();
        anna.looksRight("51-unlock-wrong");
        anna.page.locator("#unlock-passphrase").fill(PASSPHRASE);
        anna.part("passphrase-form").locator("button[type=submit]").click();
        assertThat(anna.page.locator("h1:visible")).hasText(CHANGED);
        assertThat(anna.page.locator("#reply-text")).hasValue("Nog niet verstuurd");
        anna.looksRight("52-draft-back");
        anna.page.locator("#reply-text").fill("");

        anna.locks();
        anna.part("use-code").click();
        anna.page.locator("#unlock-code").fill(String.join(" ", recoveryCode.subList(0, 11)));
        anna.part("code-form").locator("button[type=submit]").click();
        anna.reads("inbox:codeCount", "count", 11);
        anna.looksRight("53-recovery-short");
        anna.page.locator("#unlock-code").fill(String.join(" ", recoveryCode));
        anna.part("code-form").locator("button[type=submit]").click();
        anna.isAt("entrance:newWayTitle");
        anna.looksRight("54-new-way");
        anna.part("new-way-later").click();
        assertThat(anna.page.locator("h1:visible")).hasText(CHANGED);
    }

    private String invites(HandlerAtWork anna, String label) {
        anna.goesTo("collegas");
        anna.isAt("inbox:colleagues");
        anna.looksRight("60-colleagues");
        anna.part("invite").click();
        anna.looksRight("60-invite");
        anna.page.locator("dialog [data-part=yes]").click();
        assertThat(anna.page.locator("dialog [data-part=complaint]")).isFocused();
        anna.looksRight("60-invite-wrong");
        anna.page.locator("#invite-label").fill(label);
        anna.page.locator("dialog [data-part=yes]").click();
        assertThat(anna.part("invitation-for")).isFocused();
        anna.looksRight("60-invited");
        return anna.part("invitation-address").inputValue();
    }

    private void waitsToBeLetIn(HandlerAtWork bram, String invitation) {
        bram.signsIn();
        bram.isAt("entrance:outsideTitle");
        bram.page.locator("#invitation-link").fill(invitation);
        bram.part("invitation-form").locator("button").click();
        bram.isAt("inbox:enrolTitle");
        bram.page.locator("#own-name").fill("Bram Visser");
        bram.choosesPassphrase("een heel andere lange wachtzin");
        bram.typesAskedWords(bram.writesDownRecoveryCode());
        bram.isAt("entrance:waitingNewcomer");
        bram.looksRight("61-waiting");
        bram.part("ask-again").click();
        assertThat(bram.page.locator("[data-part=live]")).hasText(bram.text("inbox:waitingStill"));
    }

    /** What he reads aloud is what she sees; then she signs the version of the roster in which he stands. */
    private void letsIn(HandlerAtWork anna, HandlerAtWork bram) {
        anna.goesTo("postbus");
        anna.goesTo("collegas");
        Locator newcomer = anna.part("newcomer-list").locator("li.mp-colleague");
        newcomer.locator("[data-part=compare]").click();
        assertThat(newcomer.locator("[data-part=fingerprint] li"))
                .hasText(bram.words(bram.part("own-fingerprint")).toArray(String[]::new));
        anna.looksRight("62-comparing");
        assertThat(newcomer.locator("[data-part=approve]")).isDisabled();
        newcomer.locator("[data-part=compared]").check();
        newcomer.locator("[data-part=approve]").click();
        assertThat(anna.part("colleagues-done"))
                .hasText(anna.text("rooms:giveAllDone", "name", "Bram Visser", "count", 1));
        assertThat(anna.part("member-list").locator("li.mp-colleague")).hasCount(2);
        assertThat(anna.part("newcomers")).hasCount(0);
        anna.looksRight("63-let-in");
    }

    private void readsTheCaseToo(HandlerAtWork bram) {
        bram.part("ask-again").click();
        bram.isInInbox();
        bram.opensCase(CHANGED);
        assertThat(bram.letters()).hasCount(4);
        assertThat(bram.letters().nth(3)).containsText("De derde verdieping.");
        assertThat(bram.part("readers").locator("li")).hasCount(2);
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestCase;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server that wants to read along or to speak for the desk is found out by the browser: it says why, sends nothing, and keeps
 * what was typed.
 */
@QuarkusTest
class MaliciousServerTest extends Journey {
    private static final String DESK = "Meldpunt integriteit";
    private static final String OTHER_DESK = "Een ander meldpunt";
    private static final String TYPED = "Dit mag niemand anders lezen.";
    private static final String FORGED = "Kom morgen naar kamer 12.";
    private static final Pattern MAILBOX = Pattern.compile(".*/api/mailbox$");
    private static final Pattern OWN_ROSTER = Pattern.compile(".*/inbox/api/desk/roster(\\?.*)?$");
    private static final Pattern CASE = Pattern.compile(".*/inbox/api/cases/[0-9a-f-]{36}(\\?.*)?$");
    private static final Pattern SENDING = Pattern.compile(".*/api/(reports|mailbox/messages|cases/[^/]+/messages)");

    @Inject
    Tables tables;

    private TestHandler anna;
    private TestHandler bram;
    private UUID other;
    private RosterVersion beforeBram;
    private TestReporter early;

    @BeforeEach
    void twoHandlersAndAnotherDesk() {
        anna = Insider.named("anna", "Anna de Wit");
        anna.enrol().then().statusCode(200);
        anna.found().then().statusCode(201);
        beforeBram = anna.head();
        early = TestReporter.whoReportedTo(anna);
        bram = TestHandler.approvedBy(anna, "Bram Visser");
        other = tables.anotherDesk();
        TestHandler.whoFounds(other, "Carla Smit");
    }

    // --- who reads at a desk ---

    @Test
    void a_desk_of_which_a_lie_is_told_takes_no_report() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> sent = sentBy(reporter);
        RosterLie.RECIPIENT_SWAPPED.toldTo(reporter, Tables.DESK, other);
        reporter.visits();
        new Choice(reporter).goesTo(DESK);
        isRefusedAsDesk(reporter, RosterLie.RECIPIENT_SWAPPED);
        reporter.looksRight("85-desk-refused");

        for (RosterLie lie : List.of(RosterLie.BODY_WRITTEN_ANEW, RosterLie.CHAIN_OF_ANOTHER_DESK)) {
            RosterLie.end(reporter);
            lie.toldTo(reporter, Tables.DESK, other);
            reporter.part("desk-retry").click();
            isRefusedAsDesk(reporter, lie);
        }
        assertThat(sent).isEmpty();
    }

    private static void isRefusedAsDesk(Reporter reporter, RosterLie lie) {
        assertThat(reporter.part("desk-refusal")).hasText(reporter.text(lie.words));
        assertThat(reporter.part("desk-refused")).containsText(reporter.text("reporter:rosterRefused"));
        assertThat(reporter.part("desk-report")).hasCount(0);
        assertThat(reporter.part("desk-trust")).hasCount(0);
        assertThat(reporter.part("desk-others").getByText(OTHER_DESK)).isVisible();
    }

    @Test
    void a_report_waits_for_the_truth_when_the_lies_begin_at_sending() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> sent = sentBy(reporter);
        long cases = desk.cases();
        reporter.visits();
        Choice choice = new Choice(reporter);
        choice.goesTo(DESK);
        choice.begins();
        choice.answers("Bijna verstuurd", TYPED);
        choice.goesToTheReview();

        for (RosterLie lie : RosterLie.values()) {
            lie.toldTo(reporter, Tables.DESK, other);
            reporter.sends();
            assertThat(reporter.part("send-failed-text")).containsText(reporter.text(lie.words));
            assertThat(reporter.part("send-failed-text")).containsText(reporter.text("reporter:rosterRefused"));
            assertThat(reporter.part("send-failed")).isFocused();
            assertThat(reporter.part("send-others").getByText(OTHER_DESK)).isVisible();
            assertThat(reporter.part("review")).containsText(TYPED);
            RosterLie.end(reporter);
        }
        reporter.looksRight("86-not-sent-to-a-lie");
        assertThat(sent).isEmpty();
        assertThat(desk.cases()).isEqualTo(cases);

        choice.keepsTheReceipt();
        assertThat(sent).hasSize(1);
        assertThat(desk.cases()).isEqualTo(cases + 1);
    }

    @Test
    void a_follow_up_waits_for_the_truth_when_the_lies_begin_in_the_mailbox() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> sent = sentBy(reporter);
        reporter.opensMailbox(words(TestReporter.whoReportedTo(anna, bram)));
        reporter.writesFollowUp(TYPED);
        long messages = desk.messages();

        for (RosterLie lie : RosterLie.values()) {
            lie.toldTo(reporter, Tables.DESK, other);
            reporter.sendsFollowUp();
            isSilenced(reporter, lie.words);
            RosterLie.end(reporter);
            reporter.part("mailbox-refresh").click();
            assertThat(reporter.part("answer-send")).isVisible();
            assertThat(reporter.part("mailbox-doubts").locator("[role=alert]")).hasCount(0);
        }
        assertThat(sent).isEmpty();
        assertThat(desk.messages()).isEqualTo(messages);

        reporter.sendsFollowUp();
        assertThat(reporter.letters()).hasCount(2);
        assertThat(sent).hasSize(1);
        assertThat(desk.messages()).isEqualTo(messages + 1);
    }

    @Test
    void a_receipt_tells_that_the_server_shows_an_older_roster() {
        List<String> words = words(TestReporter.whoReportedTo(anna, bram));
        Reporter reporter = reporter(Seat.DUTCH);
        RosterLie.LAST_VERSION_LEFT_OUT.toldTo(reporter, Tables.DESK, other);

        reporter.opensMailbox(words);

        assertThat(reporter.part("mailbox-doubts")).containsText(reporter.text("reporter:rosterOlder"));
        assertThat(reporter.part("answer-form")).hasCount(0);
        reporter.looksRight("87-mailbox-older-roster");
    }

    @Test
    void a_reply_under_a_version_that_is_held_back_is_refused() {
        answers(early, 1, "Onder de nieuwe ledenlijst");
        Reporter reporter = reporter(Seat.DUTCH);
        RosterLie.LAST_VERSION_LEFT_OUT.toldTo(reporter, Tables.DESK, other);

        reporter.opensMailbox(words(early));

        isRefused(reporter, 1, "page:refusalWrongRoster");
        assertThat(reporter.everythingInThePage()).doesNotContain("Onder de nieuwe ledenlijst");
    }

    // --- what the desk says ---

    @Test
    void a_reply_by_a_key_of_no_roster_is_refused() {
        Map<String, Object> forged =
                TestHandler.named("Vreemde").answerNaming(anna.head().name(), early, 1, FORGED);
        isRefusedAsReply(forged, 1, "page:refusalWrongAuthor");
    }

    @Test
    void a_reply_under_a_version_in_which_its_author_is_not_yet_is_refused() {
        isRefusedAsReply(bram.answerNaming(beforeBram.name(), early, 1, FORGED), 1, "page:refusalWrongAuthor");
    }

    @Test
    void an_earlier_reply_in_the_next_place_is_refused() {
        Map<String, Object> reply = answers(early, 1, FORGED);
        isRefusedAsReply(reply, 2, "page:refusalWrongSequence");
    }

    /** As the last letter in the mailbox. */
    private void isRefusedAsReply(Map<String, Object> message, int sequence, String words) {
        Reporter reporter = reporter(Seat.DUTCH);
        Lies.tell(reporter.page, MAILBOX, mailbox -> {
            ArrayNode messages = Lies.list(mailbox, "messages");
            ObjectNode last = Lies.at(messages, messages.size() - 1).deepCopy();
            last.put("id", UUID.randomUUID().toString())
                    .put("position", last.get("position").asInt() + 1)
                    .put("direction", "to-reporter")
                    .put("sequence", sequence)
                    .put("sealed", (String) message.get("sealed"));
            messages.add(last);
        });

        reporter.opensMailbox(words(early));

        assertThat(reporter.letters()).hasCount(sequence + 1);
        isRefused(reporter, sequence, words);
        assertThat(reporter.part("mailbox-refused")).isVisible();
        assertThat(reporter.letters().nth(sequence)).not().containsText(FORGED);
    }

    // --- a key that was renewed ---

    @Test
    void a_renewal_that_is_held_back_from_the_reporter_silences_her() {
        TestReporter hers = reportWithARenewedKey();
        answers(hers, 1, "Met de nieuwe sleutel");
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> sent = sentBy(reporter);
        reporter.opensMailbox(words(hers));
        assertThat(reporter.letters().nth(1)).containsText("Met de nieuwe sleutel");
        reporter.writesFollowUp(TYPED);
        Lies.tell(
                reporter.page,
                MAILBOX,
                mailbox -> Lies.list(mailbox, "renewals").removeAll());

        reporter.sendsFollowUp();

        isSilenced(reporter, "reporter:textGenerationRefused");
        isRefused(reporter, 1, "page:refusalWrongGeneration");
        assertThat(reporter.everythingInThePage()).doesNotContain("Met de nieuwe sleutel");
        assertThat(sent).isEmpty();
        reporter.looksRight("88-renewal-held-back");
    }

    @Test
    void a_renewal_that_is_held_back_from_a_handler_keeps_the_case_closed() {
        reportWithARenewedKey();
        HandlerAtWork browser = handler("anna", Seat.DUTCH);
        List<String> sent = sentBy(browser);
        browser.comesToWork();
        Lies.tell(browser.page, CASE, page -> Lies.list(page, "renewals").removeAll());

        browser.part("case-rows").getByText("Na het vertrek").click();

        assertThat(browser.part("case-title")).hasText(browser.text("inbox:caseFailed"));
        assertThat(browser.part("case-failure")).containsText(browser.text("page:refusalWrongGeneration"));
        assertThat(browser.part("case-body")).hasCount(0);
        assertThat(sent).isEmpty();
        browser.looksRight("89-case-refused");
    }

    private TestReporter reportWithARenewedKey() {
        TestReporter hers = TestReporter.about("Na het vertrek");
        hers.send(hers.submission(anna, bram)).then().statusCode(201);
        bram.withdraw(hers.caseId()).then().statusCode(204);
        TestCase next = hers.key().renewed();
        anna.renew(hers.caseId(), anna.renewal(hers.caseId(), next, anna))
                .then()
                .statusCode(204);
        hers.sealsTo(next);
        return hers;
    }

    // --- what a handler is shown of her own desk ---

    @Test
    void a_handler_is_told_of_another_key_for_a_colleague_and_of_an_older_roster() {
        HandlerAtWork browser = handler("anna", Seat.DUTCH);
        List<String> sent = sentBy(browser);
        browser.comesToWork();
        browser.opensCase(early.key().title());
        browser.writesAnswer(TYPED);
        TestHandler stranger = TestHandler.named("Bram Visser");
        Lies.tell(
                browser.page,
                OWN_ROSTER,
                roster -> roster.get("cards").forEach(given -> {
                    if (given.get("handler").textValue().equals(bram.id().toString())) {
                        ((ObjectNode) given).put("card", Api.b64(stranger.cardNaming(bram.id())));
                    }
                }));

        browser.part("case-refresh").click();

        assertThat(browser.part("case-failure")).containsText(browser.text("rooms:refusalWrongCard"));
        assertThat(browser.page.locator("#reply-text")).hasValue(TYPED);
        browser.looksRight("90-colleague-swapped");

        browser.page.unrouteAll();
        String whole = browser.address("/inbox/api/desk/roster?from=1");
        Lies.tell(browser.page, OWN_ROSTER, whole, roster -> RosterLie.forgetLast(roster, "cards"));
        browser.locks();
        browser.unlocks(DeskFixture.PASSPHRASE);

        browser.isAt("entrance:rosterOlderTitle");
        browser.reads("entrance:rosterOlderWhat");
        assertThat(browser.page.locator("[data-part=rooms]")).isHidden();
        assertThat(browser.part("roster-go-on")).isDisabled();
        assertThat(sent).isEmpty();

        browser.page.unrouteAll();
        browser.part("roster-again").click();
        assertThat(browser.part("case-title")).hasText(early.key().title());
        assertThat(browser.part("reply-form")).isVisible();
        assertThat(browser.page.locator("#reply-text")).hasValue(TYPED);
    }

    // --- what is always the same ---

    private Map<String, Object> answers(TestReporter reporter, int sequence, String text) {
        Map<String, Object> answer = anna.answer(reporter, sequence, text);
        anna.send(reporter.caseId(), answer).then().statusCode(201);
        return answer;
    }

    private static List<String> words(TestReporter reporter) {
        return reporter.receipt().words(Language.NL);
    }

    /** What this browser sends of what is written in it. */
    private static List<String> sentBy(Visitor visitor) {
        List<String> sent = new ArrayList<>();
        visitor.page.onRequest(request -> {
            if (request.method().equals("POST")
                    && SENDING.matcher(request.url()).matches()) {
                sent.add(request.url());
            }
        });
        return sent;
    }

    private static void isSilenced(Reporter reporter, String words) {
        assertThat(reporter.part("mailbox-doubts")).containsText(reporter.text("reporter:noWriting"));
        assertThat(reporter.part("mailbox-doubts")).containsText(reporter.text(words));
        assertThat(reporter.part("answer-send")).hasCount(0);
        assertThat(reporter.page.locator("#answer-text")).isVisible();
        assertThat(reporter.page.locator("#answer-text")).hasValue(TYPED);
    }

    private static void isRefused(Reporter reporter, int place, String words) {
        Locator letter = reporter.letters().nth(place);
        assertThat(letter).containsText(reporter.text("page:refusedTitle"));
        assertThat(letter.locator("[data-part=reason]")).hasText(reporter.text(words));
    }
}

package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that meddles with what it keeps is found out: loudly, and without a word of what it sent. */
@QuarkusTest
class TamperedTest extends Journey {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "Het eerste antwoord";
    private static final String SECOND = "Het tweede antwoord";

    /** Held once: what is meddled with is what a browser gets to see, never what is kept. */
    private List<String> receipt;

    private Reporter reporter;

    @Override
    void clearDesk() {}

    /** A report and two answers to it. */
    @BeforeEach
    void holdConversation() {
        reporter = reporter(Seat.DUTCH);
        if (receipt != null) {
            return;
        }
        desk.isEmpty();
        desk.isOpenWith("anna");
        receipt = reporter.reports("Gesprek", "De melding zelf");
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
        anna.opensCase("Gesprek");
        for (String answer : List.of(FIRST, SECOND)) {
            anna.writesAnswer(answer);
            anna.sendsAnswer();
            assertThat(anna.letters().last()).containsText(answer);
        }
    }

    @Test
    void a_reply_of_which_one_byte_is_another_is_refused() {
        meddle(reporter.page, "**/api/mailbox", page -> flip(message(page, 2), "sealed"));

        reporter.opensMailbox(receipt);

        isRefused(reporter.letters().nth(2), reporter, "page:refusalNotForMe", "page:refusalMalformed");
        assertThat(reporter.part("mailbox-refused")).isVisible();
        assertThat(reporter.letters().nth(1)).containsText(FIRST);
        assertThat(reporter.everythingInThePage()).doesNotContain(SECOND);
        reporter.looksRight("80-reply-tampered");
    }

    @Test
    void a_reply_in_whose_place_an_older_one_stands_is_refused() {
        meddle(
                reporter.page,
                "**/api/mailbox",
                page -> message(page, 2).set("sealed", message(page, 1).get("sealed")));

        reporter.opensMailbox(receipt);

        isRefused(reporter.letters().nth(2), reporter, "page:refusalWrongSequence");
        assertThat(reporter.letters().nth(2)).not().containsText(FIRST);
    }

    @Test
    void a_reply_under_another_number_is_refused() {
        meddle(reporter.page, "**/api/mailbox", page -> message(page, 2).put("sequence", 3));

        reporter.opensMailbox(receipt);

        isRefused(reporter.letters().nth(2), reporter, "page:refusalWrongSequence");
        assertThat(reporter.everythingInThePage()).doesNotContain(SECOND);
    }

    @Test
    void a_reply_that_is_left_out_is_noticed_by_the_next_one() {
        meddle(reporter.page, "**/api/mailbox", page -> ((ArrayNode) page.get("messages")).remove(1));

        reporter.opensMailbox(receipt);

        assertThat(reporter.letters()).hasCount(2);
        isRefused(reporter.letters().nth(1), reporter, "page:refusalWrongSequence", "page:refusalWrongLink");
    }

    @Test
    void a_mailbox_whose_anchor_is_another_stays_closed() {
        meddle(reporter.page, "**/api/mailbox", page -> flip(page, "anchor"));
        reporter.goesToMailbox();
        reporter.pastes(receipt);

        reporter.asksToOpen();

        assertThat(reporter.part("mailbox-error")).isFocused();
        assertThat(reporter.part("mailbox-error")).containsText(reporter.text("page:textAnchorWrong"));
        assertThat(reporter.part("mailbox-opened")).hasCount(0);
        assertThat(reporter.letters()).hasCount(0);
        reporter.looksRight("81-anchor-tampered");
    }

    @Test
    void a_report_of_which_one_byte_is_another_is_refused_and_cannot_be_answered() {
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
        meddle(anna.page, "**/inbox/api/cases/*?after=0", page -> flip(message(page, 0), "sealed"));

        anna.opensCase("Gesprek");

        isRefused(anna.letters().first(), anna, "page:refusalNotForMe", "page:refusalMalformed");
        assertThat(anna.part("refusal-count")).isVisible();
        assertThat(anna.part("no-reply")).isVisible();
        assertThat(anna.part("reply-form")).hasCount(0);
        assertThat(anna.everythingInThePage()).doesNotContain("De melding zelf");
        anna.looksRight("82-report-tampered");
    }

    @Test
    void an_attachment_that_was_cut_short_is_not_given_out() {
        List<String> own = reporter.reports("Met bijlage", "Zie de bijlage");
        reporter.opensMailbox(own);
        reporter.attaches(new FilePayload("bijlage.txt", "text/plain", new byte[9_000]));
        reporter.sendsFollowUp();
        assertThat(reporter.letters()).hasCount(2);
        reporter.meddles("**/api/mailbox/attachments/*", route -> {
            byte[] sealed = route.fetch().body();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/octet-stream")
                    .setBodyBytes(Arrays.copyOf(sealed, sealed.length - 100)));
        });

        reporter.letters().last().locator("[data-part=save]").click();

        assertThat(reporter.letters().last().locator("[data-part=state]"))
                .containsText(reporter.text("page:attachmentRefused"));
        reporter.looksRight("83-attachment-tampered");
    }

    private static void isRefused(Locator letter, Visitor reader, String... reasons) {
        assertThat(letter).containsText(reader.text("page:refusedTitle"));
        assertThat(letter.locator("[data-part=reason]")).isVisible();
        String reason = letter.locator("[data-part=reason]").innerText();
        assertThat(List.of(reasons).stream().map(reader::text)).contains(reason);
    }

    private static void meddle(Page page, String address, Consumer<ObjectNode> meddling) {
        page.route(address, route -> {
            APIResponse answer = route.fetch();
            try {
                ObjectNode content = (ObjectNode) JSON.readTree(answer.body());
                meddling.accept(content);
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(JSON.writeValueAsString(content)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static ObjectNode message(ObjectNode page, int index) {
        return (ObjectNode) page.get("messages").get(index);
    }

    /** Another byte near the end: in the payload, not in the age header. */
    private static void flip(ObjectNode of, String field) {
        byte[] bytes = Base64.getUrlDecoder().decode(of.get(field).asText());
        bytes[bytes.length - 20] ^= 1;
        of.put(field, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

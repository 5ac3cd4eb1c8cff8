package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;
import static nl.meldpoort.envelope.VectorFile.object;
import static nl.meldpoort.envelope.VectorFile.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes made-by-java.json: {@code mvn test -Dtest=MadeByJavaWriterTest -DwriteVectors=yes}. */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class MadeByJavaWriterTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final int[] LENGTHS = {1, 16_383, 16_384, 65_535, 65_536, 65_537};

    private final ArrayNode messages = VectorFile.array();
    private final ArrayNode attachments = VectorFile.array();

    @Test
    void write() throws IOException {
        ObjectNode file = object().put("madeBy", "java");
        file.set("keys", VectorFile.keys());
        DeskStory desk = Cast.desk();
        file.set("roster", VectorFile.roster(desk.desk, null, desk.versions));
        DeskStory other = Cast.otherDesk();
        file.set("otherRoster", VectorFile.roster(other.desk, null, other.versions));
        file.set(
                "sealedSeal",
                sealed(
                        Cast.SEAL.body(Cast.DESK),
                        Cast.SEAL.seal(Cast.DESK, Cast.HANDLER.identity().recipient())));
        CaseKey key = Cast.renewedKey();
        file.set("caseKey", sealed(key.body(), key.seal(Cast.HANDLER.identity().recipient())));
        CaseKey earlier = Cast.CASE_KEY;
        file.set("earlierKey", sealed(earlier.body(), earlier.seal(Cast.RENEWED_IDENTITY.recipient())));
        file.set("renewal", sealed(Cast.renewal().body(), Cast.renewal().sign(Cast.HANDLER.signer())));
        file.set("request", sealed(Cast.request().body(), Cast.request().sign(Cast.HANDLER.signer())));
        file.set("consent", sealed(Cast.consent().body(), Cast.consent().sign(Cast.MAILBOX_KEY)));
        Anchor anchor = Cast.anchor();
        file.set("anchor", sealed(anchor.body(), anchor.sign(Cast.MAILBOX_KEY)));
        HandlerCard card = Cast.HANDLER.card();
        file.set(
                "card",
                sealed(card.body(), card.sign(Cast.HANDLER.signer()))
                        .put("fingerprint", card.fingerprint().text())
                        .put("words", String.join(" ", card.fingerprintWords())));
        KeyChest chest = Cast.HANDLER.chest();
        file.set("passphraseChest", sealed(chest.body(), chest.seal(Cast.PASSPHRASE)));
        file.set("recoveryChest", sealed(chest.body(), chest.seal(Cast.RECOVERY)));
        conversation();
        file.set("messages", messages);
        file.set("attachments", attachments);
        VectorFile.write("made-by-java.json", file);
    }

    private void conversation() throws IOException {
        List<Attachment> entries = new java.util.ArrayList<>();
        for (int length : LENGTHS) {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            Attachment entry = Attachment.seal(
                    new ByteArrayInputStream(Vectors.pattern(length)),
                    sealed,
                    length + " bytes.bin",
                    "application/x-b");
            entries.add(entry);
            ObjectNode attachment = object();
            attachment.set("entry", tree(CanonicalJson.write(entry.value())));
            attachments.add(attachment.put("sealed", b64(sealed.toByteArray())));
        }
        Report report = new Report(
                List.of(
                        new Report.Answer(
                                "wat-is-er-gebeurd", "Eén \"advies\" is weg.\r\nTweede regel\tmet tab \\ 🌊."),
                        new Report.Answer("since-2", "maart")),
                Report.Kind.WRONGDOING,
                Language.NL,
                Cast.CASE_KEY.title(),
                List.of(Cast.STRANGER.id(), Cast.COLLEAGUE.id()));
        VerifyKey mailbox = Cast.MAILBOX_KEY.verifyKey();
        byte[] first = add(
                "report, readable, without text",
                true,
                Message.report(
                        Cast.CASE,
                        mailbox,
                        Cast.MAILBOX.recipient(),
                        Cast.rosterName(),
                        DAY,
                        report,
                        "",
                        List.of(entries.get(0))));
        byte[] answer = add(
                "answer of the desk",
                true,
                Message.next(
                        Cast.CASE,
                        1,
                        Direction.TO_REPORTER,
                        1,
                        Cast.HANDLER.signer().verifyKey(),
                        Cast.rosterName(),
                        DAY.plusDays(1),
                        Hash.of(first),
                        "Dank u. Wanneer was dit?",
                        List.of()));
        byte[] kept = add(
                "follow-up, not readable by the reporter, all attachments but one",
                false,
                Message.next(
                        Cast.CASE,
                        1,
                        Direction.TO_DESK,
                        2,
                        mailbox,
                        Cast.rosterName(),
                        LocalDate.of(2024, 2, 29),
                        Hash.of(answer),
                        "x".repeat(5000),
                        entries.subList(1, 6)));
        byte[] last = add(
                "follow-up, readable, right after the other, to the second generation",
                true,
                Message.next(
                        Cast.CASE,
                        2,
                        Direction.TO_DESK,
                        3,
                        mailbox,
                        Cast.rosterName(),
                        DAY,
                        Hash.of(kept),
                        "\u007f\u2028 é e\u0301",
                        List.of()));
        add(
                "answer to the second generation",
                true,
                Message.next(
                        Cast.CASE,
                        2,
                        Direction.TO_REPORTER,
                        2,
                        Cast.HANDLER.signer().verifyKey(),
                        Cast.rosterName(),
                        DAY.plusDays(60),
                        Hash.of(last),
                        "Dank u.",
                        List.of()));
    }

    private byte[] add(String name, boolean readable, Message message) {
        boolean toDesk = message.direction() == Direction.TO_DESK;
        byte[] sealed = message.seal(
                toDesk ? Cast.MAILBOX_KEY : Cast.HANDLER.signer(),
                (message.generation() == 1 ? Cast.CASE_IDENTITY : Cast.RENEWED_IDENTITY).recipient(),
                readable ? Cast.MAILBOX.recipient() : AgeRecipient.nobody());
        ObjectNode entry = object().put("name", name)
                .put("direction", message.direction().text())
                .put("sequence", message.sequence())
                .put("readableByReporter", readable);
        entry.set("body", tree(CanonicalJson.write(message.value())));
        messages.add(entry.put("sealed", b64(sealed)));
        return sealed;
    }

    private static ObjectNode sealed(byte[] body, byte[] sealed) {
        ObjectNode object = object();
        object.set("body", tree(body));
        return object.put("sealed", b64(sealed));
    }
}

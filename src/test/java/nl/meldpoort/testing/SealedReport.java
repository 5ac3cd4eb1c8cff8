package nl.meldpoort.testing;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.AgeRecipient;
import nl.meldpoort.envelope.Anchor;
import nl.meldpoort.envelope.Attachment;
import nl.meldpoort.envelope.CaseKey;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.envelope.Message;
import nl.meldpoort.envelope.Receipt;
import nl.meldpoort.envelope.Report;
import nl.meldpoort.envelope.SigningKey;

/**
 * A report of twelve answers, sealed as a reporter's browser does it.
 *
 * @param file a sealed attachment, in parts as they are sent; none when the report has no attachment
 */
public record SealedReport(
        UUID caseId,
        UUID desk,
        Receipt receipt,
        byte[] anchor,
        Map<UUID, byte[]> keys,
        UUID messageId,
        byte[] message,
        UUID attachment,
        List<byte[]> file) {
    private static final int PART = 1_048_576;
    private static final String TITLE = "Vergunningen zonder advies";
    private static final ObjectMapper JSON = new ObjectMapper().setBase64Variant(Base64Variants.MODIFIED_FOR_URL);

    /** @param letters how long each of the twelve answers is */
    public static SealedReport seal(OpenDesk desk, int letters) {
        try {
            return seal(desk, letters, 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param fileLength bytes of its attachment; 0 for none */
    public static SealedReport seal(OpenDesk desk, int letters, int fileLength) throws IOException {
        UUID caseId = UUID.randomUUID();
        Receipt receipt = Receipt.random();
        ByteArrayOutputStream sealedFile = new ByteArrayOutputStream();
        List<Attachment> attachments = fileLength == 0
                ? List.of()
                : List.of(Attachment.seal(
                        new ByteArrayInputStream(new byte[fileLength]), sealedFile, "bewijs.bin", "image/png"));
        try (AgeIdentity mailbox = receipt.mailboxIdentity();
                SigningKey reporter = receipt.mailboxKey();
                CaseKey caseKey = CaseKey.first(caseId, AgeIdentity.random(), reporter.verifyKey(), TITLE)) {
            AgeRecipient recipient = caseKey.identity().recipient();
            Map<UUID, byte[]> keys = new java.util.LinkedHashMap<>();
            desk.recipients().forEach((handler, member) -> keys.put(handler, caseKey.seal(member)));
            Message message = Message.report(
                    caseId,
                    reporter.verifyKey(),
                    mailbox.recipient(),
                    desk.roster().name(),
                    LocalDate.of(2026, 5, 4),
                    answers(letters),
                    "",
                    attachments);
            return new SealedReport(
                    caseId,
                    desk.id(),
                    receipt,
                    new Anchor(caseId, desk.id(), recipient, desk.roster().pin()).sign(reporter),
                    keys,
                    UUID.randomUUID(),
                    message.seal(reporter, recipient, mailbox.recipient()),
                    attachments.isEmpty() ? null : attachments.get(0).id(),
                    parts(sealedFile.toByteArray()));
        }
    }

    /** Another report as far as the server can tell, made without sealing anew; nobody could read it. */
    public SealedReport underOtherIds() {
        UUID other = UUID.randomUUID();
        try (SigningKey reporter = receipt.mailboxKey()) {
            Anchor own = Anchor.parse(anchor);
            byte[] otherAnchor = new Anchor(other, desk, own.recipient(), own.roster()).sign(reporter);
            return new SealedReport(
                    other, desk, Receipt.random(), otherAnchor, keys, UUID.randomUUID(), message, attachment, file);
        }
    }

    private static Report answers(int letters) {
        List<Report.Answer> answers = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Report.Answer("vraag-" + number, "é1 ".repeat(letters / 3)))
                .toList();
        return new Report(answers, Report.Kind.WRONGDOING, Language.NL, TITLE, List.of());
    }

    private static List<byte[]> parts(byte[] sealed) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < sealed.length; from += PART) {
            parts.add(java.util.Arrays.copyOfRange(sealed, from, Math.min(sealed.length, from + PART)));
        }
        return parts;
    }

    /** The body of POST /api/reports. */
    public byte[] json() {
        List<Map<String, Object>> sealedKeys = keys.entrySet().stream()
                .map(key -> Map.<String, Object>of("handler", key.getKey(), "sealed", key.getValue()))
                .toList();
        return write(Map.of(
                "case", caseId,
                "desk", desk,
                "locatorHash", receipt.locatorHash().bytes(),
                "anchor", anchor,
                "keys", sealedKeys,
                "message",
                        Map.of(
                                "id",
                                messageId,
                                "sequence",
                                1,
                                "sealed",
                                message,
                                "attachments",
                                attachment == null ? List.of() : List.of(attachment))));
    }

    /** The body of POST /api/mailbox. */
    public byte[] opening() {
        return write(Map.of("locator", receipt.locator(), "after", 0));
    }

    private static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A message of a case (docs/protocol.md §7). Closing it closes the keys of its attachments.
 *
 * @param attachments at most 5, each id once
 * @param author who signs it
 * @param day when it was written, Europe/Amsterdam
 * @param generation that of the case's recipient which it is sealed to
 * @param mailbox the mailbox's recipient in the report, otherwise null
 * @param report in the report (to-desk, sequence 1), otherwise null
 * @param roster the last version of the roster that the author had checked
 * @param seen the hash of the age file of the last message the author had before her; null in the report
 * @param sequence 1, 2, 3 … per case and direction
 * @param text at most 200,000 bytes
 */
public record Message(
        UUID caseId,
        long generation,
        Direction direction,
        long sequence,
        VerifyKey author,
        RosterName roster,
        LocalDate day,
        Hash seen,
        String text,
        List<Attachment> attachments,
        Report report,
        AgeRecipient mailbox)
        implements AutoCloseable {

    public Message {
        Texts.uuid(caseId);
        attachments = List.copyOf(attachments);
        text = Texts.text(Texts.clean(text), 0, 200_000);
        Texts.day(day);
        Texts.integer(sequence, 1, CanonicalJson.LARGEST);
        Texts.integer(generation, 1, CaseKey.MOST_GENERATION);
        boolean first = direction == Direction.TO_DESK && sequence == 1;
        if (first != (report != null) || first != (mailbox != null)) {
            throw malformed("report or mailbox where there should be none, or none where there should be");
        }
        if (text.isEmpty() && attachments.isEmpty() && !first) {
            throw malformed("nothing in the message");
        }
        Set<UUID> ids = new HashSet<>();
        attachments.forEach(attachment -> ids.add(attachment.id()));
        if (attachments.size() > 5 || ids.size() < attachments.size()) {
            throw malformed("number of attachments, or one id twice");
        }
    }

    /** The first message of a case. */
    public static Message report(
            UUID caseId,
            VerifyKey author,
            AgeRecipient mailbox,
            RosterName roster,
            LocalDate day,
            Report report,
            String text,
            List<Attachment> attachments) {
        return new Message(
                caseId, 1, Direction.TO_DESK, 1, author, roster, day, null, text, attachments, report, mailbox);
    }

    /** Any later message, of either direction. */
    public static Message next(
            UUID caseId,
            long generation,
            Direction direction,
            long sequence,
            VerifyKey author,
            RosterName roster,
            LocalDate day,
            Hash seen,
            String text,
            List<Attachment> attachments) {
        return new Message(
                caseId, generation, direction, sequence, author, roster, day, seen, text, attachments, null, null);
    }

    /**
     * An age file to two recipients, in an order by chance.
     *
     * @param own the author's key
     * @param reporter the mailbox's recipient, or {@link AgeRecipient#nobody} when the reporter keeps no readable copy
     * @throws MalformedEnvelopeException malformed, for a body above 262,076 bytes
     * @throws IllegalArgumentException unless {@code own} is the author's
     */
    public byte[] seal(SigningKey own, AgeRecipient caseRecipient, AgeRecipient reporter) {
        if (!own.verifyKey().equals(author)) {
            throw new IllegalArgumentException("a message is signed by its author");
        }
        byte[] body = CanonicalJson.write(value());
        byte[] frame = Frames.message(body, own.sign(Label.MESSAGE, body));
        List<RecipientStanzaWriter> recipients =
                new ArrayList<>(List.of(HybridStanza.writer(caseRecipient), HybridStanza.writer(reporter)));
        Collections.shuffle(recipients, Bytes.randomness());
        try {
            return AgeFile.seal(frame, recipients);
        } finally {
            Bytes.zero(body, frame);
        }
    }

    /**
     * Opens one message by itself: its form and its own signature. Whether it belongs here is for {@link Conversation}.
     *
     * @throws MalformedEnvelopeException malformed, classical-recipient, not-for-me or bad-signature
     */
    public static Message open(byte[] sealed, AgeIdentity identity) {
        return open(sealed, List.of(identity)).message();
    }

    /** @param by the place of the identity that opened it */
    record Opened(Message message, int by) {}

    /** With the first of these identities for which it is sealed. */
    static Opened open(byte[] sealed, List<AgeIdentity> identities) {
        for (int by = 0; ; by++) {
            try {
                return new Opened(openWith(sealed, identities.get(by)), by);
            } catch (MalformedEnvelopeException e) {
                if (e.refusal() != Refusal.NOT_FOR_ME || by == identities.size() - 1) {
                    throw e;
                }
            }
        }
    }

    private static Message openWith(byte[] sealed, AgeIdentity identity) {
        byte[] frame =
                AgeFile.open(sealed, header -> header.require(StanzaType.HYBRID, 2), HybridStanza.reader(identity));
        Frames.Signed signed = null;
        try {
            signed = Frames.openMessage(frame);
            Message message = parse(signed.body());
            if (!message.author.verifies(Label.MESSAGE, signed.body(), signed.signature())) {
                message.close();
                throw new MalformedEnvelopeException(Refusal.BAD_SIGNATURE, "message");
            }
            return message;
        } finally {
            Bytes.zero(frame, signed == null ? null : signed.body());
        }
    }

    /** Reads a body. @throws MalformedEnvelopeException malformed */
    static Message parse(byte[] body) {
        return Fields.read(body, Message::read);
    }

    private static Message read(Fields fields) {
        return new Message(
                fields.uuid("case"),
                fields.integer("generation"),
                fields.choice("direction", Direction.values(), Direction::text),
                fields.integer("sequence"),
                fields.verifyKey("author"),
                fields.object("roster", RosterName::read),
                fields.day("day"),
                fields.orNull("seen", fields::hash),
                fields.text("text"),
                fields.list("attachments", Attachment::read),
                fields.orNull("report", name -> fields.object(name, Report::read)),
                fields.orNull("mailbox", fields::recipient));
    }

    Map<String, Object> value() {
        Map<String, Object> value = new TreeMap<>();
        value.put("attachments", attachments.stream().map(Attachment::value).toList());
        value.put("author", author.text());
        value.put("case", caseId.toString());
        value.put("day", day.toString());
        value.put("direction", direction.text());
        value.put("generation", generation);
        value.put("mailbox", mailbox == null ? null : mailbox.text());
        value.put("report", report == null ? null : report.value());
        value.put("roster", roster.value());
        value.put("seen", seen == null ? null : seen.text());
        value.put("sequence", sequence);
        value.put("text", text);
        value.put("v", 1L);
        return value;
    }

    @Override
    public void close() {
        attachments.forEach(Attachment::close);
    }
}

package nl.meldpoort.envelope;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a receipt still vouches for when the reporter comes back with nothing else (docs/protocol.md §6).
 *
 * @param recipient the case's first recipient
 * @param roster the version of the desk's roster that the reporter sealed under
 */
public record Anchor(UUID caseId, UUID desk, AgeRecipient recipient, RosterPin roster) {
    public Anchor {
        Texts.uuid(caseId);
        Texts.uuid(desk);
    }

    /** A signed frame of at most 4,164 bytes. @param mailbox from the receipt */
    public byte[] sign(SigningKey mailbox) {
        byte[] body = body();
        return Frames.unfilled(body, mailbox.sign(Label.ANCHOR, body));
    }

    byte[] body() {
        return CanonicalJson.write(new TreeMap<>(Map.of(
                "case",
                caseId.toString(),
                "desk",
                desk.toString(),
                "recipient",
                recipient.text(),
                "roster",
                roster.value(),
                "v",
                1L)));
    }

    /**
     * Reads an anchor without verifying it, as the server must, which does not know the receipt.
     *
     * @throws MalformedEnvelopeException malformed, for any other bytes than an anchor's
     */
    public static Anchor parse(byte[] frame) {
        return Fields.read(Frames.openUnfilled(frame).body(), Anchor::read);
    }

    /** @throws MalformedEnvelopeException malformed or bad-signature */
    public static Anchor open(byte[] frame, VerifyKey mailbox) {
        Anchor anchor = parse(frame);
        Frames.Signed signed = Frames.openUnfilled(frame);
        if (!mailbox.verifies(Label.ANCHOR, signed.body(), signed.signature())) {
            throw new MalformedEnvelopeException(Refusal.BAD_SIGNATURE, "anchor");
        }
        return anchor;
    }

    private static Anchor read(Fields fields) {
        return new Anchor(
                fields.uuid("case"),
                fields.uuid("desk"),
                fields.recipient("recipient"),
                fields.object("roster", RosterPin::read));
    }
}

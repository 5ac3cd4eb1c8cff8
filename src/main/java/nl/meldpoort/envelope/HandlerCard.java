package nl.meldpoort.envelope;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What everyone may know of a handler (docs/protocol.md §8).
 *
 * @param name 1–200 bytes in one line
 * @param recipient to whom case keys are sealed
 * @param signer who signs the desk's messages, and this card
 */
public record HandlerCard(UUID handler, String name, AgeRecipient recipient, VerifyKey signer) {
    private static final int FINGERPRINT_WORDS = 8;

    public HandlerCard {
        Texts.uuid(handler);
        Texts.line(name, 1, 200);
    }

    /** A signed frame of at most 4,164 bytes. @throws IllegalArgumentException unless this is the card's own signer */
    public byte[] sign(SigningKey own) {
        if (!own.verifyKey().equals(signer)) {
            throw new IllegalArgumentException("a card is signed with the key it names");
        }
        return Frames.unfilled(body(), own.sign(Label.HANDLER_CARD, body()));
    }

    /** @throws MalformedEnvelopeException malformed or bad-signature, for any other bytes than a card's */
    public static HandlerCard parse(byte[] frame) {
        Frames.Signed signed = Frames.openUnfilled(frame);
        HandlerCard card = Fields.read(signed.body(), HandlerCard::read);
        if (!card.signer.verifies(Label.HANDLER_CARD, signed.body(), signed.signature())) {
            throw new MalformedEnvelopeException(Refusal.BAD_SIGNATURE, "handler's card");
        }
        return card;
    }

    private static HandlerCard read(Fields fields) {
        return new HandlerCard(
                fields.uuid("handler"), fields.text("name"), fields.recipient("recipient"), fields.verifyKey("signer"));
    }

    byte[] body() {
        return CanonicalJson.write(new TreeMap<>(Map.of(
                "handler", handler.toString(),
                "name", name,
                "recipient", recipient.text(),
                "signer", signer.text(),
                "v", 1L)));
    }

    /** {@code SHA-256(label || 0x0A || body)}. */
    public Hash fingerprint() {
        return Hash.of(Label.HANDLER_CARD.before(body()));
    }

    /** The first 88 bits of the fingerprint as eight Dutch words, for people to compare aloud. */
    public List<String> fingerprintWords() {
        return WordList.of(Language.NL).words(fingerprint().bytes(), FINGERPRINT_WORDS);
    }
}

package nl.meldpoort.envelope;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A handler's secrets (docs/protocol.md §8). Closing it closes both. */
public record KeyChest(UUID handler, AgeIdentity identity, SigningKey signer) implements AutoCloseable {
    public KeyChest {
        Texts.uuid(handler);
    }

    /**
     * Under a passphrase, with scrypt at 2^17: takes 128 MiB and about half a second.
     *
     * @throws MalformedEnvelopeException weak-passphrase, for less than 12 characters
     */
    public byte[] seal(CharSequence passphrase) {
        return seal(passphrase, PassphraseStanza.WORK_FACTOR);
    }

    byte[] seal(CharSequence passphrase, int workFactor) {
        Passphrase.requireLong(passphrase);
        byte[] bytes = Passphrase.bytes(passphrase);
        try {
            return seal(PassphraseStanza.writer(bytes, workFactor));
        } finally {
            Bytes.zero(bytes);
        }
    }

    /** Under a recovery code. */
    public byte[] seal(RecoveryCode code) {
        try (AgeIdentity recovery = code.identity()) {
            return seal(HybridStanza.writer(recovery.recipient()));
        }
    }

    /** @throws MalformedEnvelopeException malformed, classical-recipient or not-for-me (another passphrase) */
    public static KeyChest open(byte[] sealed, CharSequence passphrase) {
        byte[] bytes = Passphrase.bytes(passphrase);
        try {
            return open(sealed, StanzaType.PASSPHRASE, PassphraseStanza.reader(bytes));
        } finally {
            Bytes.zero(bytes);
        }
    }

    /** @throws MalformedEnvelopeException malformed, classical-recipient or not-for-me (another code) */
    public static KeyChest open(byte[] sealed, RecoveryCode code) {
        try (AgeIdentity recovery = code.identity()) {
            return open(sealed, StanzaType.HYBRID, HybridStanza.reader(recovery));
        }
    }

    /**
     * Whoever opens a chest asks this, lest the server give one handler the chest of another.
     *
     * @throws MalformedEnvelopeException wrong-card, unless these are the secrets behind it
     */
    public void requireCard(HandlerCard card) {
        if (!handler.equals(card.handler())
                || !identity.recipient().equals(card.recipient())
                || !signer.verifyKey().equals(card.signer())) {
            throw new MalformedEnvelopeException(Refusal.WRONG_CARD, "key chest");
        }
    }

    private byte[] seal(RecipientStanzaWriter recipient) {
        byte[] body = body();
        byte[] frame = Frames.plain(body, Frames.CHEST);
        try {
            return AgeFile.seal(frame, List.of(recipient));
        } finally {
            Bytes.zero(body, frame);
        }
    }

    /** The caller's to zero. */
    byte[] body() {
        byte[] identitySeed = identity.seed();
        byte[] signerSeed = signer.seed();
        try {
            return CanonicalJson.write(new TreeMap<>(Map.of(
                    "handler", handler.toString(),
                    "identity", Base64Url.write(identitySeed),
                    "signer", Base64Url.write(signerSeed),
                    "v", 1L)));
        } finally {
            Bytes.zero(identitySeed, signerSeed);
        }
    }

    private static KeyChest open(byte[] sealed, StanzaType type, RecipientStanzaReader reader) {
        byte[] frame = AgeFile.open(sealed, header -> header.require(type, 1), reader);
        byte[] body = null;
        try {
            body = Frames.openPlain(frame, Frames.CHEST);
            return Fields.read(body, KeyChest::read);
        } finally {
            Bytes.zero(frame, body);
        }
    }

    private static KeyChest read(Fields fields) {
        byte[] identitySeed = Base64Url.read(fields.text("identity"), 32);
        byte[] signerSeed = Base64Url.read(fields.text("signer"), 32);
        try {
            return new KeyChest(
                    fields.uuid("handler"), AgeIdentity.fromSeed(identitySeed), SigningKey.fromSeed(signerSeed));
        } finally {
            Bytes.zero(identitySeed, signerSeed);
        }
    }

    @Override
    public void close() {
        identity.close();
        signer.close();
    }
}

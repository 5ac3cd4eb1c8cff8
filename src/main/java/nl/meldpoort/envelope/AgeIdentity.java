package nl.meldpoort.envelope;

import java.util.Locale;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;

/**
 * Who can open: an X-Wing seed of 32 bytes, written {@code AGE-SECRET-KEY-PQ-1…} (docs/protocol.md §2). Closing it zeroes
 * the seed; the text form is a String, which cannot be zeroed, so ask for it only where a person needs it.
 */
public final class AgeIdentity implements AutoCloseable {
    private static final String PREFIX = "age-secret-key-pq-";

    private final byte[] seed;

    private AgeIdentity(byte[] seed) {
        this.seed = seed;
    }

    public static AgeIdentity random() {
        return new AgeIdentity(Bytes.random(32));
    }

    /** Takes a copy. @throws MalformedEnvelopeException unless 32 bytes */
    public static AgeIdentity fromSeed(byte[] seed) {
        if (seed.length != 32) {
            throw MalformedEnvelopeException.malformed("age identity is not 32 bytes");
        }
        return new AgeIdentity(seed.clone());
    }

    /** Capitals only, as age writes it. @throws MalformedEnvelopeException for anything else */
    public static AgeIdentity parse(String text) {
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            throw MalformedEnvelopeException.malformed("age identity is not in capitals");
        }
        byte[] seed = Bech32.read(PREFIX, text.toLowerCase(Locale.ROOT));
        try {
            return fromSeed(seed);
        } finally {
            Bytes.zero(seed);
        }
    }

    public AgeRecipient recipient() {
        return AgeRecipient.fromBytes(
                HybridStanza.hpke().serializePublicKey(keyPair().getPublic()));
    }

    public String text() {
        return Bech32.write(PREFIX, seed).toUpperCase(Locale.ROOT);
    }

    /** A copy, the caller's to zero. */
    byte[] seed() {
        return seed.clone();
    }

    AsymmetricCipherKeyPair keyPair() {
        return HybridStanza.hpke().deserializePrivateKey(seed, null);
    }

    @Override
    public void close() {
        Bytes.zero(seed);
    }
}

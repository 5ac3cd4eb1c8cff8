package nl.meldpoort.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/** Whom to seal to: an X-Wing public key of 1,216 bytes, written {@code age1pq1…} (docs/protocol.md §2). */
public final class AgeRecipient {
    static final int LENGTH = 1216;
    private static final String PREFIX = "age1pq";
    /** "age1pq1", 1,946 characters of five bits, six of checksum. */
    private static final int TEXT_LENGTH = PREFIX.length() + 1 + (LENGTH * 8 + 4) / 5 + 6;

    private static final int COEFFICIENTS_LENGTH = 1152;
    private static final int Q = 3329;

    private final byte[] bytes;

    private AgeRecipient(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a copy.
     *
     * @throws MalformedEnvelopeException for another length, or an ML-KEM part that FIPS 203 §7.2 refuses: sealing to it
     *     would fail, and with it everything sealed alongside
     */
    public static AgeRecipient fromBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw MalformedEnvelopeException.malformed("recipient is not " + LENGTH + " bytes");
        }
        for (int i = 0; i < COEFFICIENTS_LENGTH; i += 3) {
            int first = bytes[i] & 0xff | (bytes[i + 1] & 0x0f) << 8;
            int second = (bytes[i + 1] & 0xff) >> 4 | (bytes[i + 2] & 0xff) << 4;
            if (first >= Q || second >= Q) {
                throw MalformedEnvelopeException.malformed("recipient fails the modulus check");
            }
        }
        return new AgeRecipient(bytes.clone());
    }

    /** @throws MalformedEnvelopeException unless exactly the text that {@link #text} writes */
    public static AgeRecipient parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            throw MalformedEnvelopeException.malformed("recipient is not " + TEXT_LENGTH + " characters");
        }
        return fromBytes(Bech32.read(PREFIX, text));
    }

    /** A recipient nobody can open for: its seed is thrown away at once. */
    public static AgeRecipient nobody() {
        try (AgeIdentity identity = AgeIdentity.random()) {
            return identity.recipient();
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String text() {
        return Bech32.write(PREFIX, bytes);
    }

    /** The SHA-256 of {@link #text}, by which a roster names it. */
    public Hash hash() {
        return Hash.of(text().getBytes(StandardCharsets.US_ASCII));
    }

    AsymmetricKeyParameter publicKey() {
        return HybridStanza.hpke().deserializePublicKey(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeRecipient && Arrays.equals(bytes, ((AgeRecipient) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}

package nl.meldpoort.envelope;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 seed of 32 bytes (RFC 8032 §5.1.5). Closing it zeroes the seed. */
public final class SigningKey implements AutoCloseable {
    private final byte[] seed;
    private final VerifyKey verifyKey;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        byte[] point = new byte[32];
        Ed25519.generatePublicKey(seed, 0, point, 0);
        this.verifyKey = VerifyKey.fromBytes(point);
    }

    public static SigningKey random() {
        return new SigningKey(Bytes.random(32));
    }

    /** Takes a copy. @throws MalformedEnvelopeException unless 32 bytes */
    public static SigningKey fromSeed(byte[] seed) {
        if (seed.length != 32) {
            throw MalformedEnvelopeException.malformed("Ed25519 seed is not 32 bytes");
        }
        return new SigningKey(seed.clone());
    }

    public VerifyKey verifyKey() {
        return verifyKey;
    }

    /** A copy, the caller's to zero. */
    byte[] seed() {
        return seed.clone();
    }

    /** 64 bytes over {@code label || 0x0A || body}. */
    byte[] sign(Label label, byte[] body) {
        byte[] signed = label.before(body);
        byte[] signature = new byte[64];
        Ed25519.sign(seed, 0, signed, 0, signed.length, signature, 0);
        return signature;
    }

    @Override
    public void close() {
        Bytes.zero(seed);
    }
}

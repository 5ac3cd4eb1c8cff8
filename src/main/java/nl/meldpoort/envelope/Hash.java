package nl.meldpoort.envelope;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 hash: 32 bytes, public. */
public final class Hash {
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of these bytes, for a message's {@code seen} the whole age file. */
    public static Hash of(byte[] content) {
        return new Hash(digest().digest(content));
    }

    /** A hash made elsewhere. @throws MalformedEnvelopeException unless 32 bytes */
    public static Hash fromBytes(byte[] hash) {
        if (hash.length != 32) {
            throw MalformedEnvelopeException.malformed("hash is not 32 bytes");
        }
        return new Hash(hash.clone());
    }

    static Hash fromText(String b64) {
        return new Hash(Base64Url.read(b64, 32));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As b64 (docs/protocol.md §1). */
    public String text() {
        return Base64Url.write(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash && MessageDigest.isEqual(bytes, ((Hash) other).bytes);
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

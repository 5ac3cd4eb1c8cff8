package nl.meldpoort.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over fields, each after its length, so that no two lists of fields run together. */
final class SubmissionDigest {
    private final MessageDigest digest;

    SubmissionDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SubmissionDigest add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    SubmissionDigest add(byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field.length));
        digest.update(field);
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }
}

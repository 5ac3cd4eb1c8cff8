package nl.meldpoort.envelope;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A passphrase as age gets it: NFKC, in UTF-8. Guessing is made hard by scrypt and by the page that asks for it. */
final class Passphrase {
    private static final int LEAST = 12;

    private Passphrase() {}

    /** @throws MalformedEnvelopeException weak-passphrase, for less than 12 characters (code points, normalised) */
    static void requireLong(CharSequence typed) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (normal.codePointCount(0, normal.length()) < LEAST) {
            throw new MalformedEnvelopeException(Refusal.WEAK_PASSPHRASE, "less than " + LEAST + " characters");
        }
    }

    /** The bytes, the caller's to zero. A reader judges nothing: it opens the chest or it does not. */
    static byte[] bytes(CharSequence typed) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(normal));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Bytes.zero(encoded.array());
        return bytes;
    }
}

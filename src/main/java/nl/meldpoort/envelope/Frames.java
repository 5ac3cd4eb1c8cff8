package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Frames around a body: its length, its signature, and zeros that hide its length (docs/protocol.md §4). */
final class Frames {
    static final int MESSAGE_LEAST = 1024;
    static final int MESSAGE_MOST = 262_144;
    static final int MESSAGE_BODY = MESSAGE_MOST - 68;
    static final int CASE_KEY = 1024;
    static final int CHEST = 512;
    static final int SEAL = 512;
    static final int PUBLIC_BODY = 4096;

    private static final int LENGTH = 4;
    private static final int SIGNATURE = 64;

    private Frames() {}

    /** A body and the signature over it, not yet verified. */
    record Signed(byte[] body, byte[] signature) {}

    /** {@code u32(n) || body || zeros} of exactly {@code size} bytes. */
    static byte[] plain(byte[] body, int size) {
        if (body.length > size - LENGTH) {
            throw malformed("body of " + body.length + " bytes");
        }
        return ByteBuffer.allocate(size).putInt(body.length).put(body).array();
    }

    /** The body of a plain frame, the caller's to zero. */
    static byte[] openPlain(byte[] frame, int size) {
        if (frame.length != size) {
            throw malformed("frame of another size");
        }
        return body(frame, size - LENGTH, 0);
    }

    /** {@code u32(n) || body || signature || zeros}, filled as a message is. */
    static byte[] message(byte[] body, byte[] signature) {
        if (body.length > MESSAGE_BODY) {
            throw malformed("body of " + body.length + " bytes");
        }
        return signed(body, signature, messageSize(body.length));
    }

    static Signed openMessage(byte[] frame) {
        Signed signed = openSigned(frame, MESSAGE_BODY);
        if (frame.length != messageSize(signed.body().length)) {
            throw malformed("frame of another size");
        }
        return signed;
    }

    private static int messageSize(int body) {
        return Padme.padded(Math.max(body + LENGTH + SIGNATURE, MESSAGE_LEAST));
    }

    /** The frame of what is public, such as an anchor or a card: no filling, since it is public. */
    static byte[] unfilled(byte[] body, byte[] signature) {
        if (body.length > PUBLIC_BODY) {
            throw malformed("body of " + body.length + " bytes");
        }
        return signed(body, signature, body.length + LENGTH + SIGNATURE);
    }

    static Signed openUnfilled(byte[] frame) {
        Signed signed = openSigned(frame, PUBLIC_BODY);
        if (frame.length != signed.body().length + LENGTH + SIGNATURE) {
            throw malformed("frame of another size");
        }
        return signed;
    }

    /** The body as its author signs it, in a public frame. */
    static byte[] sign(SigningKey own, Label label, byte[] body) {
        return unfilled(body, own.sign(label, body));
    }

    private static byte[] signed(byte[] body, byte[] signature, int size) {
        return ByteBuffer.allocate(size)
                .putInt(body.length)
                .put(body)
                .put(signature)
                .array();
    }

    private static Signed openSigned(byte[] frame, int most) {
        byte[] body = body(frame, most, SIGNATURE);
        int end = LENGTH + body.length;
        return new Signed(body, Arrays.copyOfRange(frame, end, end + SIGNATURE));
    }

    private static byte[] body(byte[] frame, int most, int after) {
        if (frame.length < LENGTH + after) {
            throw malformed("frame without body");
        }
        int n = ByteBuffer.wrap(frame).getInt();
        if (n < 0 || n > most || n > frame.length - LENGTH - after) {
            throw malformed("length of body out of bounds");
        }
        if (!Bytes.allZero(frame, LENGTH + n + after, frame.length)) {
            throw malformed("filling is not zero");
        }
        return Arrays.copyOfRange(frame, LENGTH, LENGTH + n);
    }
}

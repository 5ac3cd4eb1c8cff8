package nl.meldpoort.envelope;

import java.util.Base64;

/** base64url without padding (RFC 4648 §5), read strictly: one text for one value. */
final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Base64Url() {}

    static String write(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** @throws MalformedEnvelopeException for padding, another alphabet, white space or trailing bits other than zero */
    static byte[] read(String text) {
        byte[] bytes;
        try {
            bytes = DECODER.decode(text);
        } catch (IllegalArgumentException e) {
            throw MalformedEnvelopeException.malformed("not base64url");
        }
        if (!write(bytes).equals(text)) {
            Bytes.zero(bytes);
            throw MalformedEnvelopeException.malformed("base64url is not canonical");
        }
        return bytes;
    }

    /** @throws MalformedEnvelopeException also for another length */
    static byte[] read(String text, int length) {
        byte[] bytes = read(text);
        if (bytes.length != length) {
            Bytes.zero(bytes);
            throw MalformedEnvelopeException.malformed("base64url of " + bytes.length + " bytes instead of " + length);
        }
        return bytes;
    }
}

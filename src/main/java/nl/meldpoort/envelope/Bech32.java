package nl.meldpoort.envelope;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Bech32 (BIP-173) as age uses it: without the limit of 90 characters, which an X-Wing recipient exceeds twentyfold. */
final class Bech32 {
    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_LENGTH = 6;

    private Bech32() {}

    /** Lower case; {@code prefix} without the separating 1. */
    static String write(String prefix, byte[] data) {
        StringBuilder text = new StringBuilder(prefix).append('1');
        int checksum = checksumOf(prefix);
        int held = 0;
        int bits = 0;
        for (byte b : data) {
            held = held << 8 | b & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                int five = held >> bits - 5 & 31;
                text.append(CHARACTERS.charAt(five));
                checksum = step(checksum, five);
            }
        }
        if (bits > 0) {
            int five = held << 5 - bits & 31;
            text.append(CHARACTERS.charAt(five));
            checksum = step(checksum, five);
        }
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            checksum = step(checksum, 0);
        }
        checksum ^= 1;
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            text.append(CHARACTERS.charAt(checksum >> 5 * i & 31));
        }
        return text.toString();
    }

    /**
     * Lower case only; the caller lowers what may stand in capitals.
     *
     * @throws MalformedEnvelopeException for another prefix, character or checksum, or filling bits other than zero
     */
    static byte[] read(String prefix, String text) {
        int start = prefix.length() + 1;
        if (!text.startsWith(prefix + "1") || text.length() < start + CHECKSUM_LENGTH) {
            throw MalformedEnvelopeException.malformed("not Bech32 with prefix " + prefix.toLowerCase(Locale.ROOT));
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream(text.length() * 5 / 8);
        int checksum = checksumOf(prefix);
        int held = 0;
        int bits = 0;
        for (int i = start; i < text.length(); i++) {
            int five = CHARACTERS.indexOf(text.charAt(i));
            if (five < 0) {
                throw MalformedEnvelopeException.malformed("not a Bech32 character");
            }
            checksum = step(checksum, five);
            if (i < text.length() - CHECKSUM_LENGTH) {
                held = held << 5 | five;
                bits += 5;
                if (bits >= 8) {
                    bits -= 8;
                    data.write(held >> bits);
                }
            }
        }
        if (checksum != 1 || bits >= 5 || (held & (1 << bits) - 1) != 0) {
            throw MalformedEnvelopeException.malformed("Bech32 checksum or filling");
        }
        return data.toByteArray();
    }

    private static int checksumOf(String prefix) {
        int checksum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) >> 5);
        }
        checksum = step(checksum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) & 31);
        }
        return checksum;
    }

    private static int step(int checksum, int five) {
        int top = checksum >>> 25;
        int next = (checksum & 0x1ffffff) << 5 ^ five;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}

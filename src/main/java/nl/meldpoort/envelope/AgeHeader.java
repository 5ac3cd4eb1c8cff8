package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The header of an age file, read without any key (C2SP age, "Header"). Jagged's own reader is laxer than the format, and
 * tells nobody which stanzas it saw; so every file passes here first.
 *
 * @param stanzas at least one
 * @param length bytes up to and including the line feed after the MAC
 */
record AgeHeader(List<AgeStanza> stanzas, int length) {
    /** Twice what two hybrid stanzas take, and far more than any other kind of ours. */
    static final int MAXIMUM_LENGTH = 8192;

    private static final String VERSION = "age-encryption.org/v1";
    private static final int LINE_LENGTH = 64;
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getDecoder();

    /** Reads the header at the start of a file. @throws MalformedEnvelopeException unless to the letter */
    static AgeHeader parse(byte[] file) {
        Lines lines = new Lines(file);
        if (!lines.next().equals(VERSION)) {
            throw malformed("not an age file, version 1");
        }
        List<AgeStanza> stanzas = new ArrayList<>();
        String line = lines.next();
        while (line.startsWith("-> ")) {
            stanzas.add(stanza(line.substring(3), lines));
            line = lines.next();
        }
        if (stanzas.isEmpty() || !line.startsWith("--- ")) {
            throw malformed("neither a stanza nor the header's end");
        }
        if (base64(line.substring(4)).length != 32) {
            throw malformed("header MAC is not 32 bytes");
        }
        return new AgeHeader(List.copyOf(stanzas), lines.at);
    }

    private static AgeStanza stanza(String line, Lines lines) {
        List<String> arguments = List.of(line.split(" ", -1));
        for (String argument : arguments) {
            if (argument.isEmpty()) {
                throw malformed("empty stanza argument");
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(LINE_LENGTH);
        String next;
        do {
            next = lines.next();
            if (next.length() > LINE_LENGTH) {
                throw malformed("stanza line too long");
            }
            body.writeBytes(base64(next));
        } while (next.length() == LINE_LENGTH);
        return new AgeStanza(arguments.get(0), arguments.subList(1, arguments.size()), body.toByteArray());
    }

    /** base64 without padding, one text for one value, as age wants it. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = DECODER.decode(text);
            if (ENCODER.encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as for base64 that is not canonical.
        }
        throw malformed("not canonical base64");
    }

    static String base64(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * Refuses stanzas of another type, then another number of them, then another shape (docs/protocol.md §7, §10).
     *
     * @param count how many exactly
     */
    AgeHeader require(StanzaType type, int count) {
        requireOnly(type);
        if (stanzas.size() != count) {
            throw malformed(stanzas.size() + " stanzas instead of " + count);
        }
        return this;
    }

    /** As above, for any number. */
    AgeHeader requireOnly(StanzaType type) {
        for (AgeStanza stanza : stanzas) {
            if (!stanza.type().equals(type.text())) {
                throw new MalformedEnvelopeException(Refusal.CLASSICAL_RECIPIENT, "a stanza other than " + type.text());
            }
        }
        stanzas.forEach(type::check);
        return this;
    }

    /** Lines of printable ASCII, each ended by a line feed. */
    private static final class Lines {
        private final byte[] file;
        private int at;

        Lines(byte[] file) {
            this.file = file;
        }

        String next() {
            int from = at;
            int limit = Math.min(file.length, MAXIMUM_LENGTH);
            while (at < limit && file[at] != '\n') {
                if (file[at] < ' ' || file[at] > '~') {
                    throw malformed("header byte that is not printable");
                }
                at++;
            }
            if (at == limit) {
                throw malformed("header without end");
            }
            at++;
            return new String(Arrays.copyOfRange(file, from, at - 1), StandardCharsets.US_ASCII);
        }
    }
}

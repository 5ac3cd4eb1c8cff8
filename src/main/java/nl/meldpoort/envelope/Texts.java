package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Text as it may stand in a body (docs/protocol.md §1). Lengths are in bytes of UTF-8. */
final class Texts {
    private static final Pattern UUID_V4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Texts() {}

    /**
     * What the writer does first, so that nothing pasted stops a report: one kind of line break, no other control
     * characters, U+FFFD for a lone surrogate. Text that was read is already so, or was refused.
     */
    static String clean(String text) {
        String broken = text.replace("\r\n", "\n").replaceAll("[\r\u000b\f]", "\n");
        return broken.replaceAll("[\\x00-\\x08\\x0e-\\x1f]", "").replaceAll("\\p{Cs}", "\ufffd");
    }

    /** @throws MalformedEnvelopeException for a length out of bounds, a control character or a lone surrogate */
    static String text(String text, int least, int most) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t') {
                throw malformed("control character");
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw malformed("lone surrogate");
                }
                i++;
            }
        }
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length < least || length > most) {
            throw malformed("text of " + length + " bytes");
        }
        return text;
    }

    /** As {@link #text}, in one line. */
    static String line(String text, int least, int most) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw malformed("line feed or tab in a line");
        }
        return text(text, least, most);
    }

    /** Lower case, version 4 (RFC 9562). */
    static UUID uuid(String text) {
        if (!UUID_V4.matcher(text).matches()) {
            throw malformed("not a random UUID in lower case");
        }
        return UUID.fromString(text);
    }

    /** Refuses what {@link #uuid(String)} would not read back. */
    static UUID uuid(UUID id) {
        return uuid(id.toString());
    }

    /** At most so many, each once, in the order of their texts: {@link UUID#compareTo} has another. */
    static List<UUID> ascending(List<UUID> ids, int most) {
        if (ids.size() > most) {
            throw malformed("too many ids");
        }
        for (int i = 0; i < ids.size(); i++) {
            uuid(ids.get(i));
            if (i > 0 && ids.get(i - 1).toString().compareTo(ids.get(i).toString()) >= 0) {
                throw malformed("ids that do not ascend");
            }
        }
        return List.copyOf(ids);
    }

    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.toString().equals(text)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, as for a day written otherwise.
        }
        throw malformed("not a day");
    }

    /** Refuses what {@link #day(String)} would not read back. */
    static LocalDate day(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw malformed("day");
        }
        return day;
    }

    static long integer(long value, long least, long most) {
        if (value < least || value > most) {
            throw malformed("integer out of bounds");
        }
        return value;
    }
}

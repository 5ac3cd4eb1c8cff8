package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An attachment's entry in a message (docs/protocol.md §7): what it takes to open the file that the server keeps.
 *
 * @param id the name under which the server keeps it
 * @param key its own identity; closed with this entry
 * @param length 1–26,214,400, bytes before padding
 * @param name 1–255 bytes in one line, without / and \
 * @param sha256 of the file before padding
 * @param type media type, lower case, without parameters
 */
public record Attachment(UUID id, AgeIdentity key, long length, String name, Hash sha256, String type)
        implements AutoCloseable {
    /** 25 MiB. */
    public static final int MOST_LENGTH = 26_214_400;

    static final int LEAST_PADDED = 16_384;

    /** RFC 6838 §4.2, lower case. */
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    public Attachment {
        Texts.uuid(id);
        Texts.line(name, 1, 255);
        if (length < 1 || length > MOST_LENGTH) {
            throw malformed("length of attachment");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw malformed("path in the name of an attachment");
        }
        if (type.length() > 127 || !TYPE.matcher(type).matches()) {
            throw malformed("type of attachment");
        }
    }

    /**
     * Seals a file as it streams by; memory holds one chunk of it.
     *
     * @param sealed gets the age file, and is closed
     * @throws MalformedEnvelopeException for an empty or too large file, or a name or type that no entry may have; what was
     *     written to {@code sealed} is then worthless
     */
    public static Attachment seal(InputStream file, OutputStream sealed, String name, String type) throws IOException {
        return AttachmentStream.seal(file, sealed, name, type);
    }

    /**
     * Opens a file as it streams by. <b>Nothing of {@code file} may be used before this returns</b>: only then is it known
     * that nothing is missing or altered.
     *
     * @throws MalformedEnvelopeException malformed, classical-recipient, not-for-me, truncated, wrong-length or wrong-hash
     * @throws IOException when either stream fails
     */
    public void open(InputStream sealed, OutputStream file) throws IOException {
        AttachmentStream.open(this, sealed, file);
    }

    static int paddedSize(long length) {
        return Padme.padded((int) Math.max(length, LEAST_PADDED));
    }

    static Attachment read(Fields fields) {
        byte[] seed = Base64Url.read(fields.text("key"), 32);
        try {
            return new Attachment(
                    fields.uuid("id"),
                    AgeIdentity.fromSeed(seed),
                    fields.integer("length"),
                    fields.text("name"),
                    Hash.fromText(fields.text("sha256")),
                    fields.text("type"));
        } finally {
            Bytes.zero(seed);
        }
    }

    Map<String, Object> value() {
        byte[] seed = key.seed();
        try {
            return new TreeMap<>(Map.of(
                    "id",
                    id.toString(),
                    "key",
                    Base64Url.write(seed),
                    "length",
                    length,
                    "name",
                    name,
                    "sha256",
                    sha256.text(),
                    "type",
                    type));
        } finally {
            Bytes.zero(seed);
        }
    }

    @Override
    public void close() {
        key.close();
    }
}

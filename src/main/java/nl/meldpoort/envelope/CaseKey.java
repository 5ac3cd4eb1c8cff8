package nl.meldpoort.envelope;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The way into a case: who holds a sealed copy may read it (docs/protocol.md §5). Closing it closes the identity.
 *
 * @param identity the case's own age identity
 * @param reporter the mailbox's verify key: who alone signs what is said to the desk in this case
 * @param title what the case is called in the inbox: 1–400 bytes in one line
 */
public record CaseKey(UUID caseId, AgeIdentity identity, VerifyKey reporter, String title) implements AutoCloseable {
    static final int MOST_TITLE = 400;

    public CaseKey {
        Texts.uuid(caseId);
        Texts.line(title, 1, MOST_TITLE);
    }

    /** An age file to one handler. */
    public byte[] seal(AgeRecipient handler) {
        byte[] body = body();
        byte[] frame = Frames.plain(body, Frames.CASE_KEY);
        try {
            return AgeFile.seal(frame, List.of(HybridStanza.writer(handler)));
        } finally {
            Bytes.zero(body, frame);
        }
    }

    /** The caller's to zero. */
    byte[] body() {
        byte[] seed = identity.seed();
        try {
            Map<String, Object> value = new TreeMap<>();
            value.put("case", caseId.toString());
            value.put("key", Base64Url.write(seed));
            value.put("reporter", reporter.text());
            value.put("title", title);
            value.put("v", 1L);
            return CanonicalJson.write(value);
        } finally {
            Bytes.zero(seed);
        }
    }

    /** @throws MalformedEnvelopeException malformed, classical-recipient or not-for-me */
    public static CaseKey open(byte[] sealed, AgeIdentity handler) {
        byte[] frame =
                AgeFile.open(sealed, header -> header.require(StanzaType.HYBRID, 1), HybridStanza.reader(handler));
        byte[] body = null;
        try {
            body = Frames.openPlain(frame, Frames.CASE_KEY);
            return Fields.read(body, CaseKey::read);
        } finally {
            Bytes.zero(frame, body);
        }
    }

    private static CaseKey read(Fields fields) {
        byte[] seed = Base64Url.read(fields.text("key"), 32);
        try {
            return new CaseKey(
                    fields.uuid("case"),
                    AgeIdentity.fromSeed(seed),
                    VerifyKey.fromText(fields.text("reporter")),
                    fields.text("title"));
        } finally {
            Bytes.zero(seed);
        }
    }

    @Override
    public void close() {
        identity.close();
    }
}

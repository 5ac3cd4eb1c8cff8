package nl.meldpoort.envelope;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The way into a case: who holds a sealed copy may read it (docs/protocol.md §5). Closing it closes the identity.
 *
 * @param generation 1–10,000: the first case identity is 1, each renewal one more
 * @param identity the case's own age identity of that generation
 * @param reporter the mailbox's verify key: who alone signs what is said to the desk in this case
 * @param title what the case is called in the inbox: 1–400 bytes in one line
 */
public record CaseKey(UUID caseId, long generation, AgeIdentity identity, VerifyKey reporter, String title)
        implements AutoCloseable {
    static final int MOST_GENERATION = 10_000;
    static final int MOST_TITLE = 400;

    public CaseKey {
        Texts.uuid(caseId);
        Texts.integer(generation, 1, MOST_GENERATION);
        Texts.line(title, 1, MOST_TITLE);
    }

    /** That of a report. */
    public static CaseKey first(UUID caseId, AgeIdentity identity, VerifyKey reporter, String title) {
        return new CaseKey(caseId, 1, identity, reporter, title);
    }

    /** A fresh identity of the next generation for the same case (docs/protocol.md §11). */
    public CaseKey renewed() {
        return new CaseKey(caseId, generation + 1, AgeIdentity.random(), reporter, title);
    }

    /** An age file to one handler, or to the case's next recipient as an earlier case key. */
    public byte[] seal(AgeRecipient handler) {
        byte[] body = body();
        byte[] frame = Frames.plain(body, Frames.CASE_KEY);
        try {
            return AgeFile.seal(frame, List.of(HybridStanza.writer(handler)));
        } finally {
            Bytes.zero(body, frame);
        }
    }

    boolean isOfTheCaseOf(CaseKey other) {
        return caseId.equals(other.caseId) && reporter.equals(other.reporter);
    }

    /** The caller's to zero. */
    byte[] body() {
        byte[] seed = identity.seed();
        try {
            Map<String, Object> value = new TreeMap<>();
            value.put("case", caseId.toString());
            value.put("generation", generation);
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
                    fields.integer("generation"),
                    AgeIdentity.fromSeed(seed),
                    fields.verifyKey("reporter"),
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

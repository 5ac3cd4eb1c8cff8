package nl.meldpoort.envelope;

/** Something sealed or signed was refused. The message names no content: it may be logged. */
public final class MalformedEnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    MalformedEnvelopeException(Refusal refusal, String detail) {
        super(refusal.text() + ": " + detail);
        this.refusal = refusal;
    }

    /** A refusal of form; {@code detail} must not repeat what was inside. */
    static MalformedEnvelopeException malformed(String detail) {
        return new MalformedEnvelopeException(Refusal.MALFORMED, detail);
    }

    public Refusal refusal() {
        return refusal;
    }
}

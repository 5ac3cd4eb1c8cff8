package nl.meldpoort.envelope;

import java.util.Locale;

/** Why a desk has another seal than before (docs/protocol.md §9). */
public enum SealChange {
    /** The seal before vouches for the new one. */
    RENEWED,
    /** No key holder can open the seal before. */
    LOST,
    /** Somebody else can open the seal before. */
    COMPROMISED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody vouches for the new seal, so that people must compare its fingerprint. */
    public boolean founds() {
        return this != RENEWED;
    }
}

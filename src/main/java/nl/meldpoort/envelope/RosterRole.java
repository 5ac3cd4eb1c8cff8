package nl.meldpoort.envelope;

import java.util.Locale;

/** What a member of a desk may do (docs/protocol.md §9), in the order in which a roster has them. */
public enum RosterRole {
    /** Reads and answers. */
    HANDLER,
    /** Signs rosters. */
    KEY_HOLDER,
    /** Reads. */
    READER;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

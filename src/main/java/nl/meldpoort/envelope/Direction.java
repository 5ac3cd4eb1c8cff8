package nl.meldpoort.envelope;

import java.util.Locale;

/** Which way a message goes. */
public enum Direction {
    TO_DESK,
    TO_REPORTER;

    /** As it stands in a message: {@code to-desk} or {@code to-reporter}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package nl.meldpoort.envelope;

import java.util.Locale;

/** A language of the portal, and of the words of a receipt. */
public enum Language {
    NL,
    EN;

    /** As it stands in a report: {@code nl} or {@code en}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

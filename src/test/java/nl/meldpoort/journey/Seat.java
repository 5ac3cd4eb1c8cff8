package nl.meldpoort.journey;

import java.util.Locale;

/** Where somebody sits: the language of the page, and how wide the screen is. */
record Seat(String language, int width) {
    static final Seat DUTCH = new Seat("nl", 1280);
    static final Seat ENGLISH = new Seat("en", 1280);
    static final Seat DUTCH_PHONE = new Seat("nl", 320);
    static final Seat ENGLISH_PHONE = new Seat("en", 320);

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    boolean isNarrow() {
        return width < 600;
    }

    @Override
    public String toString() {
        return language + "-" + width;
    }
}

package nl.meldpoort.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.meldpoort.web.Problem;

/** A place in the inbox: a case by the day of its last activity and its id, written {@code 2026-11-22_uuid}. */
record Cursor(LocalDate day, UUID id) {
    private static final int DAY = 10;

    /** @return null for null: the first page */
    static Cursor parse(String written) {
        if (written == null) {
            return null;
        }
        try {
            if (written.length() == DAY + 37 && written.charAt(DAY) == '_') {
                return new Cursor(
                        LocalDate.parse(written.substring(0, DAY)), UUID.fromString(written.substring(DAY + 1)));
            }
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            // answered below, like a cursor of the wrong length
        }
        throw Problem.unreadable("This is no place in the inbox.");
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}

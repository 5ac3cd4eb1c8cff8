package nl.meldpoort.desk;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of a desk may read its cases no longer: she left, lost her keys, or has another role. Whoever keeps keys for
 * her destroys them in the same transaction.
 */
public record ReadingEnded(UUID handler, LocalDate day) {}

package nl.meldpoort.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: the system's, until a test says what day it is. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private volatile Instant standing;

    /** It is noon in the Netherlands on this day, and stays so. */
    public void itIs(LocalDate day) {
        itIs(day.atTime(12, 0).atZone(NETHERLANDS).toInstant());
    }

    public void itIs(Instant instant) {
        standing = instant;
    }

    public void run() {
        standing = null;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(instant(), NETHERLANDS);
    }

    @Override
    public Instant instant() {
        return standing == null ? Instant.now() : standing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}

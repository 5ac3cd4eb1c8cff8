package nl.meldpoort.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in the Netherlands: all that is ever kept of when a reporter did something. */
@ApplicationScoped
public class Today {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Inject
    Clock clock;

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @Produces
    @ApplicationScoped
    Clock systemClock() {
        return Clock.systemUTC();
    }
}

package nl.meldpoort.testing;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running service that begins, and leaves it, as after a first start. Annotate it as a test of Quarkus. */
public abstract class ServiceTest {
    @Inject
    protected Tables tables;

    @Inject
    protected TestClock clock;

    @BeforeEach
    @AfterEach
    void asAfterAFirstStart() {
        tables.empty();
        clock.run();
    }
}

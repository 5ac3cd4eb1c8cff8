package nl.meldpoort.example;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.web.Example;

/** Fills an empty desk, so that a newcomer has something to read; does nothing where anybody has enrolled. */
@ApplicationScoped
class FirstStart {
    /** No secret: it is in the log, and the service that knows it listens on loopback only. */
    private static final String PASSPHRASE = "drie fietsen langs het kanaal";

    @Inject
    Example example;

    @Inject
    Handlers handlers;

    @Inject
    ExampleDesk exampleDesk;

    @Inject
    ExampleHandlers exampleHandlers;

    @Inject
    ExampleReport exampleReport;

    void fill(@Observes StartupEvent start) throws IOException {
        if (!example.isEnabled()) {
            return;
        }
        if (handlers.count() > 0) {
            Log.info("The example is on. If this desk still is the example's, the handlers anna and bram unlock with: "
                    + PASSPHRASE);
            return;
        }
        exampleDesk.open();
        String receipt = exampleReport.send(exampleHandlers.enrol(PASSPHRASE));
        Log.infof("""
                The example is ready.
                  Handlers: open /inbox, sign in as anna or bram, unlock with: %s
                  Reporter: open /#postvak with the receipt: %s""", PASSPHRASE, receipt);
    }
}

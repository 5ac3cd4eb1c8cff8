package nl.meldpoort.example;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Invitation;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.web.Example;

/** Fills an empty service, so that a newcomer has something to read; does nothing where there is any desk. */
@ApplicationScoped
class FirstStart {
    /** No secret: it is in the log, and the service that knows it listens on loopback only. */
    private static final String PASSPHRASE = "drie fietsen langs het kanaal";

    private static final Invitation.Function COORDINATOR =
            new Invitation.Function("Integriteitscoördinator", "Integrity coordinator");
    private static final Invitation.Function INVESTIGATOR = new Invitation.Function("Onderzoeker", "Investigator");
    private static final Invitation.Function ADVISER =
            new Invitation.Function("Vertrouwenspersoon", "Confidential adviser");
    private static final Invitation.Function COMMITTEE =
            new Invitation.Function("Lid van de commissie", "Member of the committee");

    @Inject
    Example example;

    @Inject
    Desks desks;

    @Inject
    ExampleDesks exampleDesks;

    @Inject
    ExampleHandlers handlers;

    @Inject
    ExampleReport exampleReport;

    void fill(@Observes StartupEvent start) throws IOException {
        if (!example.isEnabled()) {
            return;
        }
        if (desks.count() > 0) {
            Log.info("The example is on. If the desks still are the example's, their handlers unlock with: "
                    + PASSPHRASE);
            return;
        }
        exampleDesks.present();
        UUID integrity = exampleDesks.integrity();
        RosterVersion roster = handlers.found(
                integrity,
                PASSPHRASE,
                new ExampleHandlers.Person("anna", "Anna de Wit", COORDINATOR),
                new ExampleHandlers.Person("bram", "Bram Visser", INVESTIGATOR));
        handlers.found(
                exampleDesks.advisers(), PASSPHRASE, new ExampleHandlers.Person("carla", "Carla Jansen", ADVISER));
        handlers.found(exampleDesks.external(), PASSPHRASE, new ExampleHandlers.Person("eva", "Eva Mulder", COMMITTEE));
        String receipt = exampleReport.send(roster);
        Log.infof("""
                The example is ready.
                  Handlers: open /inbox, sign in as anna or bram (integrity desk) or carla (confidential advisers),
                    or open /inbox/extern and sign in as eva (external committee); unlock with: %s
                  Organisation: open /inbox/administration, sign in as beheer (administrator) or toets (auditor)
                  Reporter: open /#postvak with the receipt: %s""", PASSPHRASE, receipt);
    }
}

package nl.meldpoort;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import nl.meldpoort.database.DatabaseSettings;
import nl.meldpoort.database.EmbeddedDatabase;
import org.jboss.logging.Logger;

/** Starts the service, on its own database unless an external one is set. */
@QuarkusMain
public final class Meldpoort {
    private Meldpoort() {}

    public static void main(String... arguments) throws IOException {
        DatabaseSettings settings = DatabaseSettings.read();
        if (settings.external().isPresent()) {
            Quarkus.run(arguments);
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.folder());
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        database.holdUpExit();
        // Without its database it can only refuse: it stops with an error, and whoever watches over it starts it anew.
        database.whenLost(() -> {
            Logger.getLogger(Meldpoort.class).error("The embedded database has ended; Meldpoort stops");
            Quarkus.asyncExit(1);
        });
        Quarkus.run(
                null,
                (exitCode, failure) -> {
                    if (failure != null) {
                        Logger.getLogger(Meldpoort.class).error("Meldpoort cannot go on", failure);
                    }
                    database.close();
                    System.exit(exitCode);
                },
                arguments);
    }
}

package nl.meldpoort.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.meldpoort.database.EmbeddedDatabase;

/** The embedded database, as the service starts it, empty, for one run of the tests. */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            // The programs are unpacked once; each run has data of its own.
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-database")), "run");
            database = EmbeddedDatabase.start(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}

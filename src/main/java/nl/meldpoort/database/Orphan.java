package nl.meldpoort.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A server that lives on because the service that started it was killed. */
final class Orphan {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphan() {}

    /** Called with the folder's lock in hand, so whoever started a server that still runs is gone. */
    static void stop(Path cluster) throws IOException {
        Optional<Postmaster> orphan = Postmaster.of(cluster);
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
    }

    private static void stop(Postmaster server) throws IOException {
        try {
            server.process().destroy();
            if (!server.awaitEnd(PATIENCE)) {
                // Safe: the write-ahead log brings back all that was committed.
                server.process().destroyForcibly();
                server.awaitEnd(PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping an orphaned database server", interrupted);
        }
    }
}

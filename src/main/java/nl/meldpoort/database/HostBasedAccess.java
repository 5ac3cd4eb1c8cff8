package nl.meldpoort.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Who may connect ({@code pg_hba.conf}): loopback with a SCRAM password, nobody else. */
final class HostBasedAccess {
    private static final String MARK = "# Meldpoort: loopback only, with the generated password.";

    private HostBasedAccess() {}

    static boolean requiresPassword(Path cluster) throws IOException {
        Path file = cluster.resolve("pg_hba.conf");
        return Files.exists(file) && Files.readString(file).startsWith(MARK);
    }

    static void requirePassword(Path cluster) {
        try {
            Path next = cluster.resolve("pg_hba.conf.next");
            Files.writeString(next, MARK + "\nhost all all 127.0.0.1/32 scram-sha-256\n");
            Files.move(next, cluster.resolve("pg_hba.conf"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot write pg_hba.conf", failure);
        }
    }

    /** Runs before each start of the server: a cluster that has its password keeps asking for it. */
    static void requirePasswordOnceSet(File cluster) {
        try {
            if (requiresPassword(cluster.toPath())) {
                requirePassword(cluster.toPath());
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot read pg_hba.conf", failure);
        }
    }
}

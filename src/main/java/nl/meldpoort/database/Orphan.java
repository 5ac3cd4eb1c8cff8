package nl.meldpoort.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that lives on because the service that started it was killed. */
final class Orphan {
    private static final long PATIENCE_SECONDS = 20;

    private Orphan() {}

    /** Called with the folder's lock in hand, so whoever started a server that still runs is gone. */
    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid).filter(process -> isServerOf(cluster, process));
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
    }

    /** A number in a file may since have been given to another program. */
    private static boolean isServerOf(Path cluster, ProcessHandle process) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            // Safe: the write-ahead log brings back all that was committed.
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping an orphaned database server", interrupted);
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IOException(impossible);
        }
    }
}

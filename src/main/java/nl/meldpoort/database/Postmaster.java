package nl.meldpoort.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A server's first process, as the server itself wrote it down in the folder of its cluster. */
record Postmaster(Path cluster, ProcessHandle process) {
    private static final Duration STEP = Duration.ofMillis(100);

    /** The one that runs; empty when none does, whatever the folder says. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid)
                .map(process -> new Postmaster(cluster, process))
                .filter(Postmaster::isRunning);
    }

    /**
     * Looks at the command line, since the number in the file may since have been given to another program, and since a
     * process that ended stays listed, without command line, where nobody asks after it: a container without init.
     */
    boolean isRunning() {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    /** @return whether it ended in time */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(STEP.toMillis());
        }
        return true;
    }
}

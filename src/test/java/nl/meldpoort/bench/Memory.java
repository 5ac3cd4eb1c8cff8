package nl.meldpoort.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.meldpoort.testing.PackagedService;

/**
 * Resident memory in MiB.
 *
 * @param service the service itself
 * @param database its database's processes together, each page that they share counted once (proportional set size)
 */
record Memory(long service, long database) {
    static Memory of(PackagedService packaged) throws IOException {
        long postmaster = packaged.databasePid();
        long database = ProcessHandle.of(postmaster).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.children()))
                .mapToLong(process -> kibibytes(process.pid(), "smaps_rollup", "Pss:"))
                .sum();
        return new Memory(kibibytes(packaged.pid(), "status", "VmRSS:") / 1024, database / 1024);
    }

    private static long kibibytes(long pid, String file, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "service %d MiB, database %d MiB".formatted(service, database);
    }
}

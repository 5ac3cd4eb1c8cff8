package nl.meldpoort.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import nl.meldpoort.testing.PackagedService;

/** Processor time, which says more than the clock does where others work on the same cores. */
final class Cpu {
    /** Linux counts in hundredths of a second. */
    private static final int MILLIS_A_TICK = 10;

    private final LongSupplier service;
    private final LongSupplier database;
    private final long serviceBefore;
    private final long databaseBefore;

    private Cpu(LongSupplier service, LongSupplier database) {
        this.service = service;
        this.database = database;
        this.serviceBefore = service.getAsLong();
        this.databaseBefore = database.getAsLong();
    }

    static Cpu from(PackagedService packaged) throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(packaged.databasePid()).orElseThrow();
        return new Cpu(
                () -> millis(packaged.pid()),
                // What its ended processes took is counted with the first one.
                () -> millis(postmaster.pid(), 15)
                        + postmaster
                                .children()
                                .mapToLong(process -> millis(process.pid()))
                                .sum());
    }

    /** How much each piece of work took since. */
    String each(int pieces) {
        return Figures.say(
                "cpu each: service %.2f ms, database %.2f ms",
                (double) (service.getAsLong() - serviceBefore) / pieces,
                (double) (database.getAsLong() - databaseBefore) / pieces);
    }

    /** What one process took since it began. */
    static long millis(long pid) {
        return millis(pid, 13);
    }

    /** @param until which of the fields of proc(5) from utime on to add up */
    private static long millis(long pid, int until) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields)
                            .limit(until)
                            .skip(11)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * MILLIS_A_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}

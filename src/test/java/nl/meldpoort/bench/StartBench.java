package nl.meldpoort.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meldpoort.testing.PackagedService;
import org.junit.jupiter.api.Test;

/** From the command to the first answered request, and what it holds in memory when nobody asks anything. */
class StartBench {
    private static final int STARTS = 5;
    private static final long IDLE_MILLIS = 10_000;

    /** Another Java: -Dbench.java=/usr/lib/jvm/temurin-25-jdk-amd64; options of its own: -Dbench.options="…". */
    private final Path java = Path.of(System.getProperty("bench.java", System.getProperty("java.home")));

    @Test
    void start_and_rest() throws Exception {
        Path home = PackagedService.newHome();
        int port = PackagedService.freePort();
        List<Double> starts = new ArrayList<>();
        Figures.tell("%s; the first start makes the database and takes %.1f s", java.getFileName(), start(home, port));
        for (int number = 0; number < STARTS; number++) {
            starts.add(start(home, port));
        }
        Figures.tell("MEDIAN start to first answer %.2f s", Figures.median(starts));
        try (PackagedService service = PackagedService.start(java, home, port, Options.ofTheService())) {
            Thread.sleep(IDLE_MILLIS);
            Figures.tell("idle for 10 s: %s", Memory.of(service));
        }
    }

    private double start(Path home, int port) throws Exception {
        long before = System.nanoTime();
        try (PackagedService service = PackagedService.start(java, home, port, Options.ofTheService())) {
            double seconds = (System.nanoTime() - before) / 1e9;
            Figures.tell("%.1f s, of which %.1f s of processor time", seconds, Cpu.millis(service.pid()) / 1e3);
            return seconds;
        }
    }
}

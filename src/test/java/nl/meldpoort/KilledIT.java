package nl.meldpoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.meldpoort.testing.OpenDesk;
import nl.meldpoort.testing.PackagedService;
import nl.meldpoort.testing.SealedReport;
import nl.meldpoort.testing.StubbornReporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An answer means that the report is kept, whatever is killed and whenever; and nothing is ever kept by halves. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledIT {
    private static final int REPORTERS = 4;
    private static final int REPORTS = 50;
    private static final int LETTERS = 600;
    /** More than one part, and one. */
    private static final int[] FILES = {0, 0, 1_300_000, 0, 20_000};

    private final long seed = Long.getLong("kill.seed", 20260504L);
    private final Random random = new Random(seed);
    private final ExecutorService reporters = Executors.newFixedThreadPool(REPORTERS);
    private final Set<SealedReport> acknowledged = ConcurrentHashMap.newKeySet();
    private Path home;
    private int port;
    private PackagedService service;
    private StubbornReporter browser;

    @BeforeEach
    void start() throws Exception {
        home = PackagedService.newHome();
        port = PackagedService.freePort();
        restart();
        browser = new StubbornReporter(port);
    }

    @AfterEach
    void leave_nothing_running() {
        reporters.shutdownNow();
        PackagedService.processesIn(home).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_service_killed_at_any_moment_keeps_what_it_acknowledged() throws Exception {
        List<SealedReport> reports = seal();
        Future<?>[] sending = send(reports);
        for (int kill = 1; kill <= 3; kill++) {
            awaitAcknowledged(kill * 13 - 8);
            Thread.sleep(random.nextInt(60));
            long orphan = service.databasePid();
            service.kill();
            assertThat(PackagedService.commandLine(orphan)).contains("postgres");
            restart();
            assertThat(service.databasePid()).isNotEqualTo(orphan);
            assertThat(PackagedService.commandLine(orphan)).doesNotContain(home.toString());
        }
        awaitAll(sending);

        everyReportIsWholeAndThereOnce(reports);
        theLogTellsNothingOf(reports.get(0));
        stopPolitely();
    }

    @Test
    void a_service_whose_database_is_killed_stops_with_an_error_and_keeps_what_it_acknowledged() throws Exception {
        List<SealedReport> reports = seal();
        Future<?>[] sending = send(reports);
        for (int kill = 1; kill <= 2; kill++) {
            awaitAcknowledged(kill * 15);
            Thread.sleep(random.nextInt(60));
            ProcessHandle.of(service.databasePid()).orElseThrow().destroyForcibly();
            assertThat(service.awaitEnd()).isEqualTo(1);
            restart();
        }
        awaitAll(sending);

        everyReportIsWholeAndThereOnce(reports);
        theLogTellsNothingOf(reports.get(0));
        stopPolitely();
    }

    private void restart() throws Exception {
        service = PackagedService.start(Path.of(System.getProperty("java.home")), home, port);
    }

    private List<SealedReport> seal() throws Exception {
        OpenDesk desk = OpenDesk.of(service);
        List<SealedReport> reports = new ArrayList<>();
        for (int number = 0; number < REPORTS; number++) {
            reports.add(SealedReport.seal(desk, LETTERS, FILES[number % FILES.length]));
        }
        return reports;
    }

    private Future<?>[] send(List<SealedReport> reports) {
        return reports.stream()
                .map(report -> reporters.submit(() -> {
                    browser.send(report);
                    acknowledged.add(report);
                    return null;
                }))
                .toArray(Future<?>[]::new);
    }

    private void awaitAcknowledged(int number) throws InterruptedException {
        while (acknowledged.size() < number) {
            Thread.sleep(1);
        }
    }

    private static void awaitAll(Future<?>[] sending) throws Exception {
        for (Future<?> one : sending) {
            one.get();
        }
    }

    private void everyReportIsWholeAndThereOnce(List<SealedReport> reports) throws Exception {
        System.out.printf("kill.seed=%d: %d taken in unsaid%n", seed, browser.takenInUnsaid());
        try (Connection connection = service.database()) {
            Kept kept = new Kept(connection);
            for (SealedReport report : reports) {
                assertThat(browser.post("/api/mailbox", report.opening()).statusCode())
                        .isEqualTo(200);
                kept.assertWhole(report);
            }
            kept.assertNothingByHalves();
            // The example's own report is the one more.
            assertThat(kept.mailboxes()).isEqualTo(reports.size() + 1);
        }
    }

    /** A report that is sent again is refused by the database; its error tells what the row holds. */
    private void theLogTellsNothingOf(SealedReport report) throws Exception {
        assertThat(browser.post("/api/reports", report.json()).statusCode()).isEqualTo(200);
        assertThat(Files.readString(home.resolve("log")))
                .doesNotContain(report.caseId().toString())
                .doesNotContain("::bytea");
    }

    private void stopPolitely() throws Exception {
        service.close();
        assertThat(PackagedService.processesIn(home).stream()
                        .map(ProcessHandle::pid)
                        .map(PackagedService::commandLine))
                .isEmpty();
    }
}

package nl.meldpoort.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meldpoort.testing.OpenDesk;
import nl.meldpoort.testing.PackagedService;
import nl.meldpoort.testing.SealedReport;
import org.junit.jupiter.api.Test;

/** How many reports a second, against the same rows committed straight to the same database; then opening a mailbox. */
class SubmissionBench {
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 3);
    private static final int ROUND = Integer.getInteger("bench.round", 1_500);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** Twelve of these, sealed, come to about 10 KB. */
    private static final int LETTERS = 600;

    @Test
    void submissions_and_mailboxes() throws Exception {
        Path home = PackagedService.newHome();
        try (PackagedService service = PackagedService.start(home, Options.ofTheService())) {
            OpenDesk desk = OpenDesk.of(service);
            Figures.tell("resident before: %s", Memory.of(service));
            List<SealedReport> reports = IntStream.range(0, ROUND * ROUNDS)
                    .parallel()
                    .mapToObj(number -> SealedReport.seal(desk, LETTERS))
                    .toList();
            Figures.tell(
                    "sealed message %,d bytes, submission %,d bytes",
                    reports.get(0).message().length, reports.get(0).json().length);
            for (int batch = 0; batch < WARM_UPS; batch++) {
                submit(
                        service,
                        reports.stream().map(SealedReport::underOtherIds).toList());
            }
            commit(service, reports.subList(0, ROUND));
            List<Double> rates = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                int from = round * ROUND;
                List<SealedReport> some = reports.subList(from, from + ROUND);
                Figures bare = commit(service, some);
                Cpu cpu = Cpu.from(service);
                Figures accepted = submit(service, some);
                String each = cpu.each(ROUND);
                rates.add(accepted.perSecond());
                ratios.add(accepted.perSecond() / bare.perSecond());
                Figures.tell("accepted %s, %s; bare commits %s", accepted, each, bare);
            }
            Figures.tell("MEDIAN accepted %,.0f/s, ratio %.2f", Figures.median(rates), Figures.median(ratios));
            open(service, reports.get(0));
            List<Double> opened = new ArrayList<>();
            List<Double> halves = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Cpu cpu = Cpu.from(service);
                Figures figures = open(service, reports.get(round));
                String each = cpu.each(ROUND * 4);
                opened.add(figures.perSecond());
                halves.add(figures.millis(0.5));
                Figures.tell("opened %s, %s", figures, each);
            }
            Figures.tell("MEDIAN opened %,.0f/s, p50 %.1f ms", Figures.median(opened), Figures.median(halves));
            Figures.tell("resident after: %s", Memory.of(service));
        }
    }

    private static Figures submit(PackagedService service, List<SealedReport> reports) throws Exception {
        List<byte[]> requests = reports.stream()
                .map(report -> Wire.post("/api/reports", report.json()))
                .toList();
        return Crowd.at(requests.size(), () -> new Asking(service, 201) {
            @Override
            byte[] request(int piece) {
                return requests.get(piece);
            }
        });
    }

    private static Figures open(PackagedService service, SealedReport report) throws Exception {
        byte[] request = Wire.post("/api/mailbox", report.opening());
        return Crowd.at(ROUND * 4, () -> new Asking(service, 200) {
            @Override
            byte[] request(int piece) {
                return request;
            }
        });
    }

    private static Figures commit(PackagedService service, List<SealedReport> reports) throws Exception {
        return Crowd.at(reports.size(), () -> new BareCommit(service, reports));
    }

    private abstract static class Asking implements Crowd.Member {
        private final Wire wire;
        private final int expected;

        Asking(PackagedService service, int expected) throws Exception {
            this.wire = new Wire(service.port());
            this.expected = expected;
        }

        abstract byte[] request(int piece);

        @Override
        public boolean work(int piece) throws Exception {
            return wire.send(request(piece)) == expected;
        }

        @Override
        public void close() throws Exception {
            wire.close();
        }
    }

    /** The same rows under other ids: one transaction, and nothing checked. */
    private static final class BareCommit implements Crowd.Member {
        private final List<SealedReport> reports;
        private final Connection connection;
        private final PreparedStatement mailbox;
        private final PreparedStatement message;
        private final PreparedStatement key;
        private final SecureRandom random = new SecureRandom();

        BareCommit(PackagedService service, List<SealedReport> reports) throws Exception {
            this.reports = reports;
            connection = service.database();
            connection.setAutoCommit(false);
            mailbox = connection.prepareStatement("""
                    insert into mailbox (id, desk_id, locator_hash, anchor, digest, status, received_on,
                        last_activity_on, last_position, last_from_reporter)
                    values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?, 1, 1)""");
            message = connection.prepareStatement("""
                    insert into message (id, case_id, position, direction, sequence, day, sealed)
                    values (?, ?, 1, 'TO_DESK', 1, ?, ?)""");
            key = connection.prepareStatement(
                    "insert into sealed_case_key (case_id, handler_id, sealed, last_activity_on) values (?, ?, ?, ?)");
        }

        @Override
        public boolean work(int piece) throws Exception {
            SealedReport report = reports.get(piece);
            UUID caseId = UUID.randomUUID();
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            LocalDate day = LocalDate.of(2026, 5, 4);
            mailbox.setObject(1, caseId);
            mailbox.setObject(2, report.desk());
            mailbox.setBytes(3, hash);
            mailbox.setBytes(4, report.anchor());
            mailbox.setBytes(5, hash);
            mailbox.setObject(6, day);
            mailbox.setObject(7, day);
            mailbox.executeUpdate();
            message.setObject(1, UUID.randomUUID());
            message.setObject(2, caseId);
            message.setObject(3, day);
            message.setBytes(4, report.message());
            message.executeUpdate();
            for (Map.Entry<UUID, byte[]> sealed : report.keys().entrySet()) {
                key.setObject(1, caseId);
                key.setObject(2, sealed.getKey());
                key.setBytes(3, sealed.getValue());
                key.setObject(4, day);
                key.addBatch();
            }
            key.executeBatch();
            connection.commit();
            return true;
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }
}

package nl.meldpoort.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Tables;
import org.junit.jupiter.api.Test;

/** A page of an inbox of 100,000 cases against one of 100, in turn. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class InboxBench {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int TURNS = 4;
    private static final int ROUNDS = 5;
    private static final int ROUND = 200;
    private static final String IN_THE_MIDDLE = "?after=2026-01-15_ffffffff-ffff-4fff-bfff-ffffffffffff";

    @Inject
    AgroalDataSource database;

    @Inject
    Tables tables;

    @TestHTTPResource("/inbox/api/cases")
    URI inbox;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @TestSecurity(
            user = "anna",
            roles = "handler",
            attributes = @SecurityAttribute(key = "meldpoort.account", value = "bench anna"))
    void a_page_of_few_and_of_many() throws Exception {
        tables.empty();
        execute("""
                insert into handler (id, desk_id, account, name, card, passphrase_chest, recovery_chest, state, enrolled_at,
                    reads_as)
                select gen_random_uuid(), id, account, 'Anna', '', '', '', 'ACTIVE', now(), 'HANDLER'
                from desk, unnest(array['bench anna', 'bench bram']) account""");
        List<Times> few = new ArrayList<>();
        List<Times> many = new ArrayList<>();
        fill(FEW);
        for (int warmUp = 0; warmUp < ROUNDS; warmUp++) {
            rounds();
        }
        for (int turn = 0; turn < TURNS; turn++) {
            fill(FEW);
            few.addAll(rounds());
            fill(MANY);
            many.addAll(rounds());
        }
        long before = rowsRead();
        int bytes = ask(IN_THE_MIDDLE).body().length;
        Figures.tell("%,d bytes of JSON; rows read for it: %d", bytes, rowsRead() - before);
        tell("first page", few, many, Times::firstPage);
        tell("page in the middle", few, many, Times::middle);
    }

    private static void tell(String page, List<Times> few, List<Times> many, Function<Times, Double> which) {
        double little = Figures.median(few.stream().map(which).toList());
        double much = Figures.median(many.stream().map(which).toList());
        Figures.tell(
                "%s: %,d cases MEDIAN %.2f ms, %,d cases %.2f ms, RATIO %.2f",
                page, FEW, little, MANY, much, much / little);
    }

    private record Times(double firstPage, double middle) {}

    /** She and a colleague hold a key of each case, and she has read a third of them. */
    private void fill(int cases) throws SQLException {
        execute("""
                truncate mailbox cascade;
                insert into mailbox (id, desk_id, locator_hash, anchor, status, received_on, last_activity_on,
                    last_position, last_from_reporter, digest)
                select gen_random_uuid(), d.id, sha256(n::text::bytea), decode(repeat('00', 2100), 'hex'), 'RECEIVED',
                    date '2026-02-01' - n %% 50, date '2026-02-01' - n %% 50, 3, 2, ''
                from desk d, generate_series(1, %d) n;
                insert into sealed_case_key (case_id, handler_id, sealed, last_activity_on)
                select m.id, h.id, decode(repeat('00', 2600), 'hex'), m.last_activity_on from mailbox m, handler h;
                insert into read_mark select m.id, h.id, 3 from mailbox m, handler h
                where get_byte(m.locator_hash, 1) %% 3 = 0""".formatted(cases));
        execute("vacuum analyze");
    }

    private List<Times> rounds() throws Exception {
        List<Times> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(new Times(round(""), round(IN_THE_MIDDLE)));
        }
        return rounds;
    }

    /** The median time of a request, in milliseconds. */
    private double round(String page) throws Exception {
        long[] nanos = new long[ROUND];
        for (int number = 0; number < ROUND; number++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = ask(page);
            nanos[number] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The inbox answers " + answer.statusCode());
            }
        }
        return new Figures(nanos, 0, 1).millis(0.5);
    }

    private HttpResponse<byte[]> ask(String page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(inbox + page)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** PostgreSQL's own count, of the three tables of the query; it is written down ten seconds late. */
    private long rowsRead() throws Exception {
        Thread.sleep(12_000);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(seq_tup_read + idx_tup_fetch)"
                        + " from pg_stat_user_tables where relname in ('mailbox', 'sealed_case_key', 'read_mark')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

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
import nl.meldpoort.testing.OwnDatabase;
import org.junit.jupiter.api.Test;

/** A page of an inbox of 100,000 cases against one of 100, asked for in turn by one handler who works at either desk. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class InboxBench {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 9;
    private static final int ROUND = 200;
    private static final String IN_THE_MIDDLE = "?after=2026-01-15_ffffffff-ffff-4fff-bfff-ffffffffffff";

    @Inject
    AgroalDataSource database;

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
        desk("few", FEW);
        desk("many", MANY);
        execute("analyze");
        for (String page : List.of("", IN_THE_MIDDLE)) {
            List<Double> few = new ArrayList<>();
            List<Double> many = new ArrayList<>();
            round("few", page);
            round("many", page);
            for (int round = 0; round < ROUNDS; round++) {
                few.add(round("few", page));
                many.add(round("many", page));
            }
            Figures.tell(
                    "%s: %,d cases %.2f ms, %,d cases %.2f ms, RATIO %.2f",
                    page.isEmpty() ? "first page" : "page in the middle",
                    FEW,
                    Figures.median(few),
                    MANY,
                    Figures.median(many),
                    Figures.median(many) / Figures.median(few));
        }
        long before = rowsRead();
        HttpResponse<byte[]> answer = ask(IN_THE_MIDDLE);
        Figures.tell("%,d bytes of JSON; rows of mailbox read for it: %d", answer.body().length, rowsRead() - before);
    }

    /** Half of the cases have a key for her, a third she has read. */
    private void desk(String name, int cases) throws SQLException {
        execute("""
                insert into desk values (gen_random_uuid(), '%1$s');
                insert into handler (id, desk_id, account, name, card, passphrase_chest, recovery_chest, state, enrolled_at)
                select gen_random_uuid(), id, '%1$s', 'Anna', '', '', '', 'ACTIVE', now() from desk where name = '%1$s';
                insert into mailbox (id, desk_id, locator_hash, anchor, status, received_on, last_activity_on,
                    last_position, last_from_reporter, digest)
                select gen_random_uuid(), d.id, sha256((d.name || n)::bytea), decode(repeat('00', 2100), 'hex'), 'RECEIVED',
                    date '2026-02-01' - n %% 365, date '2026-02-01' - n %% 365, 3, 2, ''
                from desk d, generate_series(1, %2$d) n where d.name = '%1$s';
                insert into sealed_case_key select m.id, h.id, decode(repeat('00', 2600), 'hex')
                from mailbox m join handler h on h.desk_id = m.desk_id
                where h.account = '%1$s' and get_byte(m.locator_hash, 0) %% 2 = 0;
                insert into read_mark select m.id, h.id, 3 from mailbox m join handler h on h.desk_id = m.desk_id
                where h.account = '%1$s' and get_byte(m.locator_hash, 1) %% 3 = 0""".formatted(name, cases));
    }

    /** The median time of a request, in milliseconds. */
    private double round(String desk, String page) throws Exception {
        execute("update handler set account = name || desk_id where account = 'bench anna'");
        execute("update handler set account = 'bench anna' where desk_id = (select id from desk where name = '%s')"
                .formatted(desk));
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

    /** PostgreSQL's own count, sequential and by index; it is written down a second late. */
    private long rowsRead() throws Exception {
        Thread.sleep(2_000);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select seq_tup_read + idx_tup_fetch"
                        + " from pg_stat_user_tables where relname = 'mailbox'")) {
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

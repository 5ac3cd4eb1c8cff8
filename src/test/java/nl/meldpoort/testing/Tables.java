package nl.meldpoort.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The service's tables, seen from below. */
@ApplicationScoped
public class Tables {
    /** The desk that is always there. */
    public static final UUID DESK = UUID.fromString("9a4c58f0-6a33-4d0c-9f4e-2f1f6c1f3b7e");

    @Inject
    AgroalDataSource database;

    /** As after the first start, but for one desk that nobody has enrolled at yet. */
    public void empty() {
        List<String> all = new ArrayList<>(names());
        all.remove("organisation");
        run("truncate " + String.join(", ", all));
        run("update organisation set name = '', logo = null, colour = '#154273', english = true, acknowledge_days = 7, "
                + "feedback_months = 3, set_up = false");
        run(standingChannels());
        addDesk(DESK, "Meldpunt integriteit");
    }

    /** As the migration adds them. */
    private static String standingChannels() {
        try (InputStream file = Tables.class.getResourceAsStream("/db/migration/V4_1__channel.sql")) {
            String migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return migration.substring(migration.indexOf("with standing"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addDesk(UUID id, String name) {
        run("insert into desk (id, kind, outside, tenant, position, open) values ('" + id
                + "', 'INTEGRITY_COORDINATOR', false, '', (select count(*) + 1 from desk), true)");
        for (String language : List.of("NL", "EN")) {
            run("insert into desk_text (desk_id, language, name, who, takes, does, introduction) values ('" + id
                    + "', '" + language + "', '" + name + "', 'Behandelaars', 'Alles', 'Lezen', '')");
        }
    }

    /** Every table but the list of migrations. */
    public List<String> names() {
        return column("select table_name from information_schema.tables where table_schema = 'public' "
                + "and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by 1");
    }

    /** Number and hash of the rows of every table: the same before and after, if nothing was stored or changed. */
    public Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        names().forEach(table -> state.put(
                table,
                column(
                                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ' ' order by md5(t::text))), '') "
                                        + "from " + table + " t")
                        .get(0)));
        return state;
    }

    public void stayAsTheyAreDuring(Runnable act) {
        Map<String, String> before = state();
        act.run();
        assertThat(state()).isEqualTo(before);
    }

    public int count(String table) {
        return Integer.parseInt(column("select count(*) from " + table).get(0));
    }

    public UUID anotherDesk() {
        UUID id = UUID.randomUUID();
        addDesk(id, "Een ander meldpunt");
        return id;
    }

    public void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The first column of an answer, as text. */
    public List<String> column(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}

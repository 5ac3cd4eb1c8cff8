package nl.meldpoort.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
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
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.RosterRole;

/** The service's tables, seen from below. */
@ApplicationScoped
public class Tables {
    /** The desk that is always there. */
    public static final UUID DESK = UUID.fromString("9a4c58f0-6a33-4d0c-9f4e-2f1f6c1f3b7e");

    @Inject
    AgroalDataSource database;

    /** For who plays a part in a test without being a bean. */
    static Tables get() {
        return Arc.container().instance(Tables.class).get();
    }

    /** An invitation to a desk, as whoever may invite has it made; the answer is its token. */
    public String invite(UUID desk, String label, RosterRole... roles) {
        byte[] token = new byte[32];
        ThreadLocalRandom.current().nextBytes(token);
        String wanted = Stream.of(roles).map(RosterRole::name).sorted().collect(Collectors.joining(","));
        run("insert into invitation (id, desk_id, label, roles, function_nl, function_en, publish_name, token_hash, "
                + "created_at, expires_at) values ('" + UUID.randomUUID() + "', '" + desk + "', '" + label + "', '{"
                + wanted + "}', 'Behandelaar', 'Handler', false, '\\x"
                + HexFormat.of().formatHex(Hash.of(token).bytes()) + "', now(), now() + interval '14 days')");
        return Api.b64(token);
    }

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

    /** While this act goes on, whatever touches a row of this table fails, as if the power had gone at that moment. */
    public void failAt(String table, Runnable act) {
        run("create or replace function broken() returns trigger language plpgsql as "
                + "$$ begin raise exception 'broken off'; end $$");
        run("create trigger broken before insert or update or delete on " + table
                + " for each row execute function broken()");
        try {
            act.run();
        } finally {
            run("drop trigger broken on " + table);
        }
    }

    /** Keeps a copy of everything, for {@link #restore}. */
    public void keep() {
        run("drop schema if exists kept cascade; create schema kept");
        names().forEach(table -> run("create table kept." + table + " as table public." + table));
    }

    public void restore() {
        StringBuilder all = new StringBuilder("begin; truncate ")
                .append(String.join(", ", names()))
                .append("; ");
        parentsFirst()
                .forEach(table ->
                        all.append("insert into " + table + " overriding system value table kept." + table + "; "));
        run(all.append("commit").toString());
    }

    /** As if this case had never been. */
    public void forget(UUID caseId) {
        String ofTheCase = " where case_id = '" + caseId + "'; ";
        StringBuilder all =
                new StringBuilder("begin; delete from attachment where message_id in (select id from message"
                        + ofTheCase.replace("; ", "") + "); ");
        List<String> childrenFirst = parentsFirst();
        Collections.reverse(childrenFirst);
        childrenFirst.retainAll(column("select table_name from information_schema.columns "
                + "where table_schema = 'public' and column_name = 'case_id'"));
        childrenFirst.forEach(table -> all.append("delete from " + table + ofTheCase));
        run(all.append("delete from mailbox where id = '" + caseId + "'; commit")
                .toString());
    }

    /** Every table after those that it refers to. */
    private List<String> parentsFirst() {
        List<String> references = column("select conrelid::regclass || ' ' || confrelid::regclass from pg_constraint "
                + "where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace");
        List<String> ordered = new ArrayList<>();
        List<String> left = new ArrayList<>(names());
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> left.stream().noneMatch(parent -> references.contains(table + " " + parent)))
                    .toList();
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
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

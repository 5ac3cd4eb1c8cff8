package nl.meldpoort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    static Path shared;

    /** For the tests that only look. */
    static EmbeddedDatabase running;

    @TempDir
    Path temporary;

    Path folder;

    @BeforeAll
    static void aRunningDatabase() throws IOException {
        running = EmbeddedDatabase.start(shared.resolve("database"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void aFolder() {
        folder = temporary.resolve("database");
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        for (String user : List.of(running.user(), "postgres")) {
            assertThatThrownBy(() -> DriverManager.getConnection(running.url(), user, ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(running.url(), user, "meldpoort"))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("28P01");
        }
        assertThat(askAs(
                        "postgres",
                        running,
                        "select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin"))
                .isEqualTo("t");
        assertThat(running.password()).hasSize(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared.resolve("database/password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared.resolve("database"))))
                .isEqualTo("rwx------");
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        assertThat(ask(running, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(askAs("postgres", running, "show unix_socket_directories")).isEmpty();
        int port = URI.create(running.url().substring("jdbc:".length())).getPort();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> connect(address, port)).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void what_is_committed_survives_a_power_cut() throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask(running, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void its_own_log_tells_nothing_of_what_was_asked() throws Exception {
        assertThat(ask(running, "show log_min_messages")).isEqualTo("fatal");
        assertThat(ask(running, "show log_min_error_statement")).isEqualTo("panic");
        assertThat(ask(running, "show log_statement")).isEqualTo("none");
        assertThat(ask(running, "show logging_collector")).isEqualTo("off");
    }

    @Test
    void what_was_stored_is_there_after_a_restart_under_the_same_password() throws Exception {
        String password;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            run(database, "create table kept as select 7 as seven");
            password = database.password();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select seven from kept")).isEqualTo("7");
            assertThat(database.password()).isEqualTo(password);
        }
    }

    @Test
    void a_cluster_whose_making_was_cut_off_is_made_again() throws Exception {
        Files.createDirectories(folder.resolve("pgdata/base"));
        Files.writeString(folder.resolve("pgdata/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("pgdata/base/half"), "half");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
            assertThat(folder.resolve("pgdata/base/half")).doesNotExist();
        }
    }

    @Test
    void a_second_service_on_the_same_folder_is_refused() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another running Meldpoort")
                    .hasMessageContaining("meldpoort.database.folder");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_is_free_again_when_its_service_has_stopped() throws Exception {
        EmbeddedDatabase.start(folder).close();

        EmbeddedDatabase.start(folder).close();

        assertThat(folder.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_server_that_a_killed_service_left_behind_is_stopped_and_nothing_is_lost() throws Exception {
        Process service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoned.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("out").toFile())
                .start();
        try {
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue())
                    .as(Files.readString(temporary.resolve("out")))
                    .isEqualTo(Abandoned.KILLED);
        } finally {
            service.destroyForcibly();
        }
        ProcessHandle orphan =
                ProcessHandle.of(pid(folder)).orElseThrow(() -> new AssertionError("no orphan was left"));
        assertThat(orphan.info().command().orElseThrow()).endsWith("postgres");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            // It may still be listed until its parent takes note, but runs no program.
            assertThat(orphan.info().command()).isEmpty();
            assertThat(ask(database, "select seven from kept")).isEqualTo("7");
        }
    }

    /** A number in a file may since have been given to another program, which is none of ours. */
    @Test
    void a_stale_number_of_another_program_stops_nothing() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("pgdata/postmaster.pid"), other.pid() + "\n");

            Orphan.stop(folder.resolve("pgdata"));

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    /** A service that is gone before it could stop its database. */
    static final class Abandoned {
        static final int KILLED = 137;

        private Abandoned() {}

        public static void main(String[] arguments) throws IOException, SQLException {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            run(database, "create table kept as select 7 as seven");
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static long pid(Path folder) throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("pgdata/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        return askAs(database.user(), database, sql);
    }

    private static String askAs(String user, EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), user, database.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }
}

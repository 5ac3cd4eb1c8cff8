package nl.meldpoort.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own, as durable as a real one: fsync, synchronous commit and data checksums are on and
 * asserted at start. It listens on loopback only and asks for a generated password (SCRAM).
 *
 * <p>Layout of the folder (mode 0700): {@code pgdata} the cluster, {@code programs} the server's programs,
 * {@code password} the generated password (mode 0600), {@code lock} held while a service uses the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String USER = "meldpoort";
    private static final String DATABASE = "meldpoort";
    private static final long WATCH_MILLIS = 500;
    private static final long CLOSE_SECONDS = 40;

    /** What makes an acknowledged commit survive a power cut; the library switches the first two off. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on");

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Path cluster;
    private final String password;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean closing;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, Path cluster, String password) {
        this.lock = lock;
        this.server = server;
        this.cluster = cluster;
        this.password = password;
    }

    /**
     * Starts the server on a free loopback port; makes the cluster when the folder has none, and first stops a server
     * that a killed service left behind.
     *
     * @throws IllegalStateException when another running service holds the folder, or the server is not durable
     */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        Path home = privateFolder(folder.toAbsolutePath().normalize());
        FolderLock lock = FolderLock.take(home.resolve("lock"));
        try {
            Path cluster = home.resolve("pgdata");
            Orphan.stop(cluster);
            String password = Password.of(home.resolve("password"));
            removeHalfMade(cluster);
            EmbeddedPostgres server = serve(home, cluster, password);
            try {
                secure(server, cluster, password);
                assertDurable(url(server), password);
            } catch (SQLException | RuntimeException failure) {
                server.close();
                throw new IllegalStateException(
                        "The embedded database is not fit for use: " + failure.getMessage(), failure);
            }
            return new EmbeddedDatabase(lock, server, cluster, password);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    public String url() {
        return url(server);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Has something done once, when the server has ended before this was closed. */
    public void whenLost(Runnable reaction) throws IOException {
        Postmaster postmaster =
                Postmaster.of(cluster).orElseThrow(() -> new IllegalStateException("The database server has ended"));
        Thread watch = new Thread(() -> watch(postmaster, reaction), "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(Postmaster postmaster, Runnable reaction) {
        try {
            while (postmaster.isRunning()) {
                Thread.sleep(WATCH_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!closing) {
            reaction.run();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.close();
            closed.countDown();
        }
    }

    /** Keeps the virtual machine from ending before this is closed: on SIGTERM it waits for its shutdown hooks alone. */
    public void holdUpExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::awaitClosed, "database-close"));
    }

    private void awaitClosed() {
        try {
            closed.await(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
    }

    private static EmbeddedPostgres serve(Path home, Path cluster, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // Not the shared folder under /tmp, where another account could put programs in our place.
                .setOverrideWorkingDirectory(
                        privateFolder(home.resolve("programs")).toFile())
                .setDataDirectoryCustomizer(HostBasedAccess::requirePasswordOnceSet)
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                // The server's own log must not tell when a reporter did what: no statements, no key values, no times.
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                // One server, no replicas: the shortest write-ahead log.
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0");
        DURABLE.forEach((name, value) -> {
            if (!name.equals("data_checksums")) { // chosen when the cluster is made; asserted below
                builder.setServerConfig(name, value);
            }
        });
        EmbeddedPostgres server = builder.start();
        // The library opens the folder for everybody to write.
        Files.setPosixFilePermissions(home.resolve("programs"), PosixFilePermissions.fromString("rwx------"));
        return server;
    }

    /** First start: sets the password while only loopback can ask, then lets nobody in without it. */
    private static void secure(EmbeddedPostgres server, Path cluster, String password)
            throws IOException, SQLException {
        if (HostBasedAccess.requiresPassword(cluster)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is base64url: it holds no quote.
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
            statement.execute("DROP ROLE IF EXISTS " + USER);
            statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USER);
            HostBasedAccess.requirePassword(cluster);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void assertDurable(String url, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, password);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
                try (var answer = statement.executeQuery("SHOW " + setting.getKey())) {
                    answer.next();
                    if (!setting.getValue().equals(answer.getString(1))) {
                        throw new IllegalStateException(setting.getKey() + " is " + answer.getString(1));
                    }
                }
            }
        }
    }

    /** A cluster whose making was cut off has no password file yet in force and holds nothing of anybody. */
    private static void removeHalfMade(Path cluster) throws IOException {
        if (Files.isDirectory(cluster) && !HostBasedAccess.requiresPassword(cluster)) {
            deleteTree(cluster);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static Path privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}

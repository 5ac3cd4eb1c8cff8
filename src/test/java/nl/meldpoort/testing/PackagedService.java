package nl.meldpoort.testing;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as it is installed: a process of its own, on its embedded database in a folder under target/. */
public final class PackagedService implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final Process process;

    private PackagedService(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** A folder of its own for a service and what it stores. */
    public static Path newHome() throws IOException {
        Path homes = Files.createDirectories(Path.of("target", "packaged"));
        return Files.createTempDirectory(homes, "run").toAbsolutePath();
    }

    /** Starts it, with the example's two handlers enrolled, and waits until it answers; the staff cannot sign in. */
    public static PackagedService start(Path home, String... javaOptions) throws IOException, InterruptedException {
        return start(Path.of(System.getProperty("java.home")), home, freePort(), javaOptions);
    }

    public static PackagedService start(Path java, Path home, int port, String... javaOptions)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.oidc.tenant-enabled=false",
                "-Dmeldpoort.example.enabled=true"));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", PROGRAM.toAbsolutePath().toString()));
        File log = home.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        PackagedService service = new PackagedService(home, port, process);
        service.awaitAnswer();
        return service;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** As pulling the plug does to a process: it gets no chance to do anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return the exit code, once it has stopped of its own accord */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The service does not stop; see " + home.resolve("log"));
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** The process id of the database's first process. */
    public long databasePid() throws IOException {
        return Long.parseLong(postmaster(0));
    }

    /** A connection to the service's own database, past the service. */
    public Connection database() throws IOException, SQLException {
        String password = Files.readString(home.resolve("data/database/password"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/meldpoort", "meldpoort", password.strip());
    }

    /** Every process that works on this folder, dead ones that nobody asked after left out. */
    public static List<ProcessHandle> processesIn(Path home) {
        return ProcessHandle.allProcesses()
                .filter(candidate -> commandLine(candidate.pid()).contains(home.toString()))
                .toList();
    }

    public static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(home.resolve("data/database/pgdata/postmaster.pid"))
                .get(line)
                .strip();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The service does not start: " + Files.readString(home.resolve("log")));
            }
            Thread.sleep(10);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection asking =
                    (HttpURLConnection) at("/api/landscape/nl").toURL().openConnection();
            return asking.getResponseCode() == 200;
        } catch (IOException refused) {
            return false;
        }
    }
}

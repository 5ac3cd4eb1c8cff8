package nl.meldpoort.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real Keycloak with the realm of {@code deploy/keycloak}, twice, as a process of its own on loopback. */
final class Keycloak implements AutoCloseable {
    static final String ORGANISATION = "meldpoort";
    /** An external committee's own: here the same realm under another name, so that its people are others. */
    static final String EXTERN = "extern";

    private static final String ADMINISTRATOR = "administrator";
    private static final String ADMINISTRATORS_PASSWORD = "only-for-this-test";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final URI address;
    private String token;

    private Keycloak(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param home an unpacked distribution
     * @param origin of the application that people sign in to
     */
    static Keycloak start(Path home, int port, int managementPort, String origin, String secret, String externSecret)
            throws Exception {
        Path realms = Files.createDirectories(home.resolve("data/import"));
        String realm = Files.readString(Path.of("deploy/keycloak/meldpoort-realm.json"));
        Files.writeString(realms.resolve("meldpoort-realm.json"), realm);
        Files.writeString(
                realms.resolve("extern-realm.json"),
                realm.replace("\"realm\": \"meldpoort\"", "\"realm\": \"" + EXTERN + "\"")
                        .replace("${MELDPOORT_OIDC_SECRET}", externSecret));
        deleteTree(home.resolve("data/h2"));
        File script = home.resolve("bin/kc.sh").toFile();
        if (!script.canExecute() && !script.setExecutable(true)) {
            throw new IOException("Cannot make " + script + " executable");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        script.getAbsolutePath(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + managementPort)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATORS_PASSWORD,
                        "MELDPOORT_ORIGIN", origin,
                        "MELDPOORT_OIDC_SECRET", secret,
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m"));
        Keycloak keycloak = new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port));
        keycloak.awaitRealm(home);
        return keycloak;
    }

    String realm(String name) {
        return address + "/realms/" + name;
    }

    /** Adds someone who may sign in at a realm, with these roles of it. */
    void add(String realm, String username, String name, String password, List<String> roles) throws Exception {
        String users = "/admin/realms/" + realm + "/users";
        HttpResponse<String> made = admin(
                "POST",
                users,
                json.writeValueAsString(Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        name,
                        "lastName",
                        "Test",
                        "email",
                        username + "@meldpoort.example",
                        "emailVerified",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false)))));
        expect(201, made);
        String id = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        for (String role : roles) {
            String found = admin("GET", "/admin/realms/" + realm + "/roles/" + role, null)
                    .body();
            expect(204, admin("POST", users + "/" + id + "/role-mappings/realm", "[" + found + "]"));
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private void awaitRealm(Path home) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!hasRealm(ORGANISATION) || !hasRealm(EXTERN)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("Keycloak does not start: " + Files.readString(home.resolve("log")));
            }
            Thread.sleep(200);
        }
    }

    private boolean hasRealm(String name) throws InterruptedException {
        try {
            URI discovery = URI.create(realm(name) + "/.well-known/openid-configuration");
            return http.send(HttpRequest.newBuilder(discovery).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException refused) {
            return false;
        }
    }

    private HttpResponse<String> admin(String method, String path, String body) throws Exception {
        if (token == null) {
            token = administratorsToken();
        }
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, content)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String administratorsToken() throws Exception {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        ADMINISTRATORS_PASSWORD)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        expect(200, answer);
        JsonNode tokens = json.readTree(answer.body());
        return tokens.get("access_token").asText();
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                paths.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        }
    }
}

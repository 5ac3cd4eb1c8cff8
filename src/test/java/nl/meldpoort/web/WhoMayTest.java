package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Wish;
import org.junit.jupiter.api.Test;

/** Every endpoint there is, and what each kind of visitor is answered. An endpoint that is not in the table fails. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class WhoMayTest extends ServiceTest {
    /**
     * Columns: nobody signed in · signed in without the role · handler not enrolled · waiting · active without the key ·
     * administrator · auditor · of the sign-in of desks outside, where she is administrator, auditor and handler.
     */
    private static final Map<String, List<Integer>> TABLE = new TreeMap<>();

    static {
        // The reporter's: the same for everybody, whoever is signed in.
        everybody("GET /", 200);
        everybody("GET /en", 200);
        everybody("GET /api/desk", 200);
        everybody("GET /api/landscape/{language}", 200);
        everybody("GET /api/logo/{hash}", 200);
        everybody("POST /api/reports", 201);
        everybody("POST /api/mailbox", 200);
        everybody("POST /api/mailbox/messages", 201);
        everybody("POST /api/mailbox/attachments/{id}", 200);
        everybody("PUT /api/attachments/{id}/parts/{number}", 204);

        // The members': 499 is the answer to a script whose sign-in has ended.
        staff("GET /inbox", 302, 403, 200, 200, 200, 303, 303, 200);
        staff("GET /inbox/en", 302, 403, 200, 200, 200, 303, 303, 200);
        staff("GET /inbox/extern", 302, 303, 303, 303, 303, 303, 303, 303);
        staff("GET /inbox/extern/en", 302, 303, 303, 303, 303, 303, 303, 303);
        staff("GET /inbox/api/enrolment", 499, 403, 200, 200, 200, 403, 403, 200);
        staff("POST /inbox/api/enrolment", 499, 403, 200, 200, 200, 403, 403, 200);
        staff("GET /inbox/api/colleagues", 499, 403, 403, 200, 200, 403, 403, 403);
        staff("POST /inbox/api/colleagues/{id}/approval", 499, 403, 403, 403, 204, 403, 403, 403);
        staff("GET /inbox/api/colleagues/{id}/missing-keys", 499, 403, 403, 403, 200, 403, 403, 403);
        staff("POST /inbox/api/colleagues/{id}/keys", 499, 403, 403, 403, 404, 403, 403, 403);
        staff("PUT /inbox/api/attachments/{id}/parts/{number}", 499, 403, 403, 403, 204, 403, 403, 403);
        staff("GET /inbox/api/cases", 499, 403, 403, 200, 200, 403, 403, 403);
        staff("POST /inbox/api/cases/keys", 499, 403, 403, 403, 200, 403, 403, 403);
        staff("GET /inbox/api/cases/{id}", 499, 403, 403, 403, 403, 403, 403, 403);
        staff("POST /inbox/api/cases/{id}/messages", 499, 403, 403, 403, 403, 403, 403, 403);
        staff("POST /inbox/api/cases/{id}/status", 499, 403, 403, 403, 403, 403, 403, 403);
        staff("POST /inbox/api/cases/{id}/read", 499, 403, 403, 403, 403, 403, 403, 403);
        staff("GET /inbox/api/cases/{id}/attachments/{attachment}", 499, 403, 403, 403, 403, 403, 403, 403);

        // The administrators', and what auditors read; of another sign-in they count for nothing.
        staff("GET /inbox/administration", 302, 303, 303, 303, 303, 200, 200, 303);
        staff("GET /inbox/administration/en", 302, 303, 303, 303, 303, 200, 200, 303);
        staff("GET /inbox/api/audit", 499, 403, 403, 403, 403, 200, 200, 403);
        staff("GET /inbox/api/administration/desks", 499, 403, 403, 403, 403, 200, 200, 403);
        administrator("GET /inbox/api/administration/organisation", 200);
        administrator("PUT /inbox/api/administration/organisation", 204);
        administrator("PUT /inbox/api/administration/organisation/logo", 204);
        administrator("DELETE /inbox/api/administration/organisation/logo", 204);
        administrator("POST /inbox/api/administration/set-up", 422);
        administrator("GET /inbox/api/administration/tenants", 200);
        administrator("POST /inbox/api/administration/desks", 201);
        administrator("PUT /inbox/api/administration/desks/{id}", 204);
        administrator("PUT /inbox/api/administration/desks/{id}/open", 204);
        administrator("DELETE /inbox/api/administration/desks/{id}", 409);
        administrator("POST /inbox/api/administration/desks/{id}/seal-lost", 204);
        administrator("GET /inbox/api/administration/desks/{id}/invitations", 200);
        administrator("POST /inbox/api/administration/desks/{id}/invitations", 201);
        administrator("DELETE /inbox/api/administration/desks/{id}/invitations/{invitation}", 404);
        administrator("GET /inbox/api/administration/channels", 200);
        administrator("POST /inbox/api/administration/channels", 201);
        administrator("PUT /inbox/api/administration/channels/{id}", 404);
        administrator("DELETE /inbox/api/administration/channels/{id}", 404);
    }

    @Test
    void the_table_names_every_endpoint() {
        assertThat(TABLE.keySet()).isEqualTo(endpoints());
    }

    @Test
    void each_visitor_is_answered_as_the_table_says() {
        Map<String, List<Integer>> answered = new TreeMap<>();
        TABLE.keySet()
                .forEach(endpoint -> answered.put(
                        endpoint,
                        Stream.of(Visitor.values())
                                .map(visitor -> visit(endpoint, visitor))
                                .toList()));

        assertThat(answered).isEqualTo(TABLE);
    }

    private static void everybody(String endpoint, int status) {
        TABLE.put(endpoint, Collections.nCopies(Visitor.values().length, status));
    }

    private static void administrator(String endpoint, int status) {
        staff(endpoint, 499, 403, 403, 403, 403, status, 403, 403);
    }

    private static void staff(String endpoint, Integer... statuses) {
        TABLE.put(endpoint, List.of(statuses));
    }

    private enum Visitor {
        NOBODY,
        WITHOUT_ROLE,
        NOT_ENROLLED,
        WAITING,
        ACTIVE,
        ADMINISTRATOR,
        AUDITOR,
        OUTSIDER
    }

    /** Everything is in order about the request but, perhaps, who makes it. */
    private int visit(String endpoint, Visitor visitor) {
        tables.empty();
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        SealedFile file = SealedFile.ofSize(100);
        Api.upload(file);
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Zie de foto.", file);
        TestHandler carla = TestHandler.named("carla");
        carla.enrol();
        TestHandler bram = TestHandler.named("bram");
        if (visitor == Visitor.WAITING || visitor == Visitor.ACTIVE) {
            bram.enrol();
        }
        if (visitor == Visitor.ACTIVE) {
            anna.approve(bram);
        }
        String[] methodAndPath = endpoint.split(" ");
        if (methodAndPath[1].contains("-keys") || methodAndPath[1].endsWith("/keys")) {
            anna.approve(carla);
        }

        RequestSpecification request = switch (visitor) {
            case NOBODY -> Api.asScript();
            case WITHOUT_ROLE -> Api.signedIn("https://inloggen.example bram", "bram", null);
            case NOT_ENROLLED, WAITING, ACTIVE -> bram.request();
            case ADMINISTRATOR -> Api.asAdministrator();
            case AUDITOR -> Api.asAuditor();
            case OUTSIDER -> Api.fromOutside("https://elders.example eva", "eva", "handler,administrator,auditor");
        };
        request.redirects().follow(false);
        if (!methodAndPath[1].contains("/api/") && visitor == Visitor.NOBODY) {
            request = io.restassured.RestAssured.given().redirects().follow(false);
        }
        String path = methodAndPath[1]
                .replace("{number}", "0")
                .replace("{language}", "nl")
                .replace("{hash}", logo())
                .replace("{invitation}", UUID.randomUUID().toString())
                .replace("{attachment}", file.id().toString())
                .replace("{id}", idFor(methodAndPath[1], reporter, carla, file).toString());
        Object body = bodyFor(endpoint, reporter, anna, bram, carla);
        if (body instanceof byte[] bytes) {
            request.contentType(endpoint.endsWith("/logo") ? "image/png" : ContentType.BINARY.toString())
                    .body(bytes);
        } else if (body != null) {
            request.body(Api.json(body));
        }
        Response answer = request.request(methodAndPath[0], path);
        return answer.statusCode();
    }

    /** The hash of a logo that the organisation now carries. */
    private static String logo() {
        Api.asAdministrator()
                .contentType("image/png")
                .body(Picture.png(10, 10))
                .put("/inbox/api/administration/organisation/logo");
        String address = Api.asReporter().get("/api/landscape/nl").jsonPath().getString("organisation.logo");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static UUID idFor(String path, TestReporter reporter, TestHandler carla, SealedFile file) {
        if (path.startsWith("/inbox/api/administration/desks")) {
            return Tables.DESK;
        }
        if (path.startsWith("/inbox/api/colleagues")) {
            return carla.id();
        }
        if (path.startsWith("/api/mailbox/attachments")) {
            return file.id();
        }
        return path.contains("/attachments/{id}") ? UUID.randomUUID() : reporter.caseId();
    }

    private static Object bodyFor(
            String endpoint, TestReporter reporter, TestHandler anna, TestHandler bram, TestHandler carla) {
        return switch (endpoint) {
            case "POST /api/reports" -> TestReporter.about("Nog een").submission(anna);
            case "POST /api/mailbox" -> Map.of("locator", reporter.locator(), "after", 0);
            case "POST /api/mailbox/messages" -> reporter.followUp("Nog iets.");
            case "POST /api/mailbox/attachments/{id}" -> Map.of("locator", reporter.locator());
            case "PUT /api/attachments/{id}/parts/{number}", "PUT /inbox/api/attachments/{id}/parts/{number}" ->
                new byte[1];
            case "PUT /inbox/api/administration/organisation" -> Wish.organisation();
            case "PUT /inbox/api/administration/organisation/logo" -> Picture.png(10, 10);
            case "POST /inbox/api/administration/desks" -> Wish.desk(UUID.randomUUID());
            case "PUT /inbox/api/administration/desks/{id}" -> deskAsItIs();
            case "PUT /inbox/api/administration/desks/{id}/open" -> Map.of("open", true);
            case "POST /inbox/api/administration/desks/{id}/seal-lost" -> Map.of("reason", "lost");
            case "POST /inbox/api/administration/desks/{id}/invitations" -> Wish.invitation();
            case "POST /inbox/api/administration/channels", "PUT /inbox/api/administration/channels/{id}" ->
                Wish.channel();
            case "POST /inbox/api/enrolment" -> bram.enrolment();
            case "POST /inbox/api/cases/keys" -> Map.of("cases", List.of(reporter.caseId()));
            case "POST /inbox/api/cases/{id}/messages" -> bram.answer(reporter, 1, "Dank.");
            case "POST /inbox/api/cases/{id}/status" -> Map.of("status", "in-handling");
            case "POST /inbox/api/cases/{id}/read" -> Map.of("position", 1);
            case "POST /inbox/api/colleagues/{id}/keys" ->
                Map.of(
                        "keys",
                        List.of(Map.of(
                                "case",
                                reporter.caseId(),
                                "sealed",
                                Api.b64(reporter.key().sealedTo(carla)))));
            default -> null;
        };
    }

    private static Map<String, Object> deskAsItIs() {
        Map<String, Object> desk = Wish.desk(Tables.DESK);
        desk.put("kind", "integrity-coordinator");
        return desk;
    }

    private static Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        new ClassFileImporter()
                .importPath("target/classes/nl/meldpoort").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(resource -> Stream.of(resource.getDeclaredMethods())
                                .forEach(method -> methodsOf(method)
                                        .forEach(verb -> endpoints.add(verb + " "
                                                + pathOf(
                                                        resource.getAnnotation(Path.class),
                                                        method.getAnnotation(Path.class))))));
        return endpoints;
    }

    private static List<String> methodsOf(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .toList();
    }

    private static String pathOf(Path resource, Path method) {
        String path = ("/" + resource.value() + "/" + (method == null ? "" : method.value())).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

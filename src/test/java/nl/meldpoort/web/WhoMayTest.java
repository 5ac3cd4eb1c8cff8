package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** Every endpoint there is, and what each kind of visitor is answered. An endpoint that is not in the table fails. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class WhoMayTest extends ServiceTest {
    /**
     * Columns: nobody signed in · signed in without the role · handler not enrolled · waiting · handler without a key of the
     * case · handler with one · reader with one · who only signs rosters · administrator · auditor · of the sign-in of desks
     * outside, where she is administrator, auditor and handler.
     */
    private static final Map<String, List<Integer>> TABLE = new TreeMap<>();

    static {
        // The reporter's: the same for everybody, whoever is signed in.
        everybody("GET /", 200);
        everybody("GET /en", 200);
        everybody("GET /api/landscape/{language}", 200);
        everybody("GET /api/logo/{hash}", 200);
        everybody("GET /api/desks/{id}/roster", 200);
        everybody("POST /api/reports", 201);
        everybody("POST /api/mailbox", 200);
        everybody("POST /api/mailbox/messages", 201);
        everybody("POST /api/mailbox/consents", 201);
        everybody("POST /api/mailbox/attachments/{id}", 200);
        everybody("PUT /api/attachments/{id}/parts/{number}", 204);

        staff("GET /inbox", 302, 403, 200, 200, 200, 200, 200, 200, 303, 303, 200);
        staff("GET /inbox/en", 302, 403, 200, 200, 200, 200, 200, 200, 303, 303, 200);
        staff("GET /inbox/extern", 302, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303);
        staff("GET /inbox/extern/en", 302, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303);

        // The members': 499 is the answer to a script whose sign-in has ended.
        staff("GET /inbox/api/enrolment", 499, 403, 200, 200, 200, 200, 200, 200, 403, 403, 200);
        staff("POST /inbox/api/enrolment", 499, 403, 200, 200, 200, 200, 200, 200, 403, 403, 403);
        member("POST /inbox/api/enrolment/keys-lost", 200, 200, 200, 200, 200);
        member("PUT /inbox/api/keys/passphrase", 204, 204, 204, 204, 204);
        member("PUT /inbox/api/keys/recovery", 204, 204, 204, 204, 204);
        member("POST /inbox/api/keys/passkeys", 201, 201, 201, 201, 201);
        member("DELETE /inbox/api/keys/passkeys/{id}", 404, 404, 404, 404, 404);
        member("GET /inbox/api/desk/roster", 200, 200, 200, 200, 200);
        member("POST /inbox/api/desk/roster", 403, 403, 403, 403, 201);
        member("GET /inbox/api/desk/invitations", 403, 403, 403, 403, 200);
        member("POST /inbox/api/desk/invitations", 403, 403, 403, 403, 201);
        member("DELETE /inbox/api/desk/invitations/{id}", 403, 403, 403, 403, 404);
        member("GET /inbox/api/desks", 403, 200, 200, 200, 200);
        member("GET /inbox/api/desks/{id}/roster", 403, 200, 200, 200, 200);
        member("GET /inbox/api/cases", 403, 200, 200, 200, 403);
        member("POST /inbox/api/cases/keys", 403, 200, 200, 200, 403);
        member("GET /inbox/api/cases/{id}", 403, 404, 200, 200, 403);
        member("GET /inbox/api/cases/{id}/attachments/{attachment}", 403, 404, 200, 200, 403);
        member("POST /inbox/api/cases/{id}/read", 403, 404, 204, 204, 403);
        member("POST /inbox/api/cases/{id}/withdrawal", 403, 404, 204, 204, 403);
        member("POST /inbox/api/cases/{id}/messages", 403, 404, 201, 403, 403);
        member("POST /inbox/api/cases/{id}/status", 403, 404, 204, 403, 403);
        member("POST /inbox/api/cases/{id}/access", 403, 404, 204, 403, 403);
        member("POST /inbox/api/cases/{id}/key", 403, 404, 204, 403, 403);
        member("POST /inbox/api/cases/{id}/hand-over", 403, 404, 201, 403, 403);
        member("POST /inbox/api/cases/{id}/hand-over/{handOver}/keys", 403, 404, 204, 403, 403);
        member("GET /inbox/api/renewals", 403, 200, 200, 403, 403);
        member("GET /inbox/api/colleagues/lacking", 403, 200, 200, 403, 403);
        member("GET /inbox/api/colleagues/{id}/missing-keys", 403, 200, 200, 403, 403);
        member("POST /inbox/api/colleagues/{id}/keys", 403, 404, 204, 403, 403);
        member("PUT /inbox/api/attachments/{id}/parts/{number}", 403, 204, 204, 403, 403);

        // The administrators', and what auditors read; of another sign-in they count for nothing.
        staff("GET /inbox/administration", 302, 303, 303, 303, 303, 303, 303, 303, 200, 200, 303);
        staff("GET /inbox/administration/en", 302, 303, 303, 303, 303, 303, 303, 303, 200, 200, 303);
        staff("GET /inbox/api/audit", 499, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403);
        staff("GET /inbox/api/administration/desks", 499, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403);
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
        TABLE.keySet().forEach(endpoint -> answered.put(endpoint, new ArrayList<>()));
        for (Visitor visitor : Visitor.values()) {
            tables.empty();
            Visit visit = new Visit(visitor, tables);
            tables.keep();
            TABLE.keySet().forEach(endpoint -> {
                answered.get(endpoint).add(visit.to(endpoint));
                tables.restore();
            });
        }

        assertThat(answered).isEqualTo(TABLE);
    }

    private static void everybody(String endpoint, int status) {
        TABLE.put(endpoint, Collections.nCopies(Visitor.values().length, status));
    }

    private static void member(String endpoint, int waiting, int withoutKey, int handler, int reader, int keyHolder) {
        staff(endpoint, 499, 403, 403, waiting, withoutKey, handler, reader, keyHolder, 403, 403, 403);
    }

    private static void administrator(String endpoint, int status) {
        staff(endpoint, 499, 403, 403, 403, 403, 403, 403, 403, status, 403, 403);
    }

    private static void staff(String endpoint, Integer... statuses) {
        TABLE.put(endpoint, List.of(statuses));
    }

    static Set<String> endpoints() {
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

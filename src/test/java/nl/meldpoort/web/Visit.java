package nl.meldpoort.web;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.Consent.Answer;
import nl.meldpoort.envelope.HandOverRequest.Mode;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.testing.Sealed;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.TestRoster;
import nl.meldpoort.testing.Wish;

/** Somebody comes to a service with desks, members and a case. All is in order about a request but, perhaps, who makes it. */
final class Visit {
    private final Visitor visitor;
    private final TestHandler anna = TestHandler.whoOpensTheDesk("anna");
    private final TestHandler bram;
    private final TestHandler carla;
    private final TestHandler eva;
    private final TestHandler gerda;
    private final TestHandler hanna;
    private final TestReporter reporter;
    private final SealedFile file = SealedFile.ofSize(100);
    private final String handOver;
    private final byte[] asked;
    private final Seal seal;
    private final RosterVersion next;

    Visit(Visitor visitor, Tables tables) {
        this.visitor = visitor;
        bram = TestHandler.with("bram", visitor.roles());
        eva = TestHandler.whoFounds(tables.anotherDesk(), "eva");
        gerda = TestHandler.whoFounds(tables.anotherDesk(), "gerda");
        hanna = TestHandler.whoFounds(tables.anotherDesk(), "hanna");
        if (visitor.isEnrolled()) {
            bram.enrol().then().statusCode(200);
        }
        if (visitor.isMember()) {
            anna.approve(bram).then().statusCode(201);
        }
        Api.upload(file);
        reporter = (visitor.holdsKey() ? TestReporter.whoReportedTo(anna, bram) : TestReporter.whoReportedTo(anna))
                .adds("Zie de foto.", file);
        carla = TestHandler.approvedBy(anna, "carla");
        byte[] granted = anna.asks(reporter.caseId(), eva.desk(), Mode.SHARE);
        handOver = anna.ask(reporter.caseId(), granted).path("id");
        reporter.answerTo(reporter.consent(granted, Answer.GRANTED));
        asked = anna.asks(reporter.caseId(), gerda.desk(), Mode.SHARE);
        anna.ask(reporter.caseId(), asked).then().statusCode(201);
        seal = anna.seal();
        next = TestRoster.next(anna.head(), bram.id(), TestRoster.without(anna.head(), carla.id()));
        bram.enrolment();
        Api.asAdministrator()
                .contentType("image/png")
                .body(Picture.png(10, 10))
                .put("/inbox/api/administration/organisation/logo")
                .then()
                .statusCode(204);
    }

    /** The status of the answer. */
    int to(String endpoint) {
        String[] methodAndPath = endpoint.split(" ");
        RequestSpecification request = request(methodAndPath[1]).redirects().follow(false);
        Object body = body(endpoint);
        if (body instanceof byte[] bytes) {
            request.contentType(endpoint.endsWith("/logo") ? "image/png" : ContentType.BINARY.toString())
                    .body(bytes);
        } else if (body != null) {
            request.body(Api.json(body));
        }
        return request.request(methodAndPath[0], path(methodAndPath[1])).statusCode();
    }

    private RequestSpecification request(String path) {
        return switch (visitor) {
            case NOBODY -> path.contains("/api/") ? Api.asScript() : RestAssured.given();
            case WITHOUT_ROLE -> Api.signedIn("https://inloggen.example bram", "bram", null);
            case NOT_ENROLLED, WAITING, WITHOUT_KEY, HANDLER, READER, KEY_HOLDER -> bram.request();
            case ADMINISTRATOR -> Api.asAdministrator();
            case AUDITOR -> Api.asAuditor();
            case OUTSIDER -> Api.fromOutside("https://elders.example eva", "eva", "handler,administrator,auditor");
        };
    }

    private String path(String path) {
        return path.replace("{number}", "0")
                .replace("{language}", "nl")
                .replace("{hash}", path.contains("{hash}") ? logo() : "")
                .replace("{invitation}", UUID.randomUUID().toString())
                .replace("{attachment}", file.id().toString())
                .replace("{handOver}", handOver)
                .replace("{id}", id(path).toString());
    }

    private static String logo() {
        String address = Api.asReporter().get("/api/landscape/nl").jsonPath().getString("organisation.logo");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private UUID id(String path) {
        if (path.startsWith("/inbox/api/administration/desks") || path.startsWith("/api/desks")) {
            return Tables.DESK;
        }
        if (path.startsWith("/inbox/api/desks")) {
            return eva.desk();
        }
        if (path.startsWith("/inbox/api/colleagues")) {
            return carla.id();
        }
        if (path.startsWith("/api/mailbox/attachments")) {
            return file.id();
        }
        return path.startsWith("/inbox/api/cases") ? reporter.caseId() : UUID.randomUUID();
    }

    private Object body(String endpoint) {
        return switch (endpoint) {
            case "POST /api/reports" -> TestReporter.about("Nog een").submission(anna);
            case "POST /api/mailbox" -> Map.of("locator", reporter.locator(), "after", 0);
            case "POST /api/mailbox/messages" -> reporter.followUp("Nog iets.");
            case "POST /api/mailbox/consents" ->
                Map.of("locator", reporter.locator(), "consent", Api.b64(reporter.consent(asked, Answer.REFUSED)));
            case "POST /api/mailbox/attachments/{id}" -> Map.of("locator", reporter.locator());
            case "PUT /api/attachments/{id}/parts/{number}", "PUT /inbox/api/attachments/{id}/parts/{number}" ->
                new byte[1];
            default -> endpoint.contains("/administration/") ? administration(endpoint) : member(endpoint);
        };
    }

    private static Object administration(String endpoint) {
        return switch (endpoint) {
            case "PUT /inbox/api/administration/organisation" -> Wish.organisation();
            case "PUT /inbox/api/administration/organisation/logo" -> Picture.png(10, 10);
            case "POST /inbox/api/administration/desks" -> Wish.desk(UUID.randomUUID());
            case "PUT /inbox/api/administration/desks/{id}" -> deskAsItIs();
            case "PUT /inbox/api/administration/desks/{id}/open" -> Map.of("open", true);
            case "POST /inbox/api/administration/desks/{id}/seal-lost" -> Map.of("reason", "lost");
            case "POST /inbox/api/administration/desks/{id}/invitations" -> Wish.invitation();
            case "POST /inbox/api/administration/channels", "PUT /inbox/api/administration/channels/{id}" ->
                Wish.channel();
            default -> null;
        };
    }

    private static Map<String, Object> deskAsItIs() {
        Map<String, Object> desk = Wish.desk(Tables.DESK);
        desk.put("kind", "integrity-coordinator");
        return desk;
    }

    private Object member(String endpoint) {
        UUID id = reporter.caseId();
        return switch (endpoint) {
            case "POST /inbox/api/enrolment" -> bram.enrolment();
            case "POST /inbox/api/enrolment/keys-lost" -> bram.withOtherKeys().keys();
            case "PUT /inbox/api/keys/passphrase" -> Map.of("chest", bram.keys().get("passphraseChest"));
            case "PUT /inbox/api/keys/recovery" -> Map.of("chest", Api.b64(bram.recoveryChest()));
            case "POST /inbox/api/keys/passkeys" -> passkey();
            case "POST /inbox/api/desk/roster" -> bram.signed(next.sign(seal), seal);
            case "POST /inbox/api/desk/invitations" -> invitation();
            case "POST /inbox/api/cases/keys" -> Map.of("cases", List.of(id));
            case "POST /inbox/api/cases/{id}/messages" -> bram.answer(reporter, 1, "Dank.");
            case "POST /inbox/api/cases/{id}/status" -> Map.of("status", "in-handling");
            case "POST /inbox/api/cases/{id}/read" -> Map.of("position", 1);
            case "POST /inbox/api/cases/{id}/access" ->
                Map.of("keys", TestHandler.keysFor(reporter.key(), carla), "leave", false);
            case "POST /inbox/api/cases/{id}/key" ->
                visitor.holdsKey()
                        ? bram.renewal(id, reporter.key().renewed(), anna, bram)
                        : anna.renewal(id, reporter.key().renewed(), anna);
            case "POST /inbox/api/cases/{id}/hand-over" ->
                Map.of("request", Api.b64(bram.asks(id, hanna.desk(), Mode.SHARE)));
            case "POST /inbox/api/cases/{id}/hand-over/{handOver}/keys" ->
                Map.of("keys", TestHandler.keysFor(reporter.key(), eva));
            case "POST /inbox/api/colleagues/{id}/keys" ->
                Map.of(
                        "keys",
                        List.of(Map.of(
                                "case", id, "sealed", Api.b64(reporter.key().sealedTo(carla)))));
            default -> null;
        };
    }

    private Map<String, Object> passkey() {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "label",
                "Sleutel",
                "identity",
                "AGE-PLUGIN-FIDO2PRF-1QQQQ",
                "chest",
                Api.b64(Sealed.toAPasskey(bram.recoveryChest())));
    }

    private static Map<String, Object> invitation() {
        return Map.of(
                "label",
                "daan",
                "roles",
                List.of("handler"),
                "function",
                Map.of("nl", "Behandelaar", "en", "Handler"),
                "publishName",
                false);
    }
}

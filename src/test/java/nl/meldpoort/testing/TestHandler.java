package nl.meldpoort.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.Direction;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.KeyChest;
import nl.meldpoort.envelope.Message;
import nl.meldpoort.envelope.RecoveryCode;
import nl.meldpoort.envelope.Roster;
import nl.meldpoort.envelope.SigningKey;

/** A handler's browser: her keys, and what she sends with them. */
public final class TestHandler {
    private static final String PASSPHRASE = "vier stoelen om een tafel";

    /** Sealing under a passphrase is slow on purpose, and the service cannot tell one chest from another. */
    private static final byte[] PASSPHRASE_CHEST =
            new KeyChest(UUID.randomUUID(), AgeIdentity.random(), SigningKey.random()).seal(PASSPHRASE);

    private final UUID id = UUID.randomUUID();
    private final String name;
    private final AgeIdentity identity = AgeIdentity.random();
    private final SigningKey signer = SigningKey.random();
    private final Map<String, Object> enrolment = new LinkedHashMap<>();

    private TestHandler(String name) {
        this.name = name;
        enrolment.put("handler", id.toString());
        enrolment.put("card", Api.b64(card().sign(signer)));
        enrolment.put("passphraseChest", Api.b64(PASSPHRASE_CHEST));
        enrolment.put("recoveryChest", Api.b64(new KeyChest(id, identity, signer).seal(RecoveryCode.random())));
    }

    public static TestHandler named(String name) {
        return new TestHandler(name);
    }

    /** Enrolled at a desk that has nobody, and so active. */
    public static TestHandler whoOpensTheDesk(String name) {
        TestHandler handler = named(name);
        handler.enrol().then().statusCode(200);
        return handler;
    }

    /** Enrolled, and let in by this colleague. */
    public static TestHandler approvedBy(TestHandler colleague, String name) {
        TestHandler handler = named(name);
        handler.enrol().then().statusCode(200);
        colleague.approve(handler).then().statusCode(204);
        return handler;
    }

    public UUID id() {
        return id;
    }

    public HandlerCard card() {
        return new HandlerCard(id, name, identity.recipient(), signer.verifyKey());
    }

    /** A card that names her as {@code other}. */
    public byte[] cardNaming(UUID other) {
        return new HandlerCard(other, name, identity.recipient(), signer.verifyKey()).sign(signer);
    }

    /** A request by the scripts of the inbox, with her signed in. */
    public RequestSpecification request() {
        return Api.signedIn("https://inloggen.example " + name, name, "handler");
    }

    /** A copy, to change at will. */
    public Map<String, Object> enrolment() {
        return new LinkedHashMap<>(enrolment);
    }

    public Response enrol() {
        return request().body(Api.json(enrolment)).post("/inbox/api/enrolment");
    }

    public Response approve(TestHandler newcomer) {
        return request().post("/inbox/api/colleagues/{id}/approval", newcomer.id);
    }

    public Response inbox() {
        return request().get("/inbox/api/cases");
    }

    public Map<String, Object> rowOf(UUID caseId) {
        List<Map<String, Object>> rows = inbox().jsonPath().getList("cases");
        return rows.stream()
                .filter(row -> row.get("case").equals(caseId.toString()))
                .findFirst()
                .orElseThrow();
    }

    public Response open(UUID caseId) {
        return request().get("/inbox/api/cases/{id}", caseId);
    }

    public Response set(UUID caseId, String status) {
        return request().body(Api.json(Map.of("status", status))).post("/inbox/api/cases/{id}/status", caseId);
    }

    public Response hasRead(UUID caseId, int position) {
        return request().body(Api.json(Map.of("position", position))).post("/inbox/api/cases/{id}/read", caseId);
    }

    public TestCase openedKey(byte[] sealed) {
        return TestCase.opened(sealed, identity);
    }

    /** What she reads on the first page of a case. */
    public List<Conversation.Entry> read(UUID caseId) {
        Response answer = open(caseId);
        return openedKey(Api.bytes(answer.path("key"))).read(answer.path("messages"), roster(Api.desk()));
    }

    Roster roster(UUID desk) {
        return TestRoster.of(desk, card());
    }

    /** An answer to the reporter, ready to be sent. */
    public Map<String, Object> answer(TestReporter reporter, int sequence, String text, SealedFile... files) {
        Message message = Message.next(
                reporter.caseId(),
                1,
                Direction.TO_REPORTER,
                sequence,
                signer.verifyKey(),
                roster(Api.desk()).head().name(),
                LocalDate.of(2026, 3, 2),
                Hash.of(reporter.lastSealed()),
                text,
                List.of(files).stream().map(SealedFile::entry).toList());
        byte[] sealed = message.seal(signer, reporter.key().recipient(), reporter.mailboxRecipient());
        return TestReporter.message(sequence, sealed, files);
    }

    public Response send(UUID caseId, Map<String, Object> answer) {
        return request().body(Api.json(answer)).post("/inbox/api/cases/{id}/messages", caseId);
    }
}

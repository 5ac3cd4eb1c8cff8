package nl.meldpoort.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.CaseKey;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.Direction;
import nl.meldpoort.envelope.HandOverRequest;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.KeyChest;
import nl.meldpoort.envelope.KeyRenewal;
import nl.meldpoort.envelope.Message;
import nl.meldpoort.envelope.RecoveryCode;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterName;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.envelope.SignedVersion;
import nl.meldpoort.envelope.SigningKey;

/** A handler's browser: her keys, and what she sends with them. */
public final class TestHandler {
    private static final String PASSPHRASE = "vier stoelen om een tafel";

    /** Sealing under a passphrase is slow on purpose, and the service cannot tell one chest from another. */
    private static final byte[] PASSPHRASE_CHEST =
            new KeyChest(UUID.randomUUID(), AgeIdentity.random(), SigningKey.random()).seal(PASSPHRASE);

    private final UUID id;
    private final UUID desk;
    private final String name;
    private final RosterRole[] roles;
    private final AgeIdentity identity = AgeIdentity.random();
    private final SigningKey signer = SigningKey.random();
    private String signInRoles;
    private String account;
    private String tenant = "";
    private byte[] passphraseChest = PASSPHRASE_CHEST;
    private String token;

    private TestHandler(UUID id, UUID desk, String name, RosterRole... roles) {
        this.id = id;
        this.desk = desk;
        this.name = name;
        this.account = "https://inloggen.example " + name;
        this.roles = roles;
        this.signInRoles = Stream.of(roles).map(RosterRole::text).collect(Collectors.joining(","));
    }

    /** Who reads and answers; she has yet to enrol. */
    public static TestHandler named(String name) {
        return with(name, RosterRole.HANDLER);
    }

    public static TestHandler with(String name, RosterRole... roles) {
        return at(Tables.DESK, name, roles);
    }

    public static TestHandler at(UUID desk, String name, RosterRole... roles) {
        return new TestHandler(UUID.randomUUID(), desk, name, roles);
    }

    /** Enrolled at a desk that has nobody, and in its first roster: a handler and key holder. */
    public static TestHandler whoOpensTheDesk(String name) {
        return whoFounds(Tables.DESK, name);
    }

    public static TestHandler whoFounds(UUID desk, String name) {
        TestHandler founder = at(desk, name, RosterRole.HANDLER, RosterRole.KEY_HOLDER);
        founder.enrol().then().statusCode(200);
        founder.found().then().statusCode(201);
        return founder;
    }

    /** Enrolled, and signed in as a handler by this colleague. */
    public static TestHandler approvedBy(TestHandler colleague, String name) {
        return approvedBy(colleague, name, RosterRole.HANDLER);
    }

    public static TestHandler approvedBy(TestHandler colleague, String name, RosterRole... roles) {
        TestHandler handler = at(colleague.desk, name, roles);
        handler.enrol().then().statusCode(200);
        colleague.approve(handler).then().statusCode(201);
        return handler;
    }

    public UUID id() {
        return id;
    }

    public UUID desk() {
        return desk;
    }

    public HandlerCard card() {
        return new HandlerCard(id, name, identity.recipient(), signer.verifyKey());
    }

    /** A card that names her as {@code other}. */
    public byte[] cardNaming(UUID other) {
        return new HandlerCard(other, name, identity.recipient(), signer.verifyKey()).sign(signer);
    }

    /** The sign-in gives her these roles from now on, whatever the roster says; none for an empty text. */
    public TestHandler withSignInRoles(String changed) {
        signInRoles = changed;
        return this;
    }

    /** The sign-in knows her under another subject from now on. */
    public TestHandler withAccount(String changed) {
        account = changed;
        return this;
    }

    /** She uses this invitation. */
    public TestHandler withToken(String given) {
        token = given;
        return this;
    }

    public SigningKey signingKey() {
        return signer;
    }

    /** Her keys can be opened with this at a browser too. */
    public TestHandler whoUnlocksWith(String passphrase) {
        passphraseChest = new KeyChest(id, identity, signer).seal(passphrase);
        return this;
    }

    public TestHandler ofTenant(String changed) {
        tenant = changed;
        return this;
    }

    /** A request by the scripts of the inbox, with her signed in. */
    public RequestSpecification request() {
        return requestAs(name);
    }

    /** Her account goes by another name. */
    public RequestSpecification requestAs(String anyName) {
        RequestSpecification request = Api.signedIn(account, anyName, signInRoles.isEmpty() ? null : signInRoles);
        return tenant.isEmpty() ? request : request.header(HeaderSignIn.TENANT, tenant);
    }

    /** A copy, to change at will. */
    public Map<String, Object> enrolment() {
        if (token == null) {
            token = Tables.get().invite(desk, name, roles);
        }
        Map<String, Object> enrolment = new LinkedHashMap<>();
        enrolment.put("token", token);
        enrolment.put("handler", id.toString());
        enrolment.putAll(keys());
        return enrolment;
    }

    /** Her keys as she sends them. */
    public Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("card", Api.b64(card().sign(signer)));
        keys.put("passphraseChest", Api.b64(passphraseChest));
        keys.put("passkey", null);
        keys.put("recoveryChest", Api.b64(recoveryChest()));
        return keys;
    }

    public byte[] recoveryChest() {
        return new KeyChest(id, identity, signer).seal(RecoveryCode.random());
    }

    public Response enrol() {
        return request().body(Api.json(enrolment())).post("/inbox/api/enrolment");
    }

    /** She lost her keys: the same person, with others. */
    public TestHandler withOtherKeys() {
        TestHandler other = new TestHandler(id, desk, name, roles);
        other.token = token;
        return other.withSignInRoles(signInRoles).withAccount(account).ofTenant(tenant);
    }

    public Response losesKeys() {
        return request().body(Api.json(keys())).post("/inbox/api/enrolment/keys-lost");
    }

    public Map<String, Object> membership() {
        return request().get("/inbox/api/enrolment").path("membership");
    }

    // --- rosters -----------------------------------------------------------------------------------------------------

    public RosterMember member() {
        return member(roles);
    }

    public RosterMember member(RosterRole... any) {
        return TestRoster.member(card(), any);
    }

    public Response found() {
        Seal seal = Seal.random();
        return sign(TestRoster.first(desk, member(), seal.verifyKey()), seal, this);
    }

    /** Signs the next version, with this colleague as she was invited. */
    public Response approve(TestHandler newcomer) {
        return approve(newcomer, newcomer.roles);
    }

    public Response approve(TestHandler newcomer, RosterRole... any) {
        RosterVersion head = head();
        RosterVersion next = TestRoster.next(head, id, TestRoster.with(head, newcomer.member(any)));
        boolean lacksSeal = List.of(any).contains(RosterRole.KEY_HOLDER)
                && !(head.isKeyHolder(newcomer.id)
                        && head.member(newcomer.id)
                                .orElseThrow()
                                .signer()
                                .equals(newcomer.card().signer()));
        return sign(next, seal(), lacksSeal ? new TestHandler[] {newcomer} : new TestHandler[0]);
    }

    public Response dismiss(TestHandler... colleagues) {
        RosterVersion head = head();
        UUID[] gone = Stream.of(colleagues).map(TestHandler::id).toArray(UUID[]::new);
        return sign(TestRoster.next(head, id, TestRoster.without(head, gone)), seal());
    }

    public RosterVersion head() {
        return TestRoster.of(desk).head();
    }

    /** The desk's seal, as she alone can open it. */
    public Seal seal() {
        byte[] sealed = Api.bytes((String) membership().get("sealedSeal"));
        return Seal.open(sealed, identity, desk, head().seal());
    }

    public Response sign(RosterVersion version, Seal seal, TestHandler... sealedTo) {
        return post(version.sign(seal), seal, sealedTo);
    }

    public Response post(SignedVersion version, Seal seal, TestHandler... sealedTo) {
        return request().body(Api.json(signed(version, seal, sealedTo))).post("/inbox/api/desk/roster");
    }

    public Map<String, Object> signed(SignedVersion version, Seal seal, TestHandler... sealedTo) {
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("body", version.body());
        signed.put("signature", version.signature());
        signed.put("endorsement", version.endorsement());
        List<Map<String, Object>> seals = Stream.of(sealedTo)
                .map(to -> sealed(to.id, seal.seal(desk, to.identity.recipient())))
                .toList();
        return new LinkedHashMap<>(Map.of("version", signed, "seals", seals));
    }

    static Map<String, Object> sealed(UUID handler, byte[] sealed) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("handler", handler.toString());
        one.put("sealed", Api.b64(sealed));
        return one;
    }

    // --- cases -------------------------------------------------------------------------------------------------------

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

    public Response withdraw(UUID caseId) {
        return request().post("/inbox/api/cases/{id}/withdrawal", caseId);
    }

    public TestCase openedKey(byte[] sealed) {
        return TestCase.opened(sealed, identity);
    }

    /** The case's key as she holds it now. */
    public TestCase key(UUID caseId) {
        return openedKey(Api.bytes(open(caseId).path("key")));
    }

    /** What she reads on the first page of a case. */
    public List<Conversation.Entry> read(UUID caseId) {
        return TestCase.read(
                open(caseId).jsonPath(), CaseKey.open(Api.bytes(open(caseId).path("key")), identity));
    }

    /** Gives a key of a case to others, and stops herself if she says so. */
    public Response give(UUID caseId, boolean leave, TestHandler... others) {
        return request()
                .body(Api.json(Map.of("keys", keysFor(key(caseId), others), "leave", leave)))
                .post("/inbox/api/cases/{id}/access", caseId);
    }

    public static List<Map<String, Object>> keysFor(TestCase key, TestHandler... others) {
        return Stream.of(others)
                .map(other -> sealed(other.id, key.sealedTo(other)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Another key for a case, ready to be sent. */
    public Map<String, Object> renewal(UUID caseId, TestCase next, TestHandler... holders) {
        Response open = open(caseId);
        List<String> renewals = open.path("renewals");
        byte[] previous = Api.bytes(renewals.isEmpty() ? open.path("anchor") : renewals.get(renewals.size() - 1));
        KeyRenewal renewal = new KeyRenewal(
                signer.verifyKey(),
                caseId,
                TestRoster.DAY,
                next.generation(),
                Hash.of(previous),
                next.recipient(),
                head().name());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("renewal", Api.b64(renewal.sign(signer)));
        body.put("generation", next.generation());
        body.put("keys", keysFor(next, holders));
        body.put("earlier", Api.b64(openedKey(Api.bytes(open.path("key"))).sealedTo(next)));
        body.put("from", next.generation() - 1);
        return body;
    }

    public Response renew(UUID caseId, Map<String, Object> renewal) {
        return request().body(Api.json(renewal)).post("/inbox/api/cases/{id}/key", caseId);
    }

    /** A request to hand a case over, as she signs it. */
    public byte[] asks(UUID caseId, UUID other, HandOverRequest.Mode mode) {
        return new HandOverRequest(signer.verifyKey(), caseId, TestRoster.DAY, other, mode, head().name()).sign(signer);
    }

    public Response ask(UUID caseId, byte[] request) {
        return request()
                .body(Api.json(Map.of("request", Api.b64(request))))
                .post("/inbox/api/cases/{id}/hand-over", caseId);
    }

    public Response handOver(UUID caseId, String handOver, TestHandler... others) {
        return request()
                .body(Api.json(Map.of("keys", keysFor(key(caseId), others))))
                .post("/inbox/api/cases/{id}/hand-over/{handOver}/keys", caseId, handOver);
    }

    /** An answer to the reporter, ready to be sent. */
    public Map<String, Object> answer(TestReporter reporter, int sequence, String text, SealedFile... files) {
        RosterVersion head = head();
        Map<String, Object> answer = answerNaming(head.name(), reporter, sequence, text, files);
        answer.put("roster", head.number());
        answer.put("generation", reporter.key().generation());
        return answer;
    }

    /** The message of an answer, naming any roster: what the service would refuse as well. */
    public Map<String, Object> answerNaming(
            RosterName roster, TestReporter reporter, int sequence, String text, SealedFile... files) {
        Message message = Message.next(
                reporter.caseId(),
                reporter.key().generation(),
                Direction.TO_REPORTER,
                sequence,
                signer.verifyKey(),
                roster,
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

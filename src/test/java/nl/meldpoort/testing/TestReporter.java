package nl.meldpoort.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.AgeRecipient;
import nl.meldpoort.envelope.Anchor;
import nl.meldpoort.envelope.Consent;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.Direction;
import nl.meldpoort.envelope.HandOverRequest;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.KeyRenewal;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.envelope.Message;
import nl.meldpoort.envelope.Receipt;
import nl.meldpoort.envelope.Report;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterName;
import nl.meldpoort.envelope.RosterPin;
import nl.meldpoort.envelope.Rosters;
import nl.meldpoort.envelope.SigningKey;

/** A reporter's browser: a fresh receipt, and what it seals and sends. */
public final class TestReporter {
    private final UUID caseId = UUID.randomUUID();
    private final Receipt receipt = Receipt.random();
    private final AgeIdentity mailbox = receipt.mailboxIdentity();
    private final SigningKey signer = receipt.mailboxKey();
    private TestCase key;
    private UUID desk = Tables.DESK;
    private byte[] lastSealed;
    private int sequence = 1;

    private TestReporter(String title) {
        key = TestCase.made(caseId, signer.verifyKey(), title);
    }

    /** Who has yet to send something. */
    public static TestReporter about(String title) {
        return new TestReporter(title);
    }

    /** Whose report these handlers of a desk can read, and nobody else. */
    public static TestReporter whoReportedTo(TestHandler... handlers) {
        TestReporter reporter = about("Valse facturen").at(handlers[0].desk());
        reporter.send(reporter.submission(handlers)).then().statusCode(201);
        return reporter;
    }

    public UUID caseId() {
        return caseId;
    }

    public Receipt receipt() {
        return receipt;
    }

    public String locator() {
        return Api.b64(receipt.locator());
    }

    public TestCase key() {
        return key;
    }

    AgeRecipient mailboxRecipient() {
        return mailbox.recipient();
    }

    byte[] lastSealed() {
        return lastSealed;
    }

    /** A report, ready to be sent to the desk that there is. */
    public Map<String, Object> submission(TestHandler... handlers) {
        return submission("Er worden facturen betaald voor werk dat niet is gedaan.", List.of(), handlers);
    }

    public Map<String, Object> submission(String text, List<SealedFile> files, TestHandler... handlers) {
        Report report = new Report(
                List.of(new Report.Answer("what", text)),
                Report.Kind.WRONGDOING,
                Language.NL,
                key.title(),
                leftOut(handlers));
        Message message = Message.report(
                caseId,
                signer.verifyKey(),
                mailbox.recipient(),
                TestRoster.seen(desk),
                LocalDate.of(2026, 3, 2),
                report,
                "",
                files.stream().map(SealedFile::entry).toList());
        lastSealed = message.seal(signer, key.recipient(), mailbox.recipient());

        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("case", caseId.toString());
        submission.put("desk", desk.toString());
        submission.put("locatorHash", Api.b64(receipt.locatorHash().bytes()));
        submission.put("anchor", Api.b64(anchor(caseId, desk)));
        submission.put("keys", Stream.of(handlers).map(this::keyFor).collect(Collectors.toCollection(ArrayList::new)));
        submission.put("message", message(1, lastSealed, files.toArray(SealedFile[]::new)));
        return submission;
    }

    public Map<String, Object> keyFor(TestHandler handler) {
        return keyFor(handler.id(), handler);
    }

    /** Sealed to one handler under the id of another. */
    public Map<String, Object> keyFor(UUID id, TestHandler handler) {
        Map<String, Object> sealed = new LinkedHashMap<>();
        sealed.put("handler", id.toString());
        sealed.put("sealed", Api.b64(key.sealedTo(handler)));
        return sealed;
    }

    /** The anchor of any case at any desk, signed with her receipt. */
    public byte[] anchor(UUID anyCase, UUID anyDesk) {
        RosterName roster = TestRoster.seen(anyDesk);
        return new Anchor(anyCase, anyDesk, key.recipient(), new RosterPin(roster.hash(), roster.number()))
                .sign(signer);
    }

    /** Whom she gives no key, of those who could have one. */
    private List<UUID> leftOut(TestHandler... handlers) {
        List<UUID> chosen = Stream.of(handlers).map(TestHandler::id).toList();
        return TestRoster.fetch(desk, "").statusCode() != 200
                ? List.of()
                : TestRoster.of(desk).head().readingMembers().stream()
                        .map(RosterMember::handler)
                        .filter(member -> !chosen.contains(member))
                        .toList();
    }

    /** She writes to this desk. */
    public TestReporter at(UUID chosen) {
        desk = chosen;
        return this;
    }

    /** The case has another key: from now on she seals to that. */
    public void sealsTo(TestCase renewed) {
        key = renewed;
    }

    /** Her answer to a request to hand the case over, leaving out these members of the other desk. */
    public byte[] consent(byte[] request, Consent.Answer answer, TestHandler... leftOut) {
        UUID other = HandOverRequest.parse(request).desk();
        RosterName seen = TestRoster.seen(other);
        return new Consent(
                        answer,
                        caseId,
                        TestRoster.DAY,
                        other,
                        Stream.of(leftOut)
                                .map(TestHandler::id)
                                .sorted(Comparator.comparing(UUID::toString))
                                .toList(),
                        Hash.of(request),
                        new RosterPin(seen.hash(), seen.number()))
                .sign(signer);
    }

    public Response answerTo(byte[] consent) {
        return Api.asReporter()
                .body(Api.json(Map.of("locator", locator(), "consent", Api.b64(consent))))
                .post("/api/mailbox/consents");
    }

    public Response send(Map<String, Object> submission) {
        return Api.asReporter().body(Api.json(submission)).post("/api/reports");
    }

    public Response open(int after) {
        return Api.asReporter()
                .body(Api.json(Map.of("locator", locator(), "after", after)))
                .post("/api/mailbox");
    }

    /** What she reads on the first page of her mailbox. */
    public List<Conversation.Entry> read() {
        JsonPath answer = open(0).jsonPath();
        List<UUID> desks = new ArrayList<>(List.of(desk));
        List<String> requests = answer.getList("handOvers.request");
        requests.forEach(
                request -> desks.add(HandOverRequest.parse(Api.bytes(request)).desk()));
        Rosters rosters = TestRoster.of(desks);
        List<KeyRenewal> renewals = KeyRenewal.readAll(
                TestCase.bytes(answer.getList("renewals")), caseId, Api.bytes(answer.getString("anchor")), rosters);
        return Conversation.asReporter(caseId, mailbox, signer.verifyKey(), rosters, renewals)
                .readAll(TestCase.sealed(answer.getList("messages")));
    }

    /** Her next message, ready to be sent. */
    public Map<String, Object> followUp(String text, SealedFile... files) {
        return followUp(sequence + 1, text, files);
    }

    public Map<String, Object> followUp(int number, String text, SealedFile... files) {
        Message message = Message.next(
                caseId,
                key.generation(),
                Direction.TO_DESK,
                number,
                signer.verifyKey(),
                TestRoster.seen(desk),
                LocalDate.of(2026, 3, 2),
                Hash.of(lastSealed),
                text,
                Stream.of(files).map(SealedFile::entry).toList());
        byte[] sealed = message.seal(signer, key.recipient(), mailbox.recipient());
        Map<String, Object> followUp = new LinkedHashMap<>();
        followUp.put("locator", locator());
        followUp.put("message", message(number, sealed, files));
        return followUp;
    }

    public Response add(Map<String, Object> followUp) {
        return Api.asReporter().body(Api.json(followUp)).post("/api/mailbox/messages");
    }

    /** Writes on. */
    public TestReporter adds(String text, SealedFile... files) {
        Map<String, Object> followUp = followUp(text, files);
        add(followUp).then().statusCode(201);
        lastSealed = Api.bytes((String) messageOf(followUp).get("sealed"));
        sequence++;
        return this;
    }

    public Response fetch(UUID attachment) {
        return Api.asReporter()
                .body(Api.json(Map.of("locator", locator())))
                .post("/api/mailbox/attachments/{id}", attachment);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> messageOf(Map<String, Object> body) {
        return (Map<String, Object>) body.get("message");
    }

    static Map<String, Object> message(int sequence, byte[] sealed, SealedFile... files) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", UUID.randomUUID().toString());
        message.put("sequence", sequence);
        message.put("sealed", Api.b64(sealed));
        message.put(
                "attachments",
                Stream.of(files).map(file -> file.id().toString()).collect(Collectors.toCollection(ArrayList::new)));
        return message;
    }
}

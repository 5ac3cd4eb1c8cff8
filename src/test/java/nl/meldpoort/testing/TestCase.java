package nl.meldpoort.testing;

import io.restassured.path.json.JsonPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.AgeRecipient;
import nl.meldpoort.envelope.Anchor;
import nl.meldpoort.envelope.CaseKey;
import nl.meldpoort.envelope.CaseKeys;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.Direction;
import nl.meldpoort.envelope.KeyRenewal;
import nl.meldpoort.envelope.Rosters;
import nl.meldpoort.envelope.SealedMessage;
import nl.meldpoort.envelope.VerifyKey;

/** The way into a case: who holds it, reads it. */
public final class TestCase {
    private final CaseKey key;

    private TestCase(CaseKey key) {
        this.key = key;
    }

    static TestCase made(UUID id, VerifyKey reporter, String title) {
        return new TestCase(CaseKey.first(id, AgeIdentity.random(), reporter, title));
    }

    static TestCase opened(byte[] sealed, AgeIdentity handler) {
        return new TestCase(CaseKey.open(sealed, handler));
    }

    /** Of the next generation. */
    public TestCase renewed() {
        return new TestCase(key.renewed());
    }

    public UUID id() {
        return key.caseId();
    }

    public String title() {
        return key.title();
    }

    public long generation() {
        return key.generation();
    }

    AgeRecipient recipient() {
        return key.identity().recipient();
    }

    public byte[] sealedTo(TestHandler handler) {
        return key.seal(handler.card().recipient());
    }

    /** As an earlier case key. */
    byte[] sealedTo(TestCase next) {
        return key.seal(next.recipient());
    }

    /** Reads a case as the service hands it out, and checks all that a handler's browser checks. */
    static List<Conversation.Entry> read(JsonPath answer, CaseKey newest) {
        byte[] anchor = Api.bytes(answer.getString("anchor"));
        Set<UUID> desks = new LinkedHashSet<>();
        desks.add(Anchor.parse(anchor).desk());
        desks.add(answer.getUUID("desk"));
        List<String> others = answer.getList("handOvers.desk.desk");
        others.forEach(desk -> desks.add(UUID.fromString(desk)));
        Rosters rosters = TestRoster.of(desks);
        List<KeyRenewal> renewals =
                KeyRenewal.readAll(bytes(answer.getList("renewals")), newest.caseId(), anchor, rosters);
        CaseKeys keys = CaseKeys.open(newest, bytes(answer.getList("earlier")), anchor, renewals);
        return Conversation.asHandler(keys, rosters).readAll(sealed(answer.getList("messages")));
    }

    static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(Api::bytes).toList();
    }

    static List<SealedMessage> sealed(List<Map<String, Object>> messages) {
        return messages.stream()
                .map(message -> new SealedMessage(
                        Api.bytes((String) message.get("sealed")),
                        Direction.valueOf(((String) message.get("direction"))
                                .replace('-', '_')
                                .toUpperCase(java.util.Locale.ROOT)),
                        ((Number) message.get("sequence")).longValue()))
                .toList();
    }
}

package nl.meldpoort.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.AgeRecipient;
import nl.meldpoort.envelope.CaseKey;
import nl.meldpoort.envelope.CaseKeys;
import nl.meldpoort.envelope.Conversation;
import nl.meldpoort.envelope.Direction;
import nl.meldpoort.envelope.Roster;
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

    public UUID id() {
        return key.caseId();
    }

    public String title() {
        return key.title();
    }

    AgeRecipient recipient() {
        return key.identity().recipient();
    }

    public byte[] sealedTo(TestHandler handler) {
        return key.seal(handler.card().recipient());
    }

    /** Reads the messages of a case as the service hands them out. */
    List<Conversation.Entry> read(List<Map<String, Object>> messages, Roster desk) {
        return Conversation.asHandler(CaseKeys.of(key), Rosters.of(desk)).readAll(sealed(messages));
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

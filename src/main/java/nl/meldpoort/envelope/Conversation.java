package nl.meldpoort.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the messages of a case in the order the server gives, and believes it nothing (docs/protocol.md §7). */
public final class Conversation {
    private final UUID caseId;
    private final AgeIdentity identity;
    private final boolean reporter;
    private final Set<VerifyKey> desk;
    private final Set<Hash> earlier = new HashSet<>();
    /** The highest sequence that was accepted, and the highest there was, refused ones as the server numbers them. */
    private final Map<Direction, Long> accepted = new EnumMap<>(Direction.class);

    private final Map<Direction, Long> highest = new EnumMap<>(Direction.class);
    /** Who alone signs to the desk: never taken from a message, since the server can seal one to the case. */
    private final VerifyKey mailbox;

    private Conversation(UUID caseId, AgeIdentity identity, boolean reporter, VerifyKey mailbox, Set<VerifyKey> desk) {
        this.caseId = caseId;
        this.identity = identity;
        this.reporter = reporter;
        this.mailbox = mailbox;
        this.desk = Set.copyOf(desk);
    }

    /** @param desk the verify keys on the cards of the desk's handlers */
    public static Conversation asHandler(CaseKey key, Set<VerifyKey> desk) {
        return new Conversation(key.caseId(), key.identity(), false, key.reporter(), desk);
    }

    /**
     * @param caseId from the anchor
     * @param identity the mailbox's, from the receipt
     * @param mailbox the mailbox's verify key, from the receipt
     * @param desk the verify keys on the cards of the desk's handlers
     */
    public static Conversation asReporter(UUID caseId, AgeIdentity identity, VerifyKey mailbox, Set<VerifyKey> desk) {
        return new Conversation(caseId, identity, true, mailbox, desk);
    }

    /** What became of one message. */
    public sealed interface Entry {
        SealedMessage sealed();

        /** It may be shown. */
        record Read(SealedMessage sealed, Message message) implements Entry {}

        /** The reporter's own, which she chose not to keep readable: no error. */
        record Kept(SealedMessage sealed) implements Entry {}

        /** To be shown as a warning, never as text. */
        record Refused(SealedMessage sealed, Refusal refusal) implements Entry {}
    }

    /** Reads the next message; a refused one counts at its place by what the server said of it. */
    public Entry read(SealedMessage next) {
        try {
            Message message = Message.open(next.file(), identity);
            Optional<Refusal> refusal = refusal(message, next);
            if (refusal.isPresent()) {
                message.close();
                return new Entry.Refused(next, refusal.get());
            }
            accepted.put(next.direction(), next.sequence());
            return new Entry.Read(next, message);
        } catch (MalformedEnvelopeException e) {
            return refused(next, e.refusal());
        } finally {
            earlier.add(Hash.of(next.file()));
            highest.merge(next.direction(), next.sequence(), Math::max);
        }
    }

    /** Reads on from where {@link #read(SealedMessage)} is, which for a fresh conversation is the beginning. */
    public List<Entry> readAll(List<SealedMessage> messages) {
        List<Entry> entries = new ArrayList<>();
        messages.forEach(message -> entries.add(read(message)));
        return entries;
    }

    private Entry refused(SealedMessage next, Refusal refusal) {
        if (refusal == Refusal.NOT_FOR_ME && reporter && next.direction() == Direction.TO_DESK) {
            if (!isNext(next)) {
                return new Entry.Refused(next, Refusal.WRONG_SEQUENCE);
            }
            accepted.put(next.direction(), next.sequence());
            return new Entry.Kept(next);
        }
        return new Entry.Refused(next, refusal);
    }

    /** In the protocol's order; the first that applies. */
    private Optional<Refusal> refusal(Message message, SealedMessage said) {
        if (!maySign(message)) {
            return Optional.of(Refusal.WRONG_AUTHOR);
        }
        if (!message.caseId().equals(caseId)) {
            return Optional.of(Refusal.WRONG_CASE);
        }
        if (message.direction() != said.direction()) {
            return Optional.of(Refusal.WRONG_DIRECTION);
        }
        if (message.sequence() != said.sequence() || !isNext(said)) {
            return Optional.of(Refusal.WRONG_SEQUENCE);
        }
        boolean linked = message.report() != null ? message.seen() == null : earlier.contains(message.seen());
        return linked ? Optional.empty() : Optional.of(Refusal.WRONG_LINK);
    }

    private boolean maySign(Message message) {
        if (message.direction() == Direction.TO_REPORTER) {
            return desk.contains(message.author());
        }
        return mailbox.equals(message.author());
    }

    /** The place of a refused message stays open for the true one; one that was accepted is never taken again. */
    private boolean isNext(SealedMessage said) {
        return said.sequence() > accepted.getOrDefault(said.direction(), 0L)
                && said.sequence() <= highest.getOrDefault(said.direction(), 0L) + 1;
    }

    /** The title stands in the report too; a difference is a warning, not a refusal of the messages (§5). */
    public static Optional<Refusal> titleWarning(CaseKey key, Message report) {
        return report.report().title().equals(key.title()) ? Optional.empty() : Optional.of(Refusal.WRONG_TITLE);
    }
}

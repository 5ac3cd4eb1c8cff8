package nl.meldpoort.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the messages of a case in the order the server gives, and believes it nothing (docs/protocol.md §7). */
public final class Conversation {
    private final UUID caseId;
    private final boolean reporter;
    /** Of the identity that stands at the same place. */
    private final List<Long> generations;

    private final List<AgeIdentity> identities;
    private final long newest;
    private final Rosters rosters;
    /** Who alone signs to the desk: never taken from a message, since the server can seal one to the case. */
    private final VerifyKey mailbox;

    private final Set<Hash> earlier = new HashSet<>();
    /** The highest sequence that was accepted, and the highest there was, refused ones as the server numbers them. */
    private final Map<Direction, Long> accepted = new EnumMap<>(Direction.class);

    private final Map<Direction, Long> highest = new EnumMap<>(Direction.class);
    /** What accepted answers reached: the version of each desk's roster, and the generation. */
    private final Map<UUID, Long> reached = new HashMap<>();

    private long reachedGeneration = 1;

    private Conversation(
            UUID caseId,
            boolean reporter,
            List<AgeIdentity> identities,
            List<Long> generations,
            long newest,
            VerifyKey mailbox,
            Rosters rosters) {
        this.caseId = caseId;
        this.reporter = reporter;
        this.identities = List.copyOf(identities);
        this.generations = List.copyOf(generations);
        this.newest = newest;
        this.mailbox = mailbox;
        this.rosters = rosters;
    }

    /**
     * @param keys of every generation
     * @param rosters of the desks that take part
     */
    public static Conversation asHandler(CaseKeys keys, Rosters rosters) {
        List<CaseKey> all = keys.newestFirst();
        return new Conversation(
                keys.caseId(),
                false,
                all.stream().map(CaseKey::identity).toList(),
                all.stream().map(CaseKey::generation).toList(),
                keys.newest().generation(),
                keys.reporter(),
                rosters);
    }

    /**
     * @param caseId from the anchor
     * @param identity the mailbox's, from the receipt
     * @param mailbox the mailbox's verify key, from the receipt
     * @param rosters of the desks that take part
     * @param renewals of the case's key, that were checked
     */
    public static Conversation asReporter(
            UUID caseId, AgeIdentity identity, VerifyKey mailbox, Rosters rosters, List<KeyRenewal> renewals) {
        return new Conversation(caseId, true, List.of(identity), List.of(), renewals.size() + 1, mailbox, rosters);
    }

    /** What became of one message. */
    public sealed interface Entry {
        SealedMessage sealed();

        /**
         * It may be shown.
         *
         * @param by the handler who answers; null for what the reporter wrote
         * @param warning other-roster when somebody showed the reporter other keys; otherwise null
         */
        record Read(SealedMessage sealed, Message message, RosterMember by, Refusal warning) implements Entry {}

        /** The reporter's own, which she chose not to keep readable: no error. */
        record Kept(SealedMessage sealed) implements Entry {}

        /** To be shown as a warning, never as text. */
        record Refused(SealedMessage sealed, Refusal refusal) implements Entry {}
    }

    /** Reads the next message; a refused one counts at its place by what the server said of it. */
    public Entry read(SealedMessage next) {
        try {
            Message.Opened opened = Message.open(next.file(), identities);
            try {
                return accept(opened, next);
            } catch (MalformedEnvelopeException e) {
                opened.message().close();
                throw e;
            }
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
    private Entry accept(Message.Opened opened, SealedMessage said) {
        Message message = opened.message();
        boolean answer = message.direction() == Direction.TO_REPORTER;
        RosterMember by = answer ? answering(message) : null;
        require(answer || mailbox.equals(message.author()), Refusal.WRONG_AUTHOR);
        require(message.caseId().equals(caseId), Refusal.WRONG_CASE);
        require(message.direction() == said.direction(), Refusal.WRONG_DIRECTION);
        require(message.sequence() == said.sequence() && isNext(said), Refusal.WRONG_SEQUENCE);
        require(
                message.report() != null ? message.seen() == null : earlier.contains(message.seen()),
                Refusal.WRONG_LINK);
        require(isOfItsGeneration(message, opened.by()), Refusal.WRONG_GENERATION);
        accepted.put(said.direction(), said.sequence());
        if (answer) {
            reached.put(message.roster().desk(), message.roster().number());
            reachedGeneration = message.generation();
        }
        boolean otherRoster =
                !answer && !reporter && rosters.find(message.roster()).isEmpty();
        return new Entry.Read(said, message, by, otherRoster ? Refusal.OTHER_ROSTER : null);
    }

    private RosterMember answering(Message message) {
        long least = reached.getOrDefault(message.roster().desk(), 0L);
        require(message.roster().number() >= least, Refusal.WRONG_ROSTER);
        return rosters.handler(message.roster(), message.author());
    }

    private boolean isOfItsGeneration(Message message, int openedBy) {
        if (!reporter && message.generation() != generations.get(openedBy)) {
            return false;
        }
        return message.direction() == Direction.TO_DESK
                || message.generation() <= newest && message.generation() >= reachedGeneration;
    }

    /** The place of a refused message stays open for the true one; one that was accepted is never taken again. */
    private boolean isNext(SealedMessage said) {
        return said.sequence() > accepted.getOrDefault(said.direction(), 0L)
                && said.sequence() <= highest.getOrDefault(said.direction(), 0L) + 1;
    }

    private static void require(boolean right, Refusal otherwise) {
        if (!right) {
            throw new MalformedEnvelopeException(otherwise, "message");
        }
    }

    /** The title stands in the report too; a difference is a warning, not a refusal of the messages (§5). */
    public static Optional<Refusal> titleWarning(CaseKey key, Message report) {
        return report.report().title().equals(key.title()) ? Optional.empty() : Optional.of(Refusal.WRONG_TITLE);
    }
}

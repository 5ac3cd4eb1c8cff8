package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who handles for a desk: a chain of versions that was checked from the first to the last (docs/protocol.md §9). */
public final class Roster {
    private static final String HYBRID_PREFIX = "age1pq1";
    private static final int MILESTONE = 25;

    private final List<RosterVersion> versions;
    private final RosterVersion change;

    private Roster(List<RosterVersion> versions, RosterVersion change) {
        this.versions = List.copyOf(versions);
        this.change = change;
    }

    /** Where a chain may begin for a reader who has pinned nothing. */
    public enum Start {
        /** A handler's: at number 1. */
        FIRST,
        /** A reporter's: also at a number that is one more than a multiple of 25. */
        MILESTONE
    }

    /** The recipient that the server says a member has. */
    public record Recipient(UUID handler, String recipient) {}

    /**
     * Checks a chain.
     *
     * @param versions in ascending order
     * @param pinned what the reader holds on to, or null
     * @throws MalformedEnvelopeException by the names of docs/protocol.md §9
     */
    public static Roster read(List<SignedVersion> versions, UUID desk, RosterPin pinned, Start start) {
        if (versions.isEmpty()) {
            throw malformed("no versions");
        }
        List<RosterVersion> checked = new ArrayList<>();
        RosterVersion before = null;
        RosterVersion change = null;
        for (SignedVersion signed : versions) {
            before = RosterRules.check(signed, before, desk, number -> mayBeFirst(number, pinned, start));
            checked.add(before);
            boolean founds = before.reason() != null && before.reason().founds();
            if (founds && pinned != null && before.number() > pinned.number()) {
                change = before;
            }
        }
        Roster roster = new Roster(checked, change);
        if (pinned != null) {
            roster.requirePinned(pinned);
        }
        return roster;
    }

    private static boolean mayBeFirst(long number, RosterPin pinned, Start start) {
        if (pinned != null) {
            return number == 1 || number == pinned.number();
        }
        return number == 1 || start == Start.MILESTONE && number % MILESTONE == 1;
    }

    /** @throws MalformedEnvelopeException older-roster or other-roster, unless the chain has this version */
    public void requirePinned(RosterPin pinned) {
        if (head().number() < pinned.number()) {
            throw new MalformedEnvelopeException(Refusal.OLDER_ROSTER, "roster");
        }
        if (version(pinned.number())
                .filter(version -> version.hash().equals(pinned.hash()))
                .isEmpty()) {
            throw new MalformedEnvelopeException(Refusal.OTHER_ROSTER, "roster");
        }
    }

    public UUID desk() {
        return head().desk();
    }

    /** The last version: who handles now. */
    public RosterVersion head() {
        return versions.get(versions.size() - 1);
    }

    public RosterPin pin() {
        return head().pin();
    }

    public Optional<RosterVersion> version(long number) {
        long place = number - versions.get(0).number();
        return place < 0 || place >= versions.size() ? Optional.empty() : Optional.of(versions.get((int) place));
    }

    /** The last version after the pinned one in which nobody vouched for a new seal: people must compare it. */
    public Optional<RosterVersion> changed() {
        return Optional.ofNullable(change);
    }

    /**
     * The recipients of the members of the last version, as the server gave them to a reporter.
     *
     * @throws MalformedEnvelopeException wrong-card unless exactly theirs, and classical-recipient
     */
    public Map<UUID, AgeRecipient> recipients(List<Recipient> given) {
        Map<UUID, String> texts = new HashMap<>();
        for (Recipient one : given) {
            RosterMember member = head().member(one.handler()).orElseThrow(Roster::wrongCard);
            Hash hash = Hash.of(one.recipient().getBytes(StandardCharsets.UTF_8));
            if (!member.recipient().equals(hash) || texts.put(one.handler(), one.recipient()) != null) {
                throw wrongCard();
            }
        }
        requireAll(texts.size());
        Map<UUID, AgeRecipient> recipients = new HashMap<>();
        texts.forEach((handler, text) -> recipients.put(handler, recipient(text)));
        return Map.copyOf(recipients);
    }

    private static AgeRecipient recipient(String text) {
        if (!text.startsWith(HYBRID_PREFIX)) {
            throw new MalformedEnvelopeException(Refusal.CLASSICAL_RECIPIENT, "recipient of a member");
        }
        return AgeRecipient.parse(text);
    }

    /** As {@link #recipients}, from the cards that a handler gets. */
    public Map<UUID, AgeRecipient> cards(List<HandlerCard> given) {
        Map<UUID, AgeRecipient> recipients = new HashMap<>();
        for (HandlerCard card : given) {
            boolean hers = head().member(card.handler())
                    .filter(member -> member.has(card))
                    .isPresent();
            if (!hers || recipients.put(card.handler(), card.recipient()) != null) {
                throw wrongCard();
            }
        }
        requireAll(recipients.size());
        return Map.copyOf(recipients);
    }

    private void requireAll(int given) {
        if (given < head().members().size()) {
            throw wrongCard();
        }
    }

    private static MalformedEnvelopeException wrongCard() {
        return new MalformedEnvelopeException(Refusal.WRONG_CARD, "members of the roster");
    }
}

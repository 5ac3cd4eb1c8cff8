package nl.meldpoort.envelope;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;

/** The table of docs/protocol.md §9, in its order, for one version after another. */
final class RosterRules {
    private RosterRules() {}

    /**
     * @param before null for the first that a reader gets; what needs the version before is then not checked, unless it is
     *     number 1
     * @param mayBeFirst which number the first may have
     */
    static RosterVersion check(SignedVersion signed, RosterVersion before, UUID desk, LongPredicate mayBeFirst) {
        RosterVersion version = signed.open();
        require(version.desk().equals(desk), Refusal.WRONG_DESK);
        require(
                before == null ? mayBeFirst.test(version.number()) : version.number() == before.number() + 1,
                Refusal.WRONG_NUMBER);
        require(linked(version, before), Refusal.WRONG_LINK);
        require(rightlySealed(signed, version, before), Refusal.WRONG_SEAL);
        require(rightlyMade(version, before), Refusal.WRONG_AUTHOR);
        require(approvesOthersOnly(version, before), Refusal.OWN_APPROVAL);
        return version;
    }

    static void checkMembers(RosterVersion version) {
        Set<Object> handlers = new HashSet<>();
        Set<Object> signers = new HashSet<>();
        Set<Object> recipients = new HashSet<>();
        Set<Object> cards = new HashSet<>();
        for (RosterMember member : version.members()) {
            boolean fresh = handlers.add(member.handler())
                    && signers.add(member.signer())
                    && recipients.add(member.recipient())
                    && cards.add(member.card());
            require(fresh, Refusal.DUPLICATE_KEY);
        }
        require(version.members().stream().anyMatch(member -> member.is(RosterRole.KEY_HOLDER)), Refusal.NO_KEY_HOLDER);
    }

    private static boolean linked(RosterVersion version, RosterVersion before) {
        if ((version.previous() == null) != (version.number() == 1)) {
            return false;
        }
        return before == null || before.hash().equals(version.previous());
    }

    private static boolean rightlySealed(SignedVersion signed, RosterVersion version, RosterVersion before) {
        if (before == null) {
            return version.number() > 1 || version.reason() == null;
        }
        boolean another = !version.seal().equals(before.seal());
        if (another != (version.reason() != null)) {
            return false;
        }
        return version.reason() != SealChange.RENEWED || signed.endorsedBy(before.seal(), version);
    }

    private static boolean rightlyMade(RosterVersion version, RosterVersion before) {
        if (founds(version)) {
            return version.isKeyHolder(version.by());
        }
        return before == null || before.isKeyHolder(version.by());
    }

    private static boolean approvesOthersOnly(RosterVersion version, RosterVersion before) {
        Optional<RosterMember> own = version.member(version.by());
        if (founds(version) || before == null || own.isEmpty()) {
            return true;
        }
        return before.member(version.by())
                .filter(had -> had.hasKeysOf(own.get())
                        && had.roles().containsAll(own.get().roles()))
                .isPresent();
    }

    private static boolean founds(RosterVersion version) {
        return version.number() == 1
                || version.reason() != null && version.reason().founds();
    }

    private static void require(boolean right, Refusal otherwise) {
        if (!right) {
            throw new MalformedEnvelopeException(otherwise, "roster version");
        }
    }
}

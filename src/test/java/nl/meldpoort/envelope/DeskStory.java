package nl.meldpoort.envelope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A desk whose roster is written version by version, honestly or not. */
final class DeskStory {
    final UUID desk;
    final List<SignedVersion> versions = new ArrayList<>();
    private Seal seal;
    private RosterVersion head;

    DeskStory(UUID desk, Seal seal) {
        this.desk = desk;
        this.seal = seal;
    }

    /** The same until here; what follows may differ. */
    DeskStory copy() {
        DeskStory copy = new DeskStory(desk, seal);
        copy.versions.addAll(versions);
        copy.head = head;
        return copy;
    }

    RosterVersion head() {
        return head;
    }

    Seal seal() {
        return seal;
    }

    /** The next version as it ought to be, for others to change before it is signed. */
    RosterVersion next(UUID by, RosterMember... members) {
        return new RosterVersion(
                desk,
                head == null ? 1 : head.number() + 1,
                head == null ? null : head.hash(),
                day(),
                by,
                sorted(members),
                seal.verifyKey(),
                null);
    }

    private LocalDate day() {
        return Cast.DAY.plusDays(versions.size());
    }

    static List<RosterMember> sorted(RosterMember... members) {
        return Stream.of(members)
                .sorted(Comparator.comparing(member -> member.handler().toString()))
                .toList();
    }

    DeskStory then(UUID by, RosterMember... members) {
        return add(next(by, members), null);
    }

    /** With another seal from here on. */
    DeskStory resealed(SealChange reason, Seal other, UUID by, RosterMember... members) {
        Seal before = seal;
        seal = other;
        RosterVersion next = next(by, members);
        RosterVersion changed = new RosterVersion(
                desk, next.number(), next.previous(), next.day(), by, next.members(), other.verifyKey(), reason);
        return add(changed, reason == SealChange.RENEWED ? before : null);
    }

    private DeskStory add(RosterVersion version, Seal before) {
        versions.add(version.sign(seal, before));
        head = version;
        return this;
    }

    /** A next version whose body was changed before it was signed, by the seal of the desk; what is wrong is not checked. */
    DeskStory forged(UUID by, Consumer<Map<String, Object>> change, RosterMember... members) {
        return forged(next(by, members), seal, change);
    }

    DeskStory forged(RosterVersion honest, Seal signer, Consumer<Map<String, Object>> change) {
        versions.add(Forge.version(honest, signer, change));
        return this;
    }

    DeskStory raw(SignedVersion version) {
        versions.add(version);
        return this;
    }

    Roster read() {
        return Roster.read(versions, desk, null, Roster.Start.FIRST);
    }
}

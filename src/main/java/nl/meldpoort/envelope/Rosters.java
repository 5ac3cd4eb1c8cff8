package nl.meldpoort.envelope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rosters of the desks that take part in a case, each checked by itself (docs/protocol.md §7). */
public final class Rosters {
    private final Map<UUID, Roster> byDesk = new HashMap<>();

    private Rosters(List<Roster> rosters) {
        rosters.forEach(roster -> byDesk.put(roster.desk(), roster));
    }

    public static Rosters of(Roster... rosters) {
        return new Rosters(List.of(rosters));
    }

    public static Rosters of(List<Roster> rosters) {
        return new Rosters(rosters);
    }

    /** The version of this name, if it stands in one of the chains. */
    public Optional<RosterVersion> find(RosterName name) {
        return Optional.ofNullable(byDesk.get(name.desk()))
                .flatMap(roster -> roster.version(name.number()))
                .filter(version -> version.hash().equals(name.hash()));
    }

    /**
     * The handler who signed something under a version that she names.
     *
     * @throws MalformedEnvelopeException wrong-roster or wrong-author
     */
    RosterMember handler(RosterName name, VerifyKey author) {
        RosterVersion version =
                find(name).orElseThrow(() -> new MalformedEnvelopeException(Refusal.WRONG_ROSTER, "version named"));
        return version.memberWith(author)
                .filter(member -> member.is(RosterRole.HANDLER))
                .orElseThrow(() -> new MalformedEnvelopeException(Refusal.WRONG_AUTHOR, "no handler there"));
    }
}

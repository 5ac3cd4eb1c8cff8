package nl.meldpoort.testing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.Roster;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;

/** The roster of a desk whose members all are handlers and key holders. */
public final class TestRoster {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Seal SEAL = Seal.random();

    private TestRoster() {}

    /** The same members make the same version, as long as these tests run. */
    public static Roster of(UUID desk, HandlerCard... cards) {
        List<RosterMember> members = Stream.of(cards)
                .sorted(Comparator.comparing(card -> card.handler().toString()))
                .map(TestRoster::member)
                .toList();
        RosterVersion version =
                new RosterVersion(desk, 1, null, DAY, members.get(0).handler(), members, SEAL.verifyKey(), null);
        return Roster.read(List.of(version.sign(SEAL)), desk, null, Roster.Start.FIRST);
    }

    private static RosterMember member(HandlerCard card) {
        return RosterMember.of(
                card,
                new RosterMember.Function("Handler", "Behandelaar"),
                null,
                EnumSet.of(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                DAY);
    }
}

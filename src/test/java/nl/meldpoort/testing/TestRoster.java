package nl.meldpoort.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.Roster;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterName;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Rosters;
import nl.meldpoort.envelope.SignedVersion;
import nl.meldpoort.envelope.VerifyKey;

/** Rosters as the service publishes them, read and checked from the first version; and versions that come next. */
public final class TestRoster {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private TestRoster() {}

    public static Roster of(UUID desk) {
        return Roster.read(published(desk), desk, null, Roster.Start.FIRST);
    }

    static Rosters of(Collection<UUID> desks) {
        return Rosters.of(desks.stream().distinct().map(TestRoster::of).toList());
    }

    public static List<SignedVersion> published(UUID desk) {
        return signed(fetch(desk, "?from=1").then().statusCode(200).extract().jsonPath());
    }

    public static Response fetch(UUID desk, String query) {
        return given().get("/api/desks/" + desk + "/roster" + query);
    }

    static List<SignedVersion> signed(JsonPath roster) {
        List<Map<String, String>> versions = roster.getList("versions");
        return versions.stream()
                .map(one -> new SignedVersion(one.get("body"), one.get("signature"), one.get("endorsement")))
                .toList();
    }

    /** What a reporter who looks at this desk now would name; made up where nobody has founded it. */
    static RosterName seen(UUID desk) {
        return fetch(desk, "").statusCode() == 200
                ? of(desk).head().name()
                : new RosterName(desk, Hash.of(new byte[0]), 1);
    }

    public static RosterMember member(HandlerCard card, RosterRole... roles) {
        return RosterMember.of(
                card, new RosterMember.Function("Handler", "Behandelaar"), null, EnumSet.copyOf(List.of(roles)), DAY);
    }

    public static RosterVersion first(UUID desk, RosterMember founder, VerifyKey seal) {
        return new RosterVersion(desk, 1, null, DAY, founder.handler(), List.of(founder), seal, null);
    }

    /** The version after this one, by the same seal, with these members. */
    public static RosterVersion next(RosterVersion before, UUID by, List<RosterMember> members) {
        List<RosterMember> ascending = members.stream()
                .sorted(Comparator.comparing(member -> member.handler().toString()))
                .toList();
        return new RosterVersion(
                before.desk(), before.number() + 1, before.hash(), DAY, by, ascending, before.seal(), null);
    }

    /** Everybody of this version but those who are given another entry here. */
    public static List<RosterMember> with(RosterVersion version, RosterMember... changed) {
        List<UUID> ids = Stream.of(changed).map(RosterMember::handler).toList();
        List<RosterMember> members = new ArrayList<>(without(version, ids.toArray(UUID[]::new)));
        members.addAll(List.of(changed));
        return members;
    }

    public static List<RosterMember> without(RosterVersion version, UUID... gone) {
        return version.members().stream()
                .filter(member -> !List.of(gone).contains(member.handler()))
                .toList();
    }
}

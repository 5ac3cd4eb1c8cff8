package nl.meldpoort.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** As a version is written, also one that no honest browser would sign. */
    public static String bodyOf(RosterVersion version) {
        return new ObjectMapper().valueToTree(value(version)).toString();
    }

    private static Map<String, Object> value(RosterVersion version) {
        Map<String, Object> value = new TreeMap<>();
        value.put("by", version.by().toString());
        value.put("day", version.day().toString());
        value.put("desk", version.desk().toString());
        value.put("members", version.members().stream().map(TestRoster::value).toList());
        value.put("number", version.number());
        value.put(
                "previous",
                version.previous() == null ? null : version.previous().text());
        value.put("reason", null);
        value.put("seal", version.seal().text());
        value.put("v", 1);
        return value;
    }

    private static Map<String, Object> value(RosterMember member) {
        Map<String, Object> value = new TreeMap<>();
        value.put("card", member.card().text());
        value.put(
                "function",
                new TreeMap<>(Map.of(
                        "en", member.function().en(), "nl", member.function().nl())));
        value.put("handler", member.handler().toString());
        value.put("name", member.name());
        value.put("recipient", member.recipient().text());
        value.put("roles", member.roles().stream().map(RosterRole::text).toList());
        value.put("signer", member.signer().text());
        value.put("since", member.since().toString());
        return value;
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

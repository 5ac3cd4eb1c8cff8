package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Every field of a roster version out of bounds, signed by the seal nevertheless: form is told before anything else. */
final class MalformedRosters {
    private final RosterCases cases;
    private final DeskStory story;
    private final RosterVersion sound;

    MalformedRosters(RosterCases cases, DeskStory story) {
        this.cases = cases;
        this.story = story;
        RosterMember[] members = story.head().members().toArray(RosterMember[]::new);
        this.sound = story.next(story.head().by(), members);
    }

    void add() {
        cases.of("no versions", story).none().refused("malformed");
        for (String field : sound.value().keySet()) {
            Object other = sound.value().get(field) instanceof String ? (Object) 7L : "7";
            version("without " + field, all -> all.remove(field));
            version(field + " of another type", Forge.put(field, other));
            if (!field.equals("previous") && !field.equals("reason")) {
                version(field + " null", Forge.put(field, null));
            }
        }
        version("another field", Forge.put("x", null));
        version("another version of the format", Forge.put("v", 2L));
        version("number 0", Forge.put("number", 0L));
        version("number 1000001", Forge.put("number", 1_000_001L));
        version("a day that is none", Forge.put("day", "2025-02-30"));
        version("reason other", Forge.put("reason", "stolen"));
        version("by in capitals", Forge.put("by", sound.by().toString().toUpperCase(java.util.Locale.ROOT)));
        version("seal of 31 bytes", Forge.put("seal", b64(new byte[31])));
        version("previous of 33 bytes", Forge.put("previous", b64(new byte[33])));
        version("no members", Forge.put("members", List.of()));
        List<Object> members =
                new ArrayList<>(List.copyOf((List<?>) sound.value().get("members")));
        Collections.swap(members, 0, 1);
        version("members that descend", Forge.put("members", members));
        version("a member that is none", Forge.put("members", List.of("x")));
        version("51 members", Forge.put("members", many(51)));
        eachMember();
        texts();
        signatures();
    }

    private static List<Object> many(int count) {
        List<Object> many = new ArrayList<>();
        for (int i = 10; i < 10 + count; i++) {
            Map<String, Object> member = Cast.HANDLER
                    .member(RosterRole.HANDLER, RosterRole.KEY_HOLDER)
                    .value();
            member.put("handler", "3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e" + i);
            for (String field : List.of("card", "recipient", "signer")) {
                member.put(field, b64(Cast.key(field + i, 32)));
            }
            many.add(member);
        }
        return many;
    }

    private void eachMember() {
        Map<String, Object> honest = sound.members().get(0).value();
        for (String field : honest.keySet()) {
            Object other = honest.get(field) instanceof String ? (Object) 7L : "7";
            member("without " + field, all -> all.remove(field));
            member(field + " of another type", Forge.put(field, field.equals("name") ? 7L : other));
            if (!field.equals("name")) {
                member(field + " null", Forge.put(field, null));
            }
        }
        member("another field", Forge.put("x", 1L));
        for (List<String> roles : List.of(
                List.<String>of(),
                List.of("handler", "reader"),
                List.of("handler", "key-holder", "reader"),
                List.of("key-holder", "handler"),
                List.of("handler", "handler"),
                List.of("administrator"))) {
            member("roles " + roles, Forge.put("roles", roles));
        }
        member("roles with a number", Forge.put("roles", List.of(1L)));
        member("a name of 201 bytes", Forge.put("name", "x".repeat(201)));
        member("an empty name", Forge.put("name", ""));
        member("a name of two lines", Forge.put("name", "a\nb"));
        member("since no day", Forge.put("since", "2025-2-1"));
        member("signer of 31 bytes", Forge.put("signer", b64(new byte[31])));
        member("card of 33 bytes", Forge.put("card", b64(new byte[33])));
        member(
                "recipient as text",
                Forge.put("recipient", Cast.HANDLER.identity().recipient().text()));
        for (Map<String, Object> function : List.<Map<String, Object>>of(
                Map.of("nl", "x"),
                Map.of("en", "x"),
                Map.of("de", "x", "en", "x", "nl", "x"),
                Map.of("en", "", "nl", "x"),
                Map.of("en", "x", "nl", "y".repeat(121)),
                Map.of("en", "é".repeat(61), "nl", "x"),
                Map.of("en", "a\tb", "nl", "x"))) {
            Map<String, Object> sorted = new TreeMap<>(function);
            member(
                    "function " + String.join(" ", sorted.keySet()) + " " + cases.count(),
                    Forge.put("function", sorted));
        }
    }

    private void texts() {
        text("space after a colon", body -> body.replace("\":", "\": "));
        text("line feed at the end", body -> body + "\n");
        text("a field twice", body -> body.replace("\"v\":1", "\"v\":1,\"v\":1"));
        text(
                "fields in another order",
                body -> body.replaceFirst("\\{(\"by\":\"[^\"]*\"),(\"day\":\"[^\"]*\")", "{$2,$1"));
        text("escaped letter", body -> body.replace("Integriteit", "\\u0049ntegriteit"));
        text("not JSON", body -> "roster");
        text("empty", body -> "");
        text("over 65536 bytes", body -> body.replaceFirst("\"name\":null", "\"name\":\"" + "x".repeat(65_536) + "\""));
    }

    private void signatures() {
        SignedVersion honest = Forge.version(sound, story.seal(), all -> {});
        for (String signature :
                List.of("", honest.signature() + "=", honest.signature().substring(0, 84), "x")) {
            raw("signature of " + signature.length(), new SignedVersion(honest.body(), signature, null));
        }
        raw("a superfluous endorsement", new SignedVersion(honest.body(), honest.signature(), honest.signature()));
        for (String reason : List.of("lost", "compromised")) {
            byte[] body = CanonicalJson.write(Forge.changed(sound.value(), Forge.put("reason", reason)));
            raw("an endorsement of a seal " + reason, Forge.version(body, story.seal(), story.seal()));
        }
        byte[] renewed = CanonicalJson.write(Forge.changed(sound.value(), Forge.put("reason", "renewed")));
        raw("renewed without endorsement", Forge.version(renewed, story.seal(), null));
        SignedVersion endorsed = Forge.version(renewed, story.seal(), story.seal());
        raw(
                "endorsement cut",
                new SignedVersion(
                        endorsed.body(),
                        endorsed.signature(),
                        endorsed.endorsement().substring(0, 84)));
    }

    private void member(String name, Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = Forge.changed(sound.members().get(0).value(), change);
        List<Object> members =
                new ArrayList<>(List.copyOf((List<?>) sound.value().get("members")));
        members.set(0, changed);
        version("member: " + name, Forge.put("members", members));
    }

    private void version(String name, Consumer<Map<String, Object>> change) {
        raw(name, Forge.version(sound, story.seal(), change));
    }

    private void text(String name, UnaryOperator<String> change) {
        byte[] body =
                change.apply(new String(sound.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        raw(name, Forge.version(body, story.seal(), null));
    }

    private void raw(String name, SignedVersion version) {
        cases.of(name, story.copy().raw(version)).refused("malformed");
    }
}

package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Every field of every body: missing, of another type, null, out of bounds; and JSON that is not canonical. */
final class TamperedBodies {
    private static final String CLASSICAL = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    private final ArrayNode cases = VectorFile.array();
    private final Message report;
    private final Message later = Message.next(
            Cast.CASE,
            1,
            Direction.TO_DESK,
            2,
            Cast.MAILBOX_KEY.verifyKey(),
            Cast.rosterName(),
            LocalDate.of(2025, 3, 2),
            Hash.of(new byte[0]),
            "Tekst met \"é\"",
            List.of(attachment("0f8fad5b-d9cb-469f-a165-70867728950e")));

    TamperedBodies(Message report) {
        this.report = report;
    }

    private static Attachment attachment(String id) {
        return new Attachment(
                Texts.uuid(id),
                AgeIdentity.fromSeed(Cast.key("attachment", 32)),
                12,
                "foto 1.jpg",
                Hash.of(new byte[12]),
                "image/svg+xml");
    }

    ArrayNode cases() {
        Map<String, Object> caseKey = CanonicalJson.read(Cast.CASE_KEY.body());
        Map<String, Object> anchor = CanonicalJson.read(Cast.anchor().body());
        Map<String, Object> card = CanonicalJson.read(Cast.HANDLER.card().body());
        Map<String, Object> chest = CanonicalJson.read(Cast.HANDLER.chest().body());
        Map<String, Object> renewal = CanonicalJson.read(Cast.renewal().body());
        Map<String, Object> request = CanonicalJson.read(Cast.request().body());
        Map<String, Object> consent = CanonicalJson.read(Cast.consent().body());
        Map<String, Object> seal = CanonicalJson.read(Cast.SEAL.body(Cast.DESK));
        everyField("caseKey", caseKey);
        everyField("anchor", anchor);
        everyField("card", card);
        everyField("chest", chest);
        everyField("renewal", renewal);
        everyField("request", request);
        everyField("consent", consent);
        everyField("seal", seal);
        everyField("message", later.value());
        everyField("message", report.value());
        nested("attachments", later);
        reportParts();
        laterParts();
        notCanonical();
        ids("caseKey", caseKey, "case");
        ids("chest", chest, "handler");
        keys("caseKey", caseKey, "key");
        keys("caseKey", caseKey, "reporter");
        reporters(caseKey);
        keys("chest", chest, "identity");
        keys("chest", chest, "signer");
        lines("caseKey", caseKey, "title", 400);
        lines("card", card, "name", 200);
        recipients("anchor", anchor, "recipient");
        recipients("renewal", renewal, "recipient");
        pins("anchor", anchor);
        pins("consent", consent);
        names("message", later.value());
        names("renewal", renewal);
        names("request", request);
        for (long generation : new long[] {0, 10_001}) {
            add("generation " + generation, "caseKey", with(caseKey, "generation", generation), "malformed");
            add("generation " + generation, "message", with(later.value(), "generation", generation), "malformed");
        }
        for (long generation : new long[] {0, 1, 10_001}) {
            add("generation " + generation, "renewal", with(renewal, "generation", generation), "malformed");
        }
        add("generation 10000", "caseKey", with(caseKey, "generation", 10_000L), "ok");
        add("generation 10000", "message", with(later.value(), "generation", 10_000L), "ok");
        add("generation 10000", "renewal", with(renewal, "generation", 10_000L), "ok");
        keys("seal", seal, "seal");
        ids("seal", seal, "desk");
        add("mode transfer", "request", with(request, "mode", "transfer"), "ok");
        add("mode other", "request", with(request, "mode", "move"), "malformed");
        add("to the desk that has it", "request", with(request, "desk", Cast.DESK.toString()), "malformed");
        add("answer refused", "consent", with(consent, "answer", "refused"), "ok");
        add("answer other", "consent", with(consent, "answer", "yes"), "malformed");
        leftOut("consent", consent, "");
        return cases;
    }

    private void everyField(String kind, Map<String, Object> body) {
        String of = body.get("report") != null ? " (report)" : "";
        add("sound" + of, kind, body, "ok");
        for (String field : body.keySet()) {
            Object value = body.get(field);
            boolean mayBeNull = value == null || field.equals("seen");
            if (of.isEmpty() || mayBeNull || field.equals("report") || field.equals("mailbox")) {
                Object other = value instanceof String ? (Object) 7L : "7";
                add("without " + field + of, kind, change(body, all -> all.remove(field)), "malformed");
                add(field + " of another type" + of, kind, change(body, all -> all.put(field, other)), "malformed");
            }
            if (mayBeNull || kind.equals("chest") || kind.equals("message") && of.isEmpty()) {
                String expect = mayBeNull ? "ok" : "malformed";
                add(field + " null" + of, kind, change(body, all -> all.put(field, null)), expect);
            }
        }
        add("another field" + of, kind, change(body, all -> all.put("x", null)), "malformed");
        add("another version" + of, kind, change(body, all -> all.put("v", 2L)), "malformed");
    }

    /** The fields of the one object in the list. */
    private void nested(String list, Message message) {
        @SuppressWarnings("unchecked")
        Map<String, Object> only =
                (Map<String, Object>) ((List<?>) message.value().get(list)).get(0);
        for (String field : only.keySet()) {
            Object other = only.get(field) instanceof String ? (Object) 7L : "7";
            entry("without " + field, map -> map.remove(field), "malformed");
            entry(field + " of another type", map -> map.put(field, other), "malformed");
            entry(field + " null", map -> map.put(field, null), "malformed");
        }
        entry("with another field", map -> map.put("x", null), "malformed");
        for (long length : new long[] {0, 26_214_401}) {
            entry("length " + length, map -> map.put("length", length), "malformed");
        }
        entry("length 26214400", map -> map.put("length", 26_214_400L), "ok");
        for (String name : List.of("", "a/b", "a\\b", "a\nb", "a\tb", "x".repeat(256), "é".repeat(128))) {
            entry(
                    "name " + (name.length() > 9 ? name.length() + " long" : name.strip()),
                    map -> map.put("name", name),
                    "malformed");
        }
        entry("name of 255 bytes", map -> map.put("name", "x".repeat(255)), "ok");
        for (String type : List.of(
                "",
                "image",
                "Image/png",
                "image/png; q=1",
                "a/b/c",
                "/b",
                "a/",
                " a/b",
                "a/é",
                "a/" + "b".repeat(126))) {
            entry("type " + (type.length() > 20 ? "of 128" : type), map -> map.put("type", type), "malformed");
        }
        entry("type of 127", map -> map.put("type", "a/" + "b".repeat(125)), "ok");
        entry("hash of 31 bytes", map -> map.put("sha256", b64(new byte[31])), "malformed");
        entry("key of 33 bytes", map -> map.put("key", b64(new byte[33])), "malformed");
        entry(
                "id in capitals",
                map -> map.put("id", Cast.CASE.toString().toUpperCase(java.util.Locale.ROOT)),
                "malformed");
    }

    private void entry(String name, Consumer<Map<String, Object>> change, String expect) {
        Map<String, Object> entry =
                attachment("0f8fad5b-d9cb-469f-a165-70867728950e").value();
        change.accept(entry);
        add(
                "attachment: " + name,
                "message",
                change(later.value(), all -> all.put("attachments", List.of(entry))),
                expect);
    }

    private void laterParts() {
        later("sequence 0", "sequence", 0L, "malformed");
        later("sequence 1 without report", "sequence", 1L, "malformed");
        later("sequence 2^53 - 1", "sequence", CanonicalJson.LARGEST, "ok");
        for (String day : List.of(
                "2025-02-29",
                "2025-2-01",
                "2025-13-01",
                "2025-00-10",
                "2025-04-31",
                "25-03-01",
                "20250301",
                "2025-03-01T00:00",
                "+2025-03-01")) {
            later("day " + day, "day", day, "malformed");
        }
        later("day 2024-02-29", "day", "2024-02-29", "ok");
        later("direction up", "direction", "up", "malformed");
        later("direction To-desk", "direction", "To-desk", "malformed");
        later("author of 31 bytes", "author", b64(new byte[31]), "malformed");
        later("author padded", "author", later.author().text() + "=", "malformed");
        later("author with trailing bits", "author", "A".repeat(42) + "B", "malformed");
        later("author in base64", "author", "+".repeat(42) + "A", "malformed");
        later("seen of 33 bytes", "seen", b64(new byte[33]), "malformed");
        later("empty text with attachment", "text", "", "ok");
        Map<String, Object> bare = change(later.value(), all -> all.put("attachments", List.of()));
        add("text without attachment", "message", bare, "ok");
        add("neither text nor attachment", "message", change(bare, all -> all.put("text", "")), "malformed");
        add(
                "a report later on",
                "message",
                change(bare, all -> all.put("report", report.report().value())),
                "malformed");
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(attachment("0f8fad5b-d9cb-469f-a165-70867728950" + i).value());
        }
        later("five attachments", "attachments", many.subList(0, 5), "ok");
        later("six attachments", "attachments", many, "malformed");
        later("one id twice", "attachments", List.of(many.get(0), many.get(0)), "malformed");
        later("an attachment that is none", "attachments", Arrays.asList((Object) null), "malformed");
        ids("message", later.value(), "case");
    }

    private void later(String name, String field, Object value, String expect) {
        add(name, "message", change(later.value(), all -> all.put(field, value)), expect);
    }

    private void reportParts() {
        Map<String, Object> sound = report.report().value();
        for (String field : sound.keySet()) {
            report("without " + field, change(sound, all -> all.remove(field)), "malformed");
        }
        report("with another field", change(sound, all -> all.put("x", 1L)), "malformed");
        leftOut("message", sound, "report: ");
        report("kind other", change(sound, all -> all.put("kind", "other")), "malformed");
        report("language fr", change(sound, all -> all.put("language", "fr")), "malformed");
        report("title of two lines", change(sound, all -> all.put("title", "a\nb")), "malformed");
        report("title empty", change(sound, all -> all.put("title", "")), "malformed");
        answers("no answers");
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            many.add(answer("q-" + i, "x"));
        }
        report("40 answers", change(sound, all -> all.put("answers", many.subList(0, 40))), "ok");
        report("41 answers", change(sound, all -> all.put("answers", many)), "malformed");
        answers("a question twice", answer("q", "x"), answer("q", "y"));
        answers("question in capitals", answer("Q", "x"));
        answers("question empty", answer("", "x"));
        answers("question of 65", answer("q".repeat(65), "x"));
        answers("question with _", answer("a_b", "x"));
        answers("answer empty", answer("q", ""));
        answers("answer without text", new TreeMap<>(Map.of("question", "q")));
        answers("answer with more", new TreeMap<>(Map.of("question", "q", "text", "x", "x", 1L)));
        Map<String, Object> body = report.value();
        add("report without text", "message", change(body, all -> all.put("text", "")), "ok");
        add("mailbox classical", "message", change(body, all -> all.put("mailbox", CLASSICAL)), "malformed");
    }

    /** @param kind message for the list that stands in its report */
    private void leftOut(String kind, Map<String, Object> body, String of) {
        List<Object> ids = new ArrayList<>();
        for (int i = 10; i < 61; i++) {
            ids.add("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e" + i);
        }
        Map<String, List<Object>> lists = new TreeMap<>();
        lists.put("51", ids);
        lists.put("twice the same", List.of(ids.get(0), ids.get(0)));
        lists.put("descending", List.of(ids.get(1), ids.get(0)));
        lists.put("no uuid", List.of("x"));
        lists.put("a number", List.of(1L));
        lists.put("null", Arrays.asList((Object) null));
        lists.forEach((name, list) -> left(kind, body, of + "left out " + name, list, "malformed"));
        left(kind, body, of + "left out 50", ids.subList(0, 50), "ok");
        left(kind, body, of + "left out none", List.of(), "ok");
        // Ascending as text, which is not the order of signed halves.
        List<Object> apart = List.of("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e10", "9f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e10");
        left(kind, body, of + "left out far apart", apart, "ok");
    }

    private void left(String kind, Map<String, Object> body, String name, List<Object> list, String expect) {
        Map<String, Object> changed = with(body, "leftOut", list);
        add(name, kind, kind.equals("message") ? with(report.value(), "report", changed) : changed, expect);
    }

    private void pins(String kind, Map<String, Object> body) {
        Map<String, Object> sound = new RosterPin(Hash.of(new byte[0]), 1).value();
        rosters(kind, body, sound);
        add("roster with a desk", kind, with(body, "roster", with(sound, "desk", Cast.DESK.toString())), "malformed");
    }

    private void names(String kind, Map<String, Object> body) {
        Map<String, Object> sound = Cast.rosterName().value();
        rosters(kind, body, sound);
        add("roster without desk", kind, with(body, "roster", change(sound, all -> all.remove("desk"))), "malformed");
        add("roster of no desk", kind, with(body, "roster", with(sound, "desk", "x")), "malformed");
    }

    private void rosters(String kind, Map<String, Object> body, Map<String, Object> sound) {
        for (String field : List.of("hash", "number")) {
            add(
                    "roster without " + field,
                    kind,
                    with(body, "roster", change(sound, all -> all.remove(field))),
                    "malformed");
        }
        add("roster hash of 31 bytes", kind, with(body, "roster", with(sound, "hash", b64(new byte[31]))), "malformed");
        for (long number : new long[] {0, 1_000_001}) {
            add("roster number " + number, kind, with(body, "roster", with(sound, "number", number)), "malformed");
        }
        add("roster number 1000000", kind, with(body, "roster", with(sound, "number", 1_000_000L)), "ok");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        return change(body, all -> all.put(field, value));
    }

    private void report(String name, Map<String, Object> changed, String expect) {
        add("report: " + name, "message", change(report.value(), all -> all.put("report", changed)), expect);
    }

    @SafeVarargs
    private void answers(String name, Map<String, Object>... answers) {
        report(name, change(report.report().value(), all -> all.put("answers", List.of(answers))), "malformed");
    }

    private static Map<String, Object> answer(String question, String text) {
        return new TreeMap<>(Map.of("question", question, "text", text));
    }

    private void ids(String kind, Map<String, Object> body, String field) {
        for (String id : List.of(
                "",
                "3F2B8C1E-5D4A-4C7B-9E60-1A2B3C4D5E6F",
                "3f2b8c1e5d4a4c7b9e601a2b3c4d5e6f",
                "3f2b8c1e-5d4a-1c7b-9e60-1a2b3c4d5e6f",
                "3f2b8c1e-5d4a-4c7b-ce60-1a2b3c4d5e6f",
                "{3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f}")) {
            add(field + " " + id, kind, change(body, all -> all.put(field, id)), "malformed");
        }
    }

    private void keys(String kind, Map<String, Object> body, String field) {
        for (int length : new int[] {0, 31, 33}) {
            add(
                    field + " of " + length + " bytes",
                    kind,
                    change(body, all -> all.put(field, b64(new byte[length]))),
                    "malformed");
        }
        add(
                field + " with trailing bits",
                kind,
                change(body, all -> all.put(field, "A".repeat(42) + "B")),
                "malformed");
    }

    private void reporters(Map<String, Object> caseKey) {
        String sound = (String) caseKey.get("reporter");
        add("reporter null", "caseKey", change(caseKey, all -> all.put("reporter", null)), "malformed");
        add("reporter padded", "caseKey", change(caseKey, all -> all.put("reporter", sound + "=")), "malformed");
        String other = Cast.STRANGER.signer().verifyKey().text();
        add(
                "another reporter: only messages tell",
                "caseKey",
                change(caseKey, all -> all.put("reporter", other)),
                "ok");
        add("reporter twice", "caseKey", moved(caseKey, "$1$2$2"), "malformed");
        add("reporter before the key", "caseKey", moved(caseKey, "$2$1"), "malformed");
    }

    /** @param order of the key, $1, and the reporter, $2 */
    private static byte[] moved(Map<String, Object> caseKey, String order) {
        String json = new String(CanonicalJson.write(caseKey), StandardCharsets.UTF_8);
        return json.replaceFirst("(\"key\":\"[^\"]*\",)(\"reporter\":\"[^\"]*\",)", order)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void lines(String kind, Map<String, Object> body, String field, int most) {
        add(field + " longest", kind, change(body, all -> all.put(field, "\"".repeat(most))), "ok");
        for (String text : List.of("", "a\nb", "a\tb", "x".repeat(most + 1), "é".repeat(most / 2) + "x")) {
            String name = text.length() > 9
                    ? "of " + text.length() + " characters"
                    : b64(text.getBytes(StandardCharsets.UTF_8));
            add(field + " " + name, kind, change(body, all -> all.put(field, text)), "malformed");
        }
    }

    private void recipients(String kind, Map<String, Object> body, String field) {
        String sound = (String) body.get(field);
        byte[] unreduced = Cast.CASE_IDENTITY.recipient().bytes();
        Arrays.fill(unreduced, 300, 303, (byte) 0xff);
        Map<String, String> others = new TreeMap<>(Map.of(
                "classical", CLASSICAL,
                "in capitals", sound.toUpperCase(java.util.Locale.ROOT),
                "checksum", sound.substring(0, 900) + (sound.charAt(900) == 'q' ? 'p' : 'q') + sound.substring(901),
                "too short", Bech32.write("age1pq", new byte[1215]),
                "too long", Bech32.write("age1pq", new byte[1217]),
                "of another prefix",
                        Bech32.write("age1qp", Cast.CASE_IDENTITY.recipient().bytes()),
                "fails the modulus check", Bech32.write("age1pq", unreduced)));
        others.forEach((name, text) ->
                add(field + " " + name, kind, change(body, all -> all.put(field, text)), "malformed"));
    }

    private void notCanonical() {
        text("space after a colon", json -> json.replace(":2,", ": 2,"));
        text("line feed at the end", json -> json + "\n");
        text("byte order mark", json -> "\ufeff" + json);
        text(
                "fields in another order",
                json -> json.replace(
                        "\"text\":\"Tekst met \\\"é\\\"\",\"v\":1", "\"v\":1,\"text\":\"Tekst met \\\"é\\\"\""));
        text("a field twice", json -> json.replace("\"v\":1", "\"v\":1,\"v\":1"));
        text("a field twice, otherwise", json -> json.replace("\"v\":1", "\"v\":2,\"v\":1"));
        text("nested field twice", json -> json.replace("\"length\":12", "\"length\":12,\"length\":12"));
        text("escaped letter", json -> json.replace("Tekst", "\\u0054ekst"));
        text("escaped name", json -> json.replace("\"text\"", "\"te\\u0078t\""));
        text("escaped solidus", json -> json.replace("image/", "image\\/"));
        text("escaped é", json -> json.replace("é", "\\u00e9"));
        text("escaped line feed", json -> json.replace("Tekst", "\\u000a"));
        text("carriage return", json -> json.replace("Tekst", "\\r"));
        text("backspace", json -> json.replace("Tekst", "\\b"));
        text("NUL", json -> json.replace("Tekst", "\\u0000"));
        text("line feed as it is", json -> json.replace("Tekst", "\n"));
        text("high surrogate alone", json -> json.replace("Tekst", "\\ud83c"));
        text("low surrogate alone", json -> json.replace("Tekst", "\\udf0a"));
        text("pair escaped", json -> json.replace("Tekst", "\\ud83c\\udf0a"));
        text("2.0", json -> json.replace(":2,", ":2.0,"));
        text("2e0", json -> json.replace(":2,", ":2e0,"));
        text("02", json -> json.replace(":2,", ":02,"));
        text("-0", json -> json.replace(":2,", ":-0,"));
        text("-2", json -> json.replace(":2,", ":-2,"));
        text("2^53", json -> json.replace(":2,", ":9007199254740992,"));
        text("2^64 + 2", json -> json.replace(":2,", ":18446744073709551618,"));
        text("true", json -> json.replace(":2,", ":true,"));
        text("single quotes", json -> json.replace('"', '\''));
        text("comment", json -> json.replace("{", "{/**/"));
        text("comma at the end", json -> json.replace("\"v\":1", "\"v\":1,"));
        text("two values", json -> json + json);
        text("an array", json -> "[" + json + "]");
        text("null", json -> "null");
        text("cut", json -> json.substring(0, json.length() - 1));
        text("deep", json -> json.replace("\"report\":null", "\"report\":" + "[".repeat(500) + "]".repeat(500)));
        byte[] body = CanonicalJson.write(later.value());
        raw("not UTF-8", body, new byte[] {(byte) 0xff});
        raw("UTF-8 longer than needed", body, new byte[] {(byte) 0xc1, (byte) 0x94});
        raw("surrogates in UTF-8", body, new byte[] {
            (byte) 0xed, (byte) 0xa0, (byte) 0xbc, (byte) 0xed, (byte) 0xbc, (byte) 0x8a
        });
        add(
                "UTF-16",
                "message",
                new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE),
                "malformed");
        for (String fine : List.of("\\\\ \\\" / \u007f \u2028 \ufeff \ue000 \uffff 🌊", "a\\nb\\tc")) {
            text("as it should be: " + fine.length(), json -> json.replace("Tekst", fine), "ok");
        }
    }

    private void raw(String name, byte[] body, byte[] instead) {
        String[] parts = new String(body, StandardCharsets.ISO_8859_1).split("Tekst");
        byte[] changed = Bytes.concat(
                parts[0].getBytes(StandardCharsets.ISO_8859_1),
                instead,
                parts[1].getBytes(StandardCharsets.ISO_8859_1));
        add(name, "message", changed, "malformed");
    }

    private void text(String name, UnaryOperator<String> change) {
        text(name, change, "malformed");
    }

    private void text(String name, UnaryOperator<String> change, String expect) {
        String sound = new String(CanonicalJson.write(later.value()), StandardCharsets.UTF_8);
        String changed = change.apply(sound);
        if (changed.equals(sound)) {
            throw new IllegalStateException("nothing changed: " + name);
        }
        add("JSON: " + name, "message", changed.getBytes(StandardCharsets.UTF_8), expect);
    }

    private static Map<String, Object> change(Map<String, Object> map, Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = Forge.copy(map);
        change.accept(changed);
        return changed;
    }

    private void add(String name, String kind, Map<String, Object> body, String expect) {
        add(name, kind, CanonicalJson.write(body), expect);
    }

    private void add(String name, String kind, byte[] body, String expect) {
        cases.add(VectorFile.object()
                .put("name", name)
                .put("kind", kind)
                .put("body", b64(body))
                .put("expect", expect));
    }
}

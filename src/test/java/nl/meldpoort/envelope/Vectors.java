package nl.meldpoort.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of src/test/resources/vectors; their README says what is in them. */
final class Vectors {
    static final Path FOLDER = Path.of("src/test/resources/vectors");

    private Vectors() {}

    static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every writer's file, so that each half opens what the other seals. */
    static List<String> made() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("made-by-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode node) {
        return Base64Url.read(node.textValue());
    }

    static SignedVersion version(JsonNode version) {
        return new SignedVersion(
                version.get("body").textValue(),
                version.get("signature").textValue(),
                version.get("endorsement").textValue());
    }

    static RosterPin pin(JsonNode pin) {
        return pin.isNull()
                ? null
                : new RosterPin(
                        Hash.fromText(pin.get("hash").textValue()),
                        pin.get("number").longValue());
    }

    /** A chain that is right. */
    static Roster roster(JsonNode roster) {
        List<SignedVersion> versions = new ArrayList<>();
        roster.get("versions").forEach(version -> versions.add(version(version)));
        UUID desk = UUID.fromString(roster.get("desk").textValue());
        return Roster.read(versions, desk, pin(roster.get("pinned")), Roster.Start.FIRST);
    }

    /** The rosters of these names in a file. */
    static Rosters rosters(JsonNode file, JsonNode names) {
        List<Roster> rosters = new ArrayList<>();
        names.forEach(name -> rosters.add(roster(file.get("rosters").get(name.textValue()))));
        return Rosters.of(rosters);
    }

    /** What stands at these places of a list. */
    static List<byte[]> at(JsonNode list, JsonNode places) {
        List<byte[]> all = new ArrayList<>();
        places.forEach(place -> all.add(bytes(list.get(place.intValue()))));
        return all;
    }

    /** A case, shown by its name. */
    record Named(JsonNode vector) {
        String expect() {
            return vector.get("expect").textValue();
        }

        @Override
        public String toString() {
            return vector.get("name").textValue();
        }
    }

    static Stream<Named> named(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(Named::new);
    }

    /** The bytes at this place of a list: as they stand, or as their difference with an earlier one. */
    static byte[] whole(JsonNode list, int place, String field) {
        JsonNode written = list.get(place).get(field);
        if (written.isTextual()) {
            return bytes(written);
        }
        byte[] earlier = whole(list, written.get("of").intValue(), field);
        int first = written.get("first").intValue();
        int last = written.get("last").intValue();
        return Bytes.concat(
                Arrays.copyOf(earlier, first),
                bytes(written.get("then")),
                Arrays.copyOfRange(earlier, earlier.length - last, earlier.length));
    }

    /** The content of attachments in the vectors. */
    static byte[] pattern(int length) {
        byte[] pattern = new byte[length];
        for (int i = 0; i < length; i++) {
            pattern[i] = (byte) ((31L * i + 7) % 251);
        }
        return pattern;
    }
}

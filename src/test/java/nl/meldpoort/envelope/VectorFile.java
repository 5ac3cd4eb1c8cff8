package nl.meldpoort.envelope;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Writing of vector files: only when asked for, since sealing anew gives other bytes. */
final class VectorFile {
    static final String ASKED = "writeVectors";
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private VectorFile() {}

    static ObjectNode object() {
        return JACKSON.createObjectNode();
    }

    static ArrayNode array() {
        return JACKSON.createArrayNode();
    }

    static JsonNode tree(byte[] json) {
        try {
            return JACKSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String b64(byte[] bytes) {
        return Base64Url.write(bytes);
    }

    static ObjectNode keys() {
        ObjectNode keys = object().put("receipt", b64(Cast.key("receipt", 16)))
                .put("recovery", b64(Cast.key("recovery", 16)))
                .put("passphrase", Cast.PASSPHRASE)
                .put("case", Cast.CASE.toString())
                .put("desk", Cast.DESK.toString())
                .put("caseIdentity", b64(Cast.CASE_IDENTITY.seed()))
                .put("renewedIdentity", b64(Cast.RENEWED_IDENTITY.seed()));
        keys.set("handler", handler(Cast.HANDLER));
        return keys;
    }

    static ObjectNode handler(Cast.Handler handler) {
        return object().put("handler", handler.id().toString())
                .put("name", handler.name())
                .put("identity", b64(handler.identity().seed()))
                .put("signer", b64(handler.signer().seed()));
    }

    static ObjectNode version(SignedVersion version) {
        return object().put("body", version.body())
                .put("signature", version.signature())
                .put("endorsement", version.endorsement());
    }

    static JsonNode pin(RosterPin pin) {
        return pin == null ? JACKSON.nullNode() : tree(CanonicalJson.write(pin.value()));
    }

    static ObjectNode roster(UUID desk, RosterPin pinned, List<SignedVersion> versions) {
        ObjectNode roster = object().put("desk", desk.toString());
        roster.set("pinned", pin(pinned));
        ArrayNode list = roster.putArray("versions");
        versions.forEach(version -> list.add(version(version)));
        return roster;
    }

    /** Puts, where that is shorter, only the difference with an earlier one of the list; {@link Vectors#whole} is the way back. */
    static ArrayNode differences(ArrayNode list, String field) {
        List<byte[]> before = new ArrayList<>();
        for (JsonNode one : list) {
            byte[] bytes = Vectors.bytes(one.get(field));
            ObjectNode best = null;
            for (int of = 0; of < before.size(); of++) {
                ObjectNode difference = difference(of, before.get(of), bytes);
                if (best == null
                        || difference.toString().length() < best.toString().length()) {
                    best = difference;
                }
            }
            if (best != null && 2 * best.toString().length() < b64(bytes).length()) {
                ((ObjectNode) one).set(field, best);
            }
            before.add(bytes);
        }
        return list;
    }

    private static ObjectNode difference(int of, byte[] earlier, byte[] bytes) {
        int most = Math.min(earlier.length, bytes.length);
        int mismatch = Arrays.mismatch(earlier, bytes);
        int first = mismatch < 0 ? most : mismatch;
        int last = 0;
        while (first + last < most && earlier[earlier.length - 1 - last] == bytes[bytes.length - 1 - last]) {
            last++;
        }
        return object().put("of", of)
                .put("first", first)
                .put("then", b64(Arrays.copyOfRange(bytes, first, bytes.length - last)))
                .put("last", last);
    }

    static void write(String name, JsonNode content) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            Files.writeString(
                    Vectors.FOLDER.resolve(name), JACKSON.writer(printer).writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

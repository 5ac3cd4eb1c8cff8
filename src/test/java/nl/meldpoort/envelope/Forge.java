package nl.meldpoort.envelope;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Seals what no honest writer would, with all checks left out. */
final class Forge {
    private Forge() {}

    /** A message whose body was changed before it was signed and sealed, by whoever signs. */
    static byte[] message(Message honest, SigningKey signer, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = honest.value();
        change.accept(body);
        byte[] json = CanonicalJson.write(body);
        return frame(Frames.message(json, signer.sign(Label.MESSAGE, json)));
    }

    /** A version of a roster whose body was changed before it was signed, by whoever signs; without endorsement. */
    static SignedVersion version(RosterVersion honest, Seal signer, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = honest.value();
        change.accept(body);
        return version(CanonicalJson.write(body), signer, null);
    }

    /** @param before who endorses it, or null */
    static SignedVersion version(byte[] body, Seal signer, Seal before) {
        return new SignedVersion(
                new String(body, StandardCharsets.UTF_8),
                Base64Url.write(signer.sign(body)),
                before == null ? null : Base64Url.write(before.sign(body)));
    }

    /** A public frame whose body was changed before it was signed. */
    static byte[] publicFrame(Label label, byte[] honest, SigningKey signer, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = CanonicalJson.read(honest);
        change.accept(body);
        return Frames.sign(signer, label, CanonicalJson.write(body));
    }

    /** Stanzas in the order case, mailbox. */
    static byte[] frame(byte[] frame) {
        return AgeFile.seal(frame, both());
    }

    static List<RecipientStanzaWriter> both() {
        return List.of(
                HybridStanza.writer(Cast.CASE_IDENTITY.recipient()), HybridStanza.writer(Cast.MAILBOX.recipient()));
    }

    /** A classical stanza, to somebody: nobody here opens it, nor has to. */
    static RecipientStanzaWriter classical() {
        return fileKey -> List.of(
                new AgeStanza("X25519", List.of(AgeHeader.base64(Cast.key("share", 32))), Cast.key("body", 32)));
    }

    /** The file with its header rewritten as text; the header MAC is not made again. */
    static byte[] header(byte[] file, UnaryOperator<String> change) {
        int length = AgeHeader.parse(file).length();
        String header = new String(file, 0, length, StandardCharsets.ISO_8859_1);
        byte[] changed = change.apply(header).getBytes(StandardCharsets.ISO_8859_1);
        return Bytes.concat(changed, java.util.Arrays.copyOfRange(file, length, file.length));
    }

    /** One line of the header, 0 being the version. */
    static byte[] line(byte[] file, int line, UnaryOperator<String> change) {
        return header(file, header -> {
            String[] lines = header.split("\n");
            lines[line] = change.apply(lines[line]);
            return String.join("\n", lines) + "\n";
        });
    }

    /** Another base64 character at this place, so that the text stays canonical. */
    static UnaryOperator<String> swap(int place) {
        return line -> line.substring(0, place) + (line.charAt(place) == 'A' ? 'B' : 'A') + line.substring(place + 1);
    }

    static byte[] flip(byte[] bytes, int place) {
        byte[] flipped = bytes.clone();
        flipped[place < 0 ? bytes.length + place : place] ^= 1;
        return flipped;
    }

    static Consumer<Map<String, Object>> put(String field, Object value) {
        return all -> all.put(field, value);
    }

    static Map<String, Object> changed(Map<String, Object> honest, Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = copy(honest);
        change.accept(changed);
        return changed;
    }

    static Map<String, Object> copy(Map<String, Object> map) {
        return new TreeMap<>(map);
    }
}

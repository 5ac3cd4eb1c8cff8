package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes seals.json: {@code mvn surefire:test@default-test -Dtest=SealsWriterTest -DwriteVectors=yes}. */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class SealsWriterTest {
    private final ObjectNode file = VectorFile.object();
    private final ArrayNode sealed = VectorFile.array();
    private final AgeRecipient holder = Cast.HANDLER.identity().recipient();

    @Test
    void write() {
        file.put("desk", Cast.DESK.toString())
                .put("identity", b64(Cast.HANDLER.identity().seed()))
                .put("seal", Cast.SEAL.verifyKey().text());
        fingerprints();
        sealed();
        file.set("sealed", VectorFile.differences(sealed, "sealed"));
        VectorFile.write("seals.json", file);
    }

    private void fingerprints() {
        ArrayNode fingerprints = file.putArray("fingerprints");
        for (int i = 0; i < 12; i++) {
            VerifyKey key = i == 0
                    ? Cast.SEAL.verifyKey()
                    : i == 1
                            ? VerifyKey.fromBytes(new byte[32])
                            : VerifyKey.fromBytes(Cast.key("seal to compare " + i, 32));
            SealFingerprint fingerprint = SealFingerprint.of(key);
            ObjectNode one = fingerprints
                    .addObject()
                    .put("verifyKey", key.text())
                    .put("bytes", b64(SealFingerprint.stretched(key)))
                    .put("words", String.join(" ", fingerprint.words()));
            ArrayNode rows = one.putArray("cells");
            fingerprint.cells().forEach(row -> rows.add(drawn(row)));
            one.put("shape", fingerprint.shape());
        }
    }

    static String drawn(List<Boolean> row) {
        StringBuilder drawn = new StringBuilder();
        row.forEach(filled -> drawn.append(filled ? '#' : '.'));
        return drawn.toString();
    }

    private void sealed() {
        byte[] sound = Cast.SEAL.seal(Cast.DESK, holder);
        byte[] frame = Frames.plain(Cast.SEAL.body(Cast.DESK), Frames.SEAL);
        var writer = HybridStanza.writer(holder);
        add("sound", sound, "ok");
        add(
                "to another key holder",
                Cast.SEAL.seal(Cast.DESK, Cast.COLLEAGUE.identity().recipient()),
                "not-for-me");
        add("of another desk", Cast.SEAL.seal(Cast.OTHER_DESK, holder), "wrong-desk");
        add("another seal", Cast.OTHER_SEAL.seal(Cast.DESK, holder), "wrong-seal");
        add("another seal of another desk", Cast.OTHER_SEAL.seal(Cast.OTHER_DESK, holder), "wrong-desk");
        add("two stanzas", AgeFile.seal(frame, List.of(writer, writer)), "malformed");
        add("a classical stanza", AgeFile.seal(frame, List.of(Forge.classical())), "classical-recipient");
        add(
                "a passphrase",
                AgeFile.seal(frame, List.of(PassphraseStanza.writer(new byte[12], 10))),
                "classical-recipient");
        add("a case key", Cast.CASE_KEY.seal(holder), "malformed");
        byte[] chest = Cast.HANDLER.chest().body();
        add("a chest", AgeFile.seal(Frames.plain(chest, Frames.CHEST), List.of(writer)), "malformed");
        add("altered", Forge.flip(sound, -1), "malformed");
        add("stanza altered", Forge.line(sound, 2, Forge.swap(5)), "not-for-me");
        add("MAC altered", Forge.line(sound, 3, Forge.swap(10)), "malformed");
        add("cut", Arrays.copyOf(sound, sound.length - 1), "malformed");
        add("without filling", AgeFile.seal(Arrays.copyOf(frame, 400), List.of(writer)), "malformed");
        add("filling not zero", AgeFile.seal(Forge.flip(frame, -1), List.of(writer)), "malformed");
    }

    private void add(String name, byte[] file, String expect) {
        sealed.add(
                VectorFile.object().put("name", name).put("sealed", b64(file)).put("expect", expect));
    }
}

package nl.meldpoort.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to spoil an age file that the service must see without any key (docs/protocol.md §10). */
public final class Sealed {
    private static final String STANZA = "-> mlkem768x25519 ";

    private Sealed() {}

    /** Each spoiled file under the name of what is wrong with it. */
    public static Map<String, byte[]> spoiled(byte[] sealed) {
        Map<String, byte[]> spoiled = new LinkedHashMap<>();
        spoiled.put("nothing at all", new byte[0]);
        spoiled.put("one byte", new byte[1]);
        spoiled.put("text", "geen age-bestand".getBytes(StandardCharsets.UTF_8));
        spoiled.put("only a header", Arrays.copyOf(sealed, headerLength(sealed)));
        spoiled.put("half a header", Arrays.copyOf(sealed, headerLength(sealed) / 2));
        spoiled.put("the last byte missing", Arrays.copyOf(sealed, sealed.length - 1));
        spoiled.put("a byte too many", Arrays.copyOf(sealed, sealed.length + 1));
        spoiled.put("another version", header(sealed, header -> header.replaceFirst("v1", "v2")));
        spoiled.put(
                "armor",
                ("-----BEGIN AGE ENCRYPTED FILE-----\n" + Api.b64(sealed) + "\n-----END AGE ENCRYPTED FILE-----\n")
                        .getBytes(StandardCharsets.US_ASCII));
        spoiled.put("a classical stanza", header(sealed, header -> header.replaceFirst("--- ", classical() + "--- ")));
        spoiled.put("a stanza less", header(sealed, header -> without(header, header.lastIndexOf(STANZA))));
        spoiled.put("a stanza more", header(sealed, header -> header.replaceFirst("--- ", last(header) + "--- ")));
        spoiled.put("a shorter encapsulation", header(sealed, header -> header.replaceFirst(STANZA + "....", STANZA)));
        spoiled.put(
                "another argument", header(sealed, header -> header.replaceFirst("(" + STANZA + "\\S+)", "$1 more")));
        spoiled.put("a carriage return", header(sealed, header -> header.replaceFirst("\n", "\r\n")));
        spoiled.put(
                "a byte that is not printable", header(sealed, header -> header.replaceFirst("mlkem", "mlk\u00e9m")));
        return spoiled;
    }

    /** As if what is sealed to one recipient were sealed to a passkey, which only a browser can do; nobody can open it. */
    public static byte[] toAPasskey(byte[] sealed) {
        String nonce = java.util.Base64.getEncoder().withoutPadding().encodeToString(new byte[16]);
        return header(
                sealed, header -> header.replaceFirst(STANZA + "\\S+", "-> age-encryption.org/fido2prf " + nonce));
    }

    private static int headerLength(byte[] sealed) {
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        return text.indexOf('\n', text.indexOf("\n--- ") + 1) + 1;
    }

    private static byte[] header(byte[] sealed, UnaryOperator<String> change) {
        int length = headerLength(sealed);
        byte[] changed = change.apply(new String(sealed, 0, length, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(changed, changed.length + sealed.length - length);
        System.arraycopy(sealed, length, whole, changed.length, sealed.length - length);
        return whole;
    }

    private static String last(String header) {
        return header.substring(header.lastIndexOf(STANZA), header.indexOf("--- "));
    }

    private static String without(String header, int from) {
        return header.substring(0, from) + header.substring(header.indexOf("--- "));
    }

    private static String classical() {
        String key = java.util.Base64.getEncoder().withoutPadding().encodeToString(new byte[32]);
        return "-> X25519 " + key + "\n" + key + "\n";
    }
}

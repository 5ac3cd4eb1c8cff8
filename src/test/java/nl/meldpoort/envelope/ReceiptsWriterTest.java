package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;
import static nl.meldpoort.envelope.VectorFile.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes receipts.json: {@code mvn surefire:test@default-test -Dtest=ReceiptsWriterTest -DwriteVectors=yes}. */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class ReceiptsWriterTest {
    private final ArrayNode typed = VectorFile.array();

    @Test
    void write() {
        ObjectNode file = object();
        file.set("receipts", receipts());
        file.set("recoveryCodes", recoveryCodes());
        typed();
        file.set("typed", typed);
        VectorFile.write("receipts.json", file);
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static ArrayNode receipts() {
        ArrayNode list = VectorFile.array();
        receipt(list, "all zero", filled(0));
        receipt(list, "all one", filled(0xff));
        receipt(list, "BIP-39: 7f", filled(0x7f));
        receipt(list, "BIP-39: 80", filled(0x80));
        receipt(list, "the receipt of the other files", Cast.key("receipt", 16));
        for (int i = 1; i <= 5; i++) {
            receipt(list, "by chance " + i, Cast.key("by chance " + i, 16));
        }
        return list;
    }

    private static void receipt(ArrayNode list, String name, byte[] entropy) {
        Receipt receipt = Receipt.fromBytes(entropy);
        list.add(object().put("name", name)
                .put("entropy", b64(entropy))
                .put("nl", String.join(" ", receipt.words(Language.NL)))
                .put("en", String.join(" ", receipt.words(Language.EN)))
                .put("locator", b64(receipt.locator()))
                .put("locatorHash", receipt.locatorHash().text())
                .put("identitySeed", b64(receipt.mailboxIdentity().seed()))
                .put("recipient", receipt.mailboxIdentity().recipient().text())
                .put("signerSeed", b64(receipt.mailboxKey().seed()))
                .put("verifyKey", receipt.mailboxKey().verifyKey().text()));
    }

    private static ArrayNode recoveryCodes() {
        ArrayNode list = VectorFile.array();
        for (byte[] entropy : List.of(filled(0), Cast.key("recovery", 16))) {
            RecoveryCode code = RecoveryCode.fromBytes(entropy);
            list.add(object().put(
                            "name", entropy[0] == 0 ? "all zero, as the first receipt" : "the code of the other files")
                    .put("entropy", b64(entropy))
                    .put("nl", String.join(" ", code.words(Language.NL)))
                    .put("en", String.join(" ", code.words(Language.EN)))
                    .put("identitySeed", b64(code.identity().seed()))
                    .put("recipient", code.identity().recipient().text()));
        }
        return list;
    }

    private void typed() {
        byte[] entropy = Cast.key("receipt", 16);
        for (Language language : Language.values()) {
            List<String> words = Receipt.fromBytes(entropy).words(language);
            String text = String.join(" ", words);
            Language other = language == Language.NL ? Language.EN : Language.NL;
            String as = language.text() + ": ";
            opens(as + "as written", text, language, entropy);
            opens(as + "on a page in the other language", text, other, entropy);
            opens(as + "in capitals", text.toUpperCase(java.util.Locale.ROOT), language, entropy);
            opens(
                    as + "four letters each",
                    String.join(
                            " ",
                            words.stream()
                                    .map(word -> word.substring(0, Math.min(4, word.length())))
                                    .toList()),
                    language,
                    entropy);
            opens(as + "one to a line, numbered", numbered(words), language, entropy);
            opens(
                    as + "run together by hyphens and commas",
                    "  " + String.join("-,", words) + ".\t",
                    language,
                    entropy);
            opens(as + "with accents", accented(text), language, entropy);
            opens(
                    as + "with accents, composed",
                    Normalizer.normalize(accented(text), Normalizer.Form.NFC),
                    language,
                    entropy);
            refused(as + "a word too few", String.join(" ", words.subList(0, 11)), language, "count", "count", 11);
            refused(as + "a word too many", text + " " + words.get(0), language, "count", "count", 13);
            refused(
                    as + "a letter too many in the fifth",
                    replaced(words, 4, words.get(4) + "q"),
                    language,
                    "unknown-word",
                    "place",
                    5);
            refused(
                    as + "unknown first and last",
                    replaced(Arrays.asList(replaced(words, 0, "qqqq").split(" ")), 11, "zzzz"),
                    language,
                    "unknown-word",
                    "place",
                    1);
            refused(
                    as + "three letters of a longer last word",
                    shortLast(language),
                    language,
                    "unknown-word",
                    "place",
                    12);
            refused(
                    as + "a word of the other list in the third place",
                    replaced(words, 2, Receipt.fromBytes(entropy).words(other).get(2)),
                    language,
                    "unknown-word",
                    "place",
                    3);
            List<String> swapped = new ArrayList<>(words);
            Collections.swap(swapped, 3, 4);
            refused(as + "two swapped", String.join(" ", swapped), language, "checksum", null, 0);
            String first = WordList.of(language).words(new byte[2], 1).get(0);
            String zeros = String.join(" ", Collections.nCopies(12, first));
            refused(as + "the first word twelve times", zeros, language, "checksum", null, 0);
        }
        for (Language page : Language.values()) {
            List<String> mixed = new ArrayList<>(
                    Receipt.fromBytes(entropy).words(Language.NL).subList(0, 6));
            mixed.addAll(Receipt.fromBytes(entropy).words(Language.EN).subList(6, 12));
            refused(
                    "half and half, page " + page.text(),
                    String.join(" ", mixed),
                    page,
                    "unknown-word",
                    "place",
                    page == Language.NL ? 7 : 1);
            refused("nothing known, page " + page.text(), "q ".repeat(12), page, "unknown-word", "place", 1);
            refused("nothing, page " + page.text(), "", page, "count", "count", 0);
            refused("digits and signs only, page " + page.text(), " 12-34 … ", page, "count", "count", 0);
        }
    }

    /** A receipt whose last word has more than four letters, that word cut to three. */
    private static String shortLast(Language language) {
        for (int i = 0; ; i++) {
            List<String> words = Receipt.fromBytes(Cast.key("short " + i, 16)).words(language);
            String cut = words.get(11).substring(0, 3);
            // "act" of "actor" is a word of its own.
            if (words.get(11).length() > 4 && WordList.of(language).find(cut) < 0) {
                return replaced(words, 11, cut);
            }
        }
    }

    private static String replaced(List<String> words, int place, String word) {
        List<String> other = new ArrayList<>(words);
        other.set(place, word);
        return String.join(" ", other);
    }

    private static String numbered(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i + 1).append(". ").append(words.get(i)).append("\r\n");
        }
        return text.toString();
    }

    private static String accented(String text) {
        return text.replace("e", "e\u0308").replace("o", "o\u0301");
    }

    private void opens(String name, String text, Language page, byte[] entropy) {
        ObjectNode one = object().put("name", name).put("typed", text).put("language", page.text());
        one.putObject("expect").put("entropy", b64(entropy));
        typed.add(one);
    }

    private void refused(String name, String text, Language page, String error, String detail, int number) {
        ObjectNode one = object().put("name", name).put("typed", text).put("language", page.text());
        ObjectNode expect = one.putObject("expect").put("error", error);
        if (detail != null) {
            expect.put(detail, number);
        }
        typed.add(one);
    }
}

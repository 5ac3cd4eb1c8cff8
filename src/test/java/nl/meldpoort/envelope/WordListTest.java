package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of docs/word-list.md that a machine can check. */
class WordListTest {
    /** Receipts written down by reporters depend on every line: after a release this never changes. */
    private static final String SHA_256 = "b6a257367191e530ad34aac5d4e47b041dba6bf29be67356badb46b545906b6c";

    private static List<String> dutch;
    private static List<String> english;

    @BeforeAll
    static void read() throws IOException {
        dutch = lines("words/nl.txt");
        english = lines("words/en.txt");
    }

    @Test
    void isTheListThatReceiptsWereWrittenWith() throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes("words/nl.txt"));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(SHA_256);
    }

    @Test
    void has2048SortedWordsOfFourToSevenPlainLetters() {
        assertThat(dutch).hasSize(2048).doesNotHaveDuplicates().isSorted();
        assertThat(dutch).allMatch(word -> word.matches("[a-z]{4,7}"));
    }

    @Test
    void endsWithALineFeedAndHasNoOtherLineBreaks() throws IOException {
        String text = new String(bytes("words/nl.txt"), StandardCharsets.US_ASCII);

        assertThat(text).endsWith("\n").doesNotContain("\r").doesNotContain("\n\n");
    }

    @Test
    void tellsWordsApartByFourLetters() {
        assertThat(dutch.stream().map(WordListTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void sharesNoWordAndNoFirstFourLettersWithEnglish() {
        assertThat(english).hasSize(2048);
        Set<String> keys = new HashSet<>();
        english.forEach(word -> keys.add(key(word)));

        assertThat(dutch).doesNotContainAnyElementsOf(english);
        assertThat(dutch).noneMatch(word -> keys.contains(key(word)));
    }

    @Test
    void differsInAtLeastTwoLettersAndMoreThanASwapOfNeighbours() {
        List<String> close = new ArrayList<>();
        for (int i = 0; i < dutch.size(); i++) {
            for (int j = i + 1; j < dutch.size(); j++) {
                String one = dutch.get(i);
                String other = dutch.get(j);
                if (oneEditApart(one, other) || neighboursSwapped(one, other)) {
                    close.add(one + " " + other);
                }
            }
        }

        assertThat(close).isEmpty();
    }

    @Test
    void soundsDifferent() {
        Map<String, String> heard = new HashMap<>();
        List<String> alike = new ArrayList<>();
        for (String word : dutch) {
            String before = heard.put(sound(word), word);
            if (before != null) {
                alike.add(before + " " + word);
            }
        }

        assertThat(alike).isEmpty();
    }

    @Test
    void knowsWhichSoundsAreMixedUpInWriting() {
        assertThat(sound("eis")).isEqualTo(sound("ijs"));
        assertThat(sound("rauw")).isEqualTo(sound("rouw"));
        assertThat(sound("kout")).isEqualTo(sound("koud"));
        assertThat(sound("noch")).isEqualTo(sound("nog"));
        assertThat(sound("accent")).isEqualTo(sound("aksent"));
        assertThat(sound("vier")).isEqualTo(sound("fier"));
        assertThat(sound("zier")).isEqualTo(sound("sier"));
        assertThat(sound("liter")).isEqualTo(sound("lieter"));
        assertThat(sound("bomen")).isEqualTo(sound("bommen"));
    }

    private static String key(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }

    /** A small normal form: words that are written differently but may be heard as one come out the same. */
    private static String sound(String word) {
        return word.replaceAll("ij|ei", "1")
                .replaceAll("[ao]uw?", "2")
                .replace("ch", "g")
                .replace("ck", "k")
                .replace("qu", "kw")
                .replace("x", "ks")
                .replace("th", "t")
                .replace("ph", "f")
                .replaceAll("c(?=[eiy])", "s")
                .replace('c', 'k')
                .replace('v', 'f')
                .replace('z', 's')
                .replace("ie", "i")
                .replace('y', 'i')
                .replaceAll("d$", "t")
                .replaceAll("b$", "p")
                .replace("dt", "t")
                .replaceAll("(.)\\1+", "$1");
    }

    private static boolean oneEditApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String oneRest = one.substring(same);
        String otherRest = other.substring(same);
        return rest(oneRest).equals(rest(otherRest))
                || oneRest.equals(rest(otherRest))
                || rest(oneRest).equals(otherRest);
    }

    private static String rest(String word) {
        return word.isEmpty() ? "" : word.substring(1);
    }

    private static boolean neighboursSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i + 1 < one.length(); i++) {
            String swapped = one.substring(0, i) + one.charAt(i + 1) + one.charAt(i) + one.substring(i + 2);
            if (swapped.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.US_ASCII).lines().toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = WordListTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}

package nl.meldpoort.envelope;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 2,048 words of a language, of which the first four letters name one only (docs/protocol.md §3). */
final class WordList {
    private static final int SIZE = 2048;
    private static final int BITS = 11;
    private static final int PREFIX = 4;

    private final List<String> words;
    private final Map<String, Integer> places = new HashMap<>();

    private WordList(List<String> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            places.put(prefix(words.get(i)), i);
        }
        if (words.size() != SIZE || places.size() != SIZE) {
            throw new IllegalStateException("a word list has " + SIZE + " words, unique in four letters");
        }
    }

    static WordList of(Language language) {
        return language == Language.NL ? Dutch.LIST : English.LIST;
    }

    private static final class Dutch {
        static final WordList LIST = load(Language.NL);
    }

    private static final class English {
        static final WordList LIST = load(Language.EN);
    }

    private static WordList load(Language language) {
        String name = "words/" + language.text() + ".txt";
        try (InputStream file = WordList.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
            return new WordList(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(PREFIX, word.length()));
    }

    /** @return the place in the list that a typed word names, or -1 */
    int find(String typed) {
        Integer place = places.get(prefix(typed));
        if (place == null) {
            return -1;
        }
        String word = words.get(place);
        return word.equals(typed) || typed.length() >= PREFIX && word.startsWith(typed) ? place : -1;
    }

    /** The first {@code count} times eleven bits as words, from the most significant. */
    List<String> words(byte[] bits, int count) {
        List<String> named = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int place = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                place = place << 1 | bits[bit / 8] >> 7 - bit % 8 & 1;
            }
            named.add(words.get(place));
        }
        return named;
    }
}

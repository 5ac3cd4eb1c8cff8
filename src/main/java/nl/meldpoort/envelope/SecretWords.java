package nl.meldpoort.envelope;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** 128 bits as twelve words and back (BIP-39; docs/protocol.md §3). */
final class SecretWords {
    static final int LENGTH = 16;

    private static final int COUNT = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");

    private SecretWords() {}

    static List<String> write(byte[] secret, Language language) {
        byte[] bits = Bytes.concat(secret, checksum(secret));
        try {
            return WordList.of(language).words(bits, COUNT);
        } finally {
            Bytes.zero(bits);
        }
    }

    /** The 16 bytes, the caller's to zero. @throws MistypedException saying what is wrong */
    static byte[] read(String typed, Language page) {
        List<String> words = split(typed);
        if (words.size() != COUNT) {
            throw new MistypedException.WrongCount(words.size());
        }
        WordList list = WordList.of(likeliest(words, page));
        byte[] bits = new byte[LENGTH + 1];
        byte[] secret = null;
        try {
            int at = 0;
            for (int i = 0; i < COUNT; i++) {
                int place = list.find(words.get(i));
                if (place < 0) {
                    throw new MistypedException.UnknownWord(i + 1);
                }
                for (int bit = 10; bit >= 0; bit--, at++) {
                    bits[at / 8] |= (byte) ((place >> bit & 1) << 7 - at % 8);
                }
            }
            secret = Arrays.copyOf(bits, LENGTH);
            if (checksum(secret)[0] != bits[LENGTH]) {
                Bytes.zero(secret);
                throw new MistypedException.WrongChecksum();
            }
            return secret;
        } finally {
            Bytes.zero(bits);
        }
    }

    /** Four bits, in the upper half of one byte. */
    private static byte[] checksum(byte[] secret) {
        byte[] hash = Hash.digest().digest(secret);
        return new byte[] {(byte) (hash[0] & 0xf0)};
    }

    private static List<String> split(String typed) {
        String plain = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(MARKS.matcher(plain).replaceAll(""), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The language whose list knows the most of these words; the page's own on a tie. */
    private static Language likeliest(List<String> words, Language page) {
        Language other = page == Language.NL ? Language.EN : Language.NL;
        return known(words, other) > known(words, page) ? other : page;
    }

    private static long known(List<String> words, Language language) {
        WordList list = WordList.of(language);
        return words.stream().filter(word -> list.find(word) >= 0).count();
    }
}

package nl.meldpoort.envelope;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What people compare of a desk's seal (docs/protocol.md §9). Making it is slow on purpose: about half a second.
 *
 * @param words four, of the Dutch list
 * @param cells five rows of five, true where filled
 * @param shape 0–7: square, circle, diamond, triangle up, triangle down, ring, cross, bar
 */
public record SealFingerprint(List<String> words, List<List<Boolean>> cells, int shape) {
    private static final int ITERATIONS = 524_288;
    private static final int LENGTH = 16;
    private static final int WORDS = 4;
    private static final int SIDE = 5;
    private static final int DRAWN = 3;
    private static final int PICTURE_BIT = 48;

    public static SealFingerprint of(VerifyKey seal) {
        byte[] bytes = stretched(seal);
        return new SealFingerprint(WordList.of(Language.NL).words(bytes, WORDS), cells(bytes), shape(bytes));
    }

    static byte[] stretched(VerifyKey seal) {
        PKCS5S2ParametersGenerator pbkdf2 = new PKCS5S2ParametersGenerator(new SHA256Digest());
        pbkdf2.init(seal.bytes(), Label.SEAL.bytes(), ITERATIONS);
        return ((KeyParameter) pbkdf2.generateDerivedMacParameters(LENGTH * 8)).getKey();
    }

    /** Columns 4 and 5 mirror 2 and 1: people know a symmetric picture again. */
    private static List<List<Boolean>> cells(byte[] bytes) {
        List<List<Boolean>> rows = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            List<Boolean> cells = new ArrayList<>();
            for (int column = 0; column < SIDE; column++) {
                int drawn = Math.min(column, SIDE - 1 - column);
                cells.add(bit(bytes, PICTURE_BIT + row * DRAWN + drawn) == 1);
            }
            rows.add(List.copyOf(cells));
        }
        return List.copyOf(rows);
    }

    private static int shape(byte[] bytes) {
        int at = PICTURE_BIT + SIDE * DRAWN;
        return bit(bytes, at) << 2 | bit(bytes, at + 1) << 1 | bit(bytes, at + 2);
    }

    private static int bit(byte[] bytes, int place) {
        return bytes[place / 8] >> 7 - place % 8 & 1;
    }
}

package nl.meldpoort.desk;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.web.Problem;

/**
 * A picture that every reporter's browser opens: a PNG of bounded size. Only what draws it is kept; the rest often tells
 * who made it, and where.
 */
public final class Logo {
    public static final int MOST_BYTES = 65_536;

    private static final int MOST_PIXELS = 2_000;
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int HEADER_LENGTH = 13;
    private static final Set<String> DRAWS = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sRGB", "gAMA");

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    /** @throws Problem 413 when it is too large; 422 when it is no PNG that may be shown */
    public static Logo of(byte[] png) {
        if (png.length > MOST_BYTES) {
            throw Problem.tooLarge("A logo is 64 KiB at most.");
        }
        return new Logo(whatDraws(ByteBuffer.wrap(png)));
    }

    static Logo stored(byte[] png) {
        return new Logo(png);
    }

    public byte[] png() {
        return png.clone();
    }

    /** Names these very bytes, so that an address may be kept for ever. */
    public String hash() {
        return HexFormat.of().formatHex(Hash.of(png).bytes(), 0, 8);
    }

    private static byte[] whatDraws(ByteBuffer png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.remaining());
        byte[] signature = new byte[SIGNATURE.length];
        require(png.remaining() >= SIGNATURE.length);
        png.get(signature);
        require(java.util.Arrays.equals(signature, SIGNATURE));
        kept.writeBytes(signature);
        String type = "";
        while (!type.equals("IEND")) {
            ByteBuffer chunk = chunk(png);
            type = type(chunk);
            require(type.equals("IHDR") == (kept.size() == SIGNATURE.length));
            if (type.equals("IHDR")) {
                checkSize(chunk);
            }
            if (DRAWS.contains(type)) {
                kept.write(chunk.array(), 0, chunk.capacity());
            } else {
                // What must be understood to draw it has a capital.
                require(Character.isLowerCase(type.charAt(0)));
            }
        }
        require(!png.hasRemaining());
        return kept.toByteArray();
    }

    /** Length, type, data and check (PNG, third edition, §5.3). */
    private static ByteBuffer chunk(ByteBuffer png) {
        require(png.remaining() >= 12);
        int length = png.getInt(png.position());
        require(length >= 0 && length <= png.remaining() - 12);
        byte[] chunk = new byte[12 + length];
        png.get(chunk);
        CRC32 check = new CRC32();
        check.update(chunk, 4, 4 + length);
        require(ByteBuffer.wrap(chunk).getInt(8 + length) == (int) check.getValue());
        return ByteBuffer.wrap(chunk);
    }

    private static String type(ByteBuffer chunk) {
        return new String(chunk.array(), 4, 4, StandardCharsets.US_ASCII);
    }

    private static void checkSize(ByteBuffer header) {
        require(header.getInt(0) == HEADER_LENGTH);
        int width = header.getInt(8);
        int height = header.getInt(12);
        require(width > 0 && width <= MOST_PIXELS && height > 0 && height <= MOST_PIXELS);
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw Problem.unacceptable("no-png", "This is no PNG picture of 2,000 pixels wide and high at most.");
        }
    }
}

package nl.meldpoort.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to be a logo, good and bad. */
public final class Picture {
    /** The signature and the header: what comes before everything else. */
    private static final int HEAD = 33;

    private Picture() {}

    public static byte[] png(int width, int height) {
        return drawn(width, height, "png");
    }

    public static byte[] drawn(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** With a chunk after the header. */
    public static byte[] with(String type, String content, byte[] png) {
        byte[] chunk = chunk(type, content.getBytes(StandardCharsets.UTF_8));
        byte[] longer = Arrays.copyOf(png, png.length + chunk.length);
        System.arraycopy(chunk, 0, longer, HEAD, chunk.length);
        System.arraycopy(png, HEAD, longer, HEAD + chunk.length, png.length - HEAD);
        return longer;
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) check.getValue()).array();
    }
}

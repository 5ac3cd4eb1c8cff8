package nl.meldpoort.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.meldpoort.envelope.Attachment;

/** A file, sealed as a browser does before it sends the parts. */
public record SealedFile(Attachment entry, byte[] sealed) {
    public static final int PART = 1_048_576;

    public static SealedFile of(byte[] content, String name, String type) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try {
            Attachment entry = Attachment.seal(new ByteArrayInputStream(content), sealed, name, type);
            return new SealedFile(entry, sealed.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of so many bytes, which are the same at every run. */
    public static SealedFile ofSize(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return of(content, "bewijs.bin", "application/octet-stream");
    }

    public UUID id() {
        return entry.id();
    }

    public List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < sealed.length; from += PART) {
            parts.add(Arrays.copyOfRange(sealed, from, Math.min(from + PART, sealed.length)));
        }
        return parts;
    }

    public byte[] open(byte[] download) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            entry.open(new ByteArrayInputStream(download), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}

package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import com.exceptionfactory.jagged.PayloadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/** Sealing and opening of attachments, a chunk at a time (docs/protocol.md §7). */
final class AttachmentStream {
    private static final int CHUNK = 65_536;

    private AttachmentStream() {}

    static Attachment seal(InputStream file, OutputStream sealed, String name, String type) throws IOException {
        AgeIdentity identity = AgeIdentity.random();
        MessageDigest digest = Hash.digest();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (OutputStream payload = AgeFile.sealing(sealed, List.of(HybridStanza.writer(identity.recipient())))) {
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                length += read;
                if (length > Attachment.MOST_LENGTH) {
                    throw malformed("attachment too large");
                }
                digest.update(chunk, 0, read);
                payload.write(chunk, 0, read);
            }
            Bytes.zero(chunk);
            for (long left = Attachment.paddedSize(length) - length; left > 0; left -= CHUNK) {
                payload.write(chunk, 0, (int) Math.min(left, CHUNK));
            }
        } finally {
            Bytes.zero(chunk);
        }
        Hash hash = Hash.fromBytes(digest.digest());
        return new Attachment(UUID.randomUUID(), identity, length, name, hash, type);
    }

    static void open(Attachment entry, InputStream sealed, OutputStream file) throws IOException {
        MessageDigest digest = Hash.digest();
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        boolean filled = true;
        try (InputStream payload = AgeFile.opening(
                new Bounded(sealed),
                header -> header.require(StanzaType.HYBRID, 1),
                HybridStanza.reader(entry.key()))) {
            for (int read = payload.read(chunk); read >= 0; read = payload.read(chunk)) {
                int content = (int) Math.max(0, Math.min(read, entry.length() - total));
                digest.update(chunk, 0, content);
                file.write(chunk, 0, content);
                filled &= Bytes.allZero(chunk, content, read);
                total += read;
            }
        } catch (PayloadException e) {
            throw new MalformedEnvelopeException(Refusal.TRUNCATED, "payload breaks off or was altered");
        } finally {
            Bytes.zero(chunk);
        }
        if (total != Attachment.paddedSize(entry.length()) || !filled) {
            throw new MalformedEnvelopeException(Refusal.WRONG_LENGTH, "padded size or filling");
        }
        if (!Hash.fromBytes(digest.digest()).equals(entry.sha256())) {
            throw new MalformedEnvelopeException(Refusal.WRONG_HASH, "content of attachment");
        }
    }

    /** Stops a stream that goes on after the largest attachment there can be would have ended. */
    private static final class Bounded extends FilterInputStream {
        private static final int HEADER = 1627;

        private long left = HEADER + SealedShape.payloadLength(Attachment.MOST_LENGTH);

        Bounded(InputStream sealed) {
            super(sealed);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new MalformedEnvelopeException(Refusal.WRONG_LENGTH, "longer than any attachment");
            }
            return result;
        }
    }
}

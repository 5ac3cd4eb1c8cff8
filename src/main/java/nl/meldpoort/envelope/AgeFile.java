package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import com.exceptionfactory.jagged.PayloadException;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.List;
import java.util.function.Consumer;

/** Binary age files (C2SP age, version 1). Jagged does the framing; which stanzas may stand in it is decided here. */
final class AgeFile {
    /** MAC and payload of a file the reader has a stanza for: it was altered or cut after it was sealed. */
    static final String BROKEN = "header MAC or payload";

    private AgeFile() {}

    static byte[] seal(byte[] plaintext, List<RecipientStanzaWriter> recipients) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(plaintext.length + AgeHeader.MAXIMUM_LENGTH);
        try (OutputStream payload = sealing(sealed, recipients)) {
            payload.write(plaintext);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }

    /** Closing it writes the last chunk and closes {@code sealed}. */
    static OutputStream sealing(OutputStream sealed, List<RecipientStanzaWriter> recipients) throws IOException {
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(sealed), recipients));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing fails only for a broken library", e);
        }
    }

    /**
     * @param rule what the header must be; see {@link AgeHeader#require}
     * @throws MalformedEnvelopeException malformed, classical-recipient or not-for-me
     */
    static byte[] open(byte[] sealed, Consumer<AgeHeader> rule, RecipientStanzaReader identity) {
        try (InputStream payload = opening(new ByteArrayInputStream(sealed), rule, identity)) {
            return payload.readAllBytes();
        } catch (MalformedEnvelopeException e) {
            throw e.refusal() == Refusal.TRUNCATED ? malformed(BROKEN) : e;
        } catch (IOException e) {
            throw malformed(BROKEN);
        }
    }

    /**
     * The plaintext as a stream, each chunk of 64 KiB checked before any byte of it is given; but only its end says that
     * nothing is missing.
     *
     * @throws MalformedEnvelopeException malformed, classical-recipient, not-for-me; truncated for a payload without start
     * @throws IOException when the input fails; reading the stream throws {@link PayloadException} where the payload fails
     */
    static InputStream opening(InputStream sealed, Consumer<AgeHeader> rule, RecipientStanzaReader identity)
            throws IOException {
        byte[] start = sealed.readNBytes(AgeHeader.MAXIMUM_LENGTH);
        rule.accept(AgeHeader.parse(start));
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), sealed);
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(whole), List.of(identity)));
        } catch (SignatureException e) {
            throw malformed("header MAC");
        } catch (GeneralSecurityException | PayloadException e) {
            throw new MalformedEnvelopeException(Refusal.TRUNCATED, "payload without start");
        }
    }
}

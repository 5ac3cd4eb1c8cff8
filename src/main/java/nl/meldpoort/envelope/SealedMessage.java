package nl.meldpoort.envelope;

/**
 * A message as the server hands it out: nothing it says of it is to be believed until {@link Conversation} has.
 *
 * @param file the age file
 */
public record SealedMessage(byte[] file, Direction direction, long sequence) {}

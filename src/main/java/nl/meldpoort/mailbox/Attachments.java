package nl.meldpoort.mailbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;
import org.postgresql.util.PSQLState;

/**
 * Sealed attachments, kept in parts of at most {@link #PART} bytes. Plain JDBC, so that a part streams from the
 * request to the database and back, and never stands in memory with the others.
 */
@ApplicationScoped
public class Attachments {
    /** Bytes in every part but the last. */
    public static final int PART = 1_048_576;

    /** 25 MiB of padded file, its seals and its header, in parts. */
    public static final int MOST_PARTS = 26;

    @Inject
    AgroalDataSource database;

    @Inject
    Today today;

    @Inject
    AttachmentSettings settings;

    /**
     * Takes a part in. The same part again changes nothing.
     *
     * @param length bytes that the request announces, 1 to {@link #PART}; null when it announces none
     * @throws Problem 400 when less arrives than was announced; 411 or 413 when the length will not do; 409 when another
     *     content is there under this number, or the attachment belongs to a message already
     */
    @Transactional
    public void put(UUID attachment, int number, InputStream content, Long length) {
        requireFitting(length);
        try (Connection connection = database.getConnection()) {
            begin(connection, attachment);
            MessageDigest digest = sha256();
            boolean stored;
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into attachment_part (attachment_id, number, sealed) values (?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, attachment);
                insert.setInt(2, number);
                insert.setBinaryStream(3, new DigestInputStream(content, digest), length.intValue());
                stored = insert.executeUpdate() == 1;
            }
            if (stored) {
                grow(connection, attachment, length.intValue());
            } else {
                requireSame(connection, attachment, number, digest.digest());
            }
        } catch (SQLException failure) {
            throw isCutOff(failure)
                    ? Problem.unreadable("The part did not arrive whole.")
                    : new IllegalStateException("Cannot store a part", failure);
        }
    }

    private static void requireFitting(Long length) {
        if (length == null) {
            throw Problem.lengthRequired();
        }
        if (length > PART) {
            throw Problem.tooLarge("A part is at most 1 MiB.");
        }
        if (length == 0) {
            throw Problem.unacceptable("empty-part", "A part is not empty.");
        }
    }

    private void begin(Connection connection, UUID attachment) throws SQLException {
        try (PreparedStatement waiting = connection.prepareStatement(
                        "select coalesce(sum(size), 0) from attachment where message_id is null");
                ResultSet sum = waiting.executeQuery()) {
            sum.next();
            if (sum.getLong(1) > settings.unclaimedLimit().asLongValue()) {
                throw Problem.unavailable("attachments-full", "Too many attachments are waiting for their message.");
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into attachment (id, begun_on, size) values (?, ?, 0) on conflict do nothing")) {
            insert.setObject(1, attachment);
            insert.setObject(2, today.day());
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select message_id is not null from attachment where id = ? for update")) {
            select.setObject(1, attachment);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getBoolean(1)) {
                    throw Problem.conflict("attachment-claimed", "This attachment belongs to a message already.");
                }
            }
        }
    }

    private static void grow(Connection connection, UUID attachment, int length) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update attachment set size = size + ? where id = ?")) {
            update.setInt(1, length);
            update.setObject(2, attachment);
            update.executeUpdate();
        }
    }

    private static void requireSame(Connection connection, UUID attachment, int number, byte[] digest)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select sha256(sealed) = ? from attachment_part where attachment_id = ? and number = ?")) {
            select.setBytes(1, digest);
            select.setObject(2, attachment);
            select.setInt(3, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw Problem.conflict("other-part", "Another content is there under this number.");
                }
            }
        }
    }

    /**
     * Gives attachments to the message that names them; part of the message's transaction.
     *
     * @throws Problem 422 when one is missing, has gaps, is claimed, or is not a sealed attachment
     */
    void claim(Message message, List<UUID> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        // In one order, so that two messages that claim the same ones wait for each other once and not both.
        List<UUID> ordered = attachments.stream().distinct().sorted().toList();
        if (ordered.size() != attachments.size()) {
            throw Problem.unacceptable("attachment-twice", "A message names each attachment once.");
        }
        try (Connection connection = database.getConnection()) {
            for (UUID attachment : ordered) {
                try (PreparedStatement update = connection.prepareStatement(
                        "update attachment set message_id = ? where id = ? and message_id is null")) {
                    update.setObject(1, message.id());
                    update.setObject(2, attachment);
                    if (update.executeUpdate() != 1) {
                        throw incomplete();
                    }
                }
                requireWhole(connection, attachment);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot claim attachments", failure);
        }
    }

    private static void requireWhole(Connection connection, UUID attachment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*), max(number), sum(length(sealed)),
                       count(*) filter (where length(sealed) <> ?),
                       (select substring(sealed from 1 for ?) from attachment_part
                        where attachment_id = ? and number = 0)
                from attachment_part where attachment_id = ?""")) {
            select.setInt(1, PART);
            select.setInt(2, SealedShape.ATTACHMENT_START);
            select.setObject(3, attachment);
            select.setObject(4, attachment);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                int parts = row.getInt(1);
                boolean gaps = parts == 0 || row.getInt(2) != parts - 1;
                long total = row.getLong(3);
                boolean shortBeforeTheLast = total <= (long) (parts - 1) * PART || row.getInt(4) > 1;
                if (gaps || shortBeforeTheLast) {
                    throw incomplete();
                }
                SealedShape.checkAttachment(row.getBytes(5), total);
            }
        }
    }

    /** Bytes of a sealed attachment of this case, or -1 when the case has no such attachment. */
    public long sizeOf(UUID caseId, UUID attachment) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select a.size from attachment a join message m on m.id = a.message_id where a.id = ? and m.case_id = ?")) {
            select.setObject(1, attachment);
            select.setObject(2, caseId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot look an attachment up", failure);
        }
    }

    /** Writes an attachment out, one part in memory at a time. */
    public void write(UUID attachment, OutputStream out) throws IOException {
        for (int number = 0; number < MOST_PARTS; number++) {
            byte[] part = part(attachment, number);
            if (part == null) {
                return;
            }
            out.write(part);
        }
    }

    private byte[] part(UUID attachment, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select sealed from attachment_part where attachment_id = ? and number = ?")) {
            select.setObject(1, attachment);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read an attachment", failure);
        }
    }

    /** Which attachments belong to these messages: message, attachment, size. */
    List<Claimed> of(List<UUID> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select message_id, id, size from attachment where message_id = any (?) order by id")) {
            select.setArray(1, connection.createArrayOf("uuid", messages.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var claimed = new java.util.ArrayList<Claimed>();
                while (row.next()) {
                    claimed.add(
                            new Claimed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)));
                }
                return claimed;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot list attachments", failure);
        }
    }

    Set<UUID> idsOf(Message message) {
        return of(List.of(message.id())).stream().map(Claimed::id).collect(Collectors.toSet());
    }

    record Claimed(UUID message, UUID id, long size) {}

    /** Destroys what was begun before a day and never claimed; the number destroyed is the answer. */
    @Transactional
    int destroyUnclaimed(LocalDate begunBefore) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from attachment where message_id is null and begun_on < ?")) {
            delete.setObject(1, begunBefore);
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot destroy unclaimed attachments", failure);
        }
    }

    private static Problem incomplete() {
        return Problem.unacceptable("attachment-incomplete", "An attachment is not there, or not all of it.");
    }

    /** A body that stops half-way is to the database driver a value it cannot bind; a lost connection has a cause alike. */
    private static boolean isCutOff(SQLException failure) {
        return failure.getCause() instanceof IOException
                && PSQLState.INVALID_PARAMETER_VALUE.getState().equals(failure.getSQLState());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

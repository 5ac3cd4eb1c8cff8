package nl.meldpoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.SealedReport;

/** What the database holds, looked at past the service. */
record Kept(Connection connection) {
    void assertWhole(SealedReport report) throws SQLException {
        assertThat(bytes("select sealed from message where case_id = ?", report.caseId()))
                .containsExactly(report.message());
        assertThat(bytes("select anchor from mailbox where id = ?", report.caseId()))
                .containsExactly(report.anchor());
        assertThat(bytes("select locator_hash from mailbox where id = ?", report.caseId()))
                .containsExactly(report.receipt().locatorHash().bytes());
        for (Map.Entry<UUID, byte[]> key : report.keys().entrySet()) {
            assertThat(bytes(
                            "select sealed from sealed_case_key where case_id = ? and handler_id = '" + key.getKey()
                                    + "'",
                            report.caseId()))
                    .containsExactly(key.getValue());
        }
        if (report.attachment() != null) {
            assertThat(bytes("""
                    select p.sealed from attachment_part p join attachment a on a.id = p.attachment_id
                    join message m on m.id = a.message_id where m.case_id = ? order by p.number""", report.caseId())).containsExactlyElementsOf(report.file());
        }
    }

    void assertNothingByHalves() throws SQLException {
        assertThat(count("select count(*) from mailbox m where (select count(*) from message where case_id = m.id)"
                        + " <> m.last_position or m.last_position = 0"))
                .as("mailboxes with other messages than they count")
                .isZero();
        assertThat(count("select count(*) from mailbox m where (select count(*) from sealed_case_key k"
                        + " where k.case_id = m.id) <> 2"))
                .as("mailboxes without all their keys")
                .isZero();
        assertThat(count("select count(*) from attachment a where a.size <> coalesce("
                        + "(select sum(length(sealed)) from attachment_part where attachment_id = a.id), 0)"))
                .as("attachments of another size than their parts")
                .isZero();
        assertThat(count("select count(*) from attachment where message_id is null"))
                .as("attachments that nobody claimed")
                .isZero();
    }

    long mailboxes() throws SQLException {
        return count("select count(*) from mailbox");
    }

    private long count(String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<byte[]> bytes(String query, UUID caseId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, caseId);
            List<byte[]> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getBytes(1));
                }
            }
            return found;
        }
    }
}

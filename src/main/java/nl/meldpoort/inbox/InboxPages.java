package nl.meldpoort.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.meldpoort.desk.Handler;

/**
 * Pages of the inbox, each found by the index on her own keys, however many cases there are. A case of which she has no
 * key leaves no trace here, not even in how long the answer takes.
 */
@ApplicationScoped
class InboxPages {
    static final int SIZE = 25;

    private static final String ROWS = """
            select new nl.meldpoort.inbox.InboxPage$Row(m.id, m.receivedOn, k.lastActivityOn, m.status,
                m.lastFromReporter > coalesce(r.position, 0), m.needsNewKey)
            from SealedCaseKey k
            join Mailbox m on m.id = k.id.caseId
            left join ReadMark r on r.id.caseId = k.id.caseId and r.id.handler = :handler
            where k.id.handler = :handler
            """;

    @Inject
    EntityManager database;

    /** The page after a case (older), before one (newer), or the first. */
    InboxPage page(Handler handler, Cursor after, Cursor before) {
        boolean towardsNewer = before != null;
        Cursor from = towardsNewer ? before : after;
        List<InboxPage.Row> found = rows(handler, from, towardsNewer);
        boolean more = found.size() > SIZE;
        List<InboxPage.Row> rows = new ArrayList<>(found.subList(0, Math.min(found.size(), SIZE)));
        if (towardsNewer) {
            Collections.reverse(rows);
        }
        boolean older = towardsNewer || more;
        boolean newer = towardsNewer ? more : after != null;
        return new InboxPage(
                rows,
                older && !rows.isEmpty() ? cursor(rows.get(rows.size() - 1)) : null,
                newer && !rows.isEmpty() ? cursor(rows.get(0)) : null);
    }

    private List<InboxPage.Row> rows(Handler handler, Cursor from, boolean towardsNewer) {
        String compare = towardsNewer ? ">" : "<";
        String order = towardsNewer ? "asc" : "desc";
        String where = from == null ? "" : "and (k.lastActivityOn, k.id.caseId) %s (:day, :id) ".formatted(compare);
        TypedQuery<InboxPage.Row> query = database.createQuery(
                        ROWS + where + "order by k.lastActivityOn %s, k.id.caseId %s".formatted(order, order),
                        InboxPage.Row.class)
                .setParameter("handler", handler.id())
                .setMaxResults(SIZE + 1);
        if (from != null) {
            query.setParameter("day", from.day()).setParameter("id", from.id());
        }
        return query.getResultList();
    }

    private static String cursor(InboxPage.Row row) {
        return new Cursor(row.lastActivity(), row.caseId()).toString();
    }
}

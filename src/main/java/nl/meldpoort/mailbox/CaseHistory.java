package nl.meldpoort.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.web.Today;

/** Who came to a case and who went. Only ever added to, and read only by who holds the case's key. */
@ApplicationScoped
public class CaseHistory implements PanacheRepositoryBase<CaseEvent, CaseEvent.Id> {
    @Inject
    Today today;

    /** The caller has the mailbox locked, so that no two events get one number. */
    void add(UUID caseId, CaseEvent.Kind kind, UUID handler, UUID other) {
        persist(CaseEvent.of(caseId, (int) count("id.caseId", caseId) + 1, kind, handler, other, today.day()));
        flush();
    }

    public List<View> of(UUID caseId) {
        return list("id.caseId", Sort.by("id.number"), caseId).stream()
                .map(event -> new View(event.kind(), event.handler(), event.other(), event.day()))
                .toList();
    }

    /**
     * @param handler who did it; null for the reporter
     * @param other whom it happened to, if anybody
     */
    public record View(CaseEvent.Kind kind, UUID handler, UUID other, LocalDate day) {}
}

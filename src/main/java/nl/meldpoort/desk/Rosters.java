package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldpoort.envelope.Roster;
import nl.meldpoort.envelope.RosterPin;
import nl.meldpoort.envelope.SignedVersion;
import nl.meldpoort.web.Problem;

/** The desks' rosters: for each desk a chain of signed versions, of which the last one holds (docs/protocol.md §9). */
@ApplicationScoped
public class Rosters implements PanacheRepositoryBase<KeptVersion, KeptVersion.Id> {
    /** A reporter who has pinned nothing may begin at a number that is one more than a multiple of this. */
    private static final int MILESTONE = 25;

    /** None until somebody has founded the desk. */
    public Optional<KeptVersion> head(UUID desk) {
        return find("id.desk = ?1", Sort.descending("id.number"), desk)
                .page(0, 1)
                .firstResultOptional();
    }

    /**
     * The last version, which stays the last until this transaction ends: nobody leaves between the check that she may
     * have a key and the moment that she has it.
     *
     * @throws Problem 404 when there is no such desk, or nobody has founded it
     */
    public KeptVersion hold(UUID desk) {
        return holdIfFounded(desk).orElseThrow(Problem::notFound);
    }

    /** As {@link #hold}, for who does not know whether there is such a desk. */
    public Optional<KeptVersion> holdIfFounded(UUID desk) {
        getEntityManager()
                .createNativeQuery("select 1 from desk where id = :desk for share")
                .setParameter("desk", desk)
                .getResultList();
        return head(desk);
    }

    public boolean has(UUID desk, RosterPin pin) {
        return findByIdOptional(new KeptVersion.Id(desk, (int) pin.number()))
                .filter(version -> version.is(pin))
                .isPresent();
    }

    /** All versions from a number on. @throws Problem 404 when there is none of this number */
    public List<SignedVersion> from(UUID desk, int number) {
        List<SignedVersion> versions =
                list("id.desk = ?1 and id.number >= ?2", Sort.by("id.number"), desk, number).stream()
                        .map(KeptVersion::signed)
                        .toList();
        if (number < 1 || versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }

    /**
     * What a reporter's browser needs before it seals.
     *
     * @param from the number to begin at; null for where one who has pinned nothing may begin
     * @throws Problem 404 when there is no such desk or number
     */
    public Published publish(UUID desk, Integer from) {
        while (true) {
            int head = head(desk).orElseThrow(Problem::notFound).number();
            int first = from != null ? from : head - (head - 1) % MILESTONE;
            Published published = new Published(from(desk, first), recipients(desk));
            // A version that came in meanwhile would leave recipients beside the versions of another moment.
            if (head(desk).orElseThrow().number() == head) {
                return published;
            }
        }
    }

    private List<Roster.Recipient> recipients(UUID desk) {
        return getEntityManager()
                .createQuery(
                        "select card from Handler where desk = :desk and state = :active order by id", byte[].class)
                .setParameter("desk", desk)
                .setParameter("active", HandlerState.ACTIVE)
                .getResultStream()
                .map(nl.meldpoort.envelope.HandlerCard::parse)
                .map(card ->
                        new Roster.Recipient(card.handler(), card.recipient().text()))
                .toList();
    }

    public static Problem changed() {
        return Problem.conflict("roster-changed", "The desk's roster is another by now.");
    }

    /** @param recipients of the members of the last version */
    public record Published(List<SignedVersion> versions, List<Roster.Recipient> recipients) {}
}

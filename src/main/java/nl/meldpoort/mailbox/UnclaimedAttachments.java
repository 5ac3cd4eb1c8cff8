package nl.meldpoort.mailbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.meldpoort.web.Today;

/** Who starts sending and goes away leaves sealed parts behind that nobody can open: they go after a day. */
@ApplicationScoped
class UnclaimedAttachments {
    @Inject
    Attachments attachments;

    @Inject
    Today today;

    /** Every node may do this at once: what is gone is gone. */
    @Scheduled(every = "1h", delayed = "1m")
    void destroy() {
        attachments.destroyUnclaimed(today.day().minusDays(1));
    }
}

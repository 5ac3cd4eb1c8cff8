package nl.meldpoort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldpoort.desk.Desk;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.desk.KeptVersion;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.envelope.Anchor;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.mailbox.Conversations;
import nl.meldpoort.mailbox.LeftOut;
import nl.meldpoort.mailbox.Mailbox;
import nl.meldpoort.mailbox.Mailboxes;
import nl.meldpoort.mailbox.SealedCaseKey;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;

/** Takes a report in: all of it in one transaction, or nothing. */
@ApplicationScoped
class Intake {
    @Inject
    Desks desks;

    @Inject
    Rosters rosters;

    @Inject
    Handlers handlers;

    @Inject
    Mailboxes mailboxes;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    Conversations conversations;

    @Inject
    LeftOut leftOut;

    @Inject
    Today today;

    /** @throws Problem when the submission is not one that an honest browser sends to this desk */
    @Transactional
    LocalDate take(Submission submission, byte[] digest) {
        List<UUID> without = check(submission);
        Mailbox mailbox = Mailbox.open(
                submission.caseId(),
                submission.desk(),
                submission.locatorHash(),
                submission.anchor(),
                digest,
                today.day());
        mailboxes.persist(mailbox);
        conversations.begin(mailbox, submission.message());
        submission.keys().forEach(key -> caseKeys.persist(SealedCaseKey.of(mailbox, key.handler(), key.sealed())));
        mailboxes.flush();
        leftOut.byReporter(mailbox.id(), without);
        return mailbox.receivedOn();
    }

    /**
     * The day on which this very submission came in before.
     *
     * @throws Problem 409 when something of it is taken by another
     */
    @Transactional
    LocalDate known(Submission submission, byte[] digest) {
        return find(submission, digest)
                .orElseThrow(() ->
                        Problem.conflict("other-submission", "Another submission has this id, message or locator."));
    }

    @Transactional
    Optional<LocalDate> find(Submission submission, byte[] digest) {
        return mailboxes
                .findByIdOptional(submission.caseId())
                .filter(mailbox -> mailbox.isMadeBy(digest))
                .map(Mailbox::receivedOn);
    }

    /** The answer is whom the reporter left out. */
    private List<UUID> check(Submission submission) {
        SealedShape.checkMessage(submission.message().sealed());
        if (submission.message().sequence() != 1) {
            throw Problem.unacceptable("sequence", "A report has sequence 1.");
        }
        Anchor anchor = Anchor.parse(submission.anchor());
        if (!anchor.caseId().equals(submission.caseId()) || !anchor.desk().equals(submission.desk())) {
            throw Problem.unacceptable("foreign-anchor", "The anchor names another case or desk.");
        }
        submission.keys().forEach(key -> SealedShape.checkCaseKey(key.sealed()));
        Desk desk = desks.findById(submission.desk());
        KeptVersion head = rosters.holdIfFounded(submission.desk())
                .filter(founded -> desk.isOpen())
                .orElseThrow(Intake::closed);
        Map<UUID, RosterRole> reading = handlers.readingRoles(submission.desk());
        if (!reading.containsValue(RosterRole.HANDLER)) {
            throw closed();
        }
        if (!head.is(anchor.roster())) {
            throw Rosters.changed();
        }
        return checkHandlers(submission, reading);
    }

    private static List<UUID> checkHandlers(Submission submission, Map<UUID, RosterRole> reading) {
        Set<UUID> sealedFor = submission.keys().stream()
                .map(Submission.KeyForHandler::handler)
                .collect(Collectors.toSet());
        if (sealedFor.size() != submission.keys().size()) {
            throw Problem.unacceptable("handler-twice", "The case key is sealed once to each handler.");
        }
        if (!reading.keySet().containsAll(sealedFor)) {
            throw Problem.unacceptable("unknown-handler", "The case key is sealed to someone who does not read here.");
        }
        if (sealedFor.stream().map(reading::get).noneMatch(RosterRole.HANDLER::equals)) {
            throw Problem.unacceptable("nobody-left", "Nobody could answer this report.");
        }
        return reading.keySet().stream()
                .filter(member -> !sealedFor.contains(member))
                .toList();
    }

    private static Problem closed() {
        return Problem.unacceptable("desk-closed", "This desk takes nothing in.");
    }
}

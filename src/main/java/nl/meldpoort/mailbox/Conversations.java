package nl.meldpoort.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;

/** Messages coming in and going out, whoever writes them. */
@ApplicationScoped
public class Conversations {
    @Inject
    Mailboxes mailboxes;

    @Inject
    Messages messages;

    @Inject
    Attachments attachments;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    Today today;

    /**
     * Takes a reporter's message in. The same message again is answered with the day it came in.
     *
     * @throws Problem 409 when its sequence is not the next one, or its id is another message's
     */
    @Transactional
    public Taken take(Mailbox found, SealedMessage message) {
        SealedShape.checkMessage(message.sealed());
        return take(mailboxes.lock(found.id()), Direction.TO_DESK, message, () -> {});
    }

    /**
     * Takes an answer in, as {@link #take}.
     *
     * @param locked a case that this transaction has locked
     * @param current refuses an answer that was sealed to a key, or under a roster, of the past; one that was taken in
     *     before stays so
     */
    Taken answer(Mailbox locked, SealedMessage message, Runnable current) {
        SealedShape.checkMessage(message.sealed());
        return take(locked, Direction.TO_REPORTER, message, current);
    }

    private Taken take(Mailbox mailbox, Direction direction, SealedMessage message, Runnable current) {
        Message known = messages.findById(message.id());
        if (known != null) {
            return again(known, mailbox, direction, message);
        }
        current.run();
        int next = messages.lastSequence(mailbox.id(), direction) + 1;
        if (message.sequence() != next) {
            throw Problem.conflict("sequence", "The next message of this case has number " + next + ".");
        }
        LocalDate day = add(mailbox, direction, message).day();
        caseKeys.move(mailbox);
        return new Taken(day, false);
    }

    /** The first message of a mailbox that the caller is opening in the same transaction. */
    public void begin(Mailbox mailbox, SealedMessage report) {
        add(mailbox, Direction.TO_DESK, report);
    }

    private Message add(Mailbox mailbox, Direction direction, SealedMessage message) {
        LocalDate day = today.day();
        Message taken = Message.in(mailbox, direction, message, mailbox.take(direction, day), day);
        messages.persist(taken);
        messages.flush();
        attachments.claim(taken, message.attachments());
        return taken;
    }

    private Taken again(Message known, Mailbox mailbox, Direction direction, SealedMessage message) {
        boolean same = known.caseId().equals(mailbox.id())
                && known.direction() == direction
                && known.sequence() == message.sequence()
                && Arrays.equals(known.sealed(), message.sealed())
                && attachments.idsOf(known).equals(Set.copyOf(message.attachments()));
        if (!same) {
            throw Problem.conflict("id-taken", "Another message has this id.");
        }
        return new Taken(known.day(), true);
    }

    /** A page of a case's conversation: the messages after a position, oldest first. */
    @Transactional
    public Page page(UUID caseId, int after) {
        List<Message> found = messages.after(caseId, after);
        List<Message> page = found.subList(0, Math.min(found.size(), Messages.PAGE));
        Map<UUID, List<AttachmentView>> claimed = attachments
                .of(page.stream().map(Message::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Attachments.Claimed::message,
                        Collectors.mapping(one -> new AttachmentView(one.id(), one.size()), Collectors.toList())));
        return new Page(
                page.stream()
                        .map(message -> MessageView.of(message, claimed.getOrDefault(message.id(), List.of())))
                        .toList(),
                found.size() > page.size());
    }

    /** @param again whether it had been taken in before */
    public record Taken(LocalDate day, boolean again) {}

    /** @param more whether there are messages after the last one here */
    public record Page(List<MessageView> messages, boolean more) {}

    /** @param sealed age file, base64url */
    public record MessageView(
            UUID id,
            int position,
            Direction direction,
            int sequence,
            LocalDate day,
            byte[] sealed,
            List<AttachmentView> attachments) {
        static MessageView of(Message message, List<AttachmentView> attachments) {
            return new MessageView(
                    message.id(),
                    message.position(),
                    message.direction(),
                    message.sequence(),
                    message.day(),
                    message.sealed(),
                    attachments);
        }
    }

    /** @param size bytes as sealed, padding included */
    public record AttachmentView(UUID id, long size) {}
}

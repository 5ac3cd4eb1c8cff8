package nl.meldpoort.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.web.Problem;

/** Rules about the organisation, its desks and the external channels together. Ask them with the organisation locked. */
@ApplicationScoped
public class Landscape {
    @Inject
    Organisations organisations;

    @Inject
    Desks desks;

    @Inject
    Channels channels;

    /** @throws Problem 422 when the organisation offers English and something is said in Dutch only */
    public void checkLanguages(Organisation organisation) {
        Stream<Map<Language, ?>> texts = Stream.concat(
                desks.inOrder().stream().map(Desk::texts),
                channels.inOrder().stream().map(Channel::texts));
        if (organisation.offersEnglish() && !texts.allMatch(text -> text.containsKey(Language.EN))) {
            throw Problem.unacceptable("english-missing", "The organisation offers English, and a text has none.");
        }
    }

    /** @throws Problem 422 when a reporter would find no name, or nobody who reads */
    public void finishSetUp() {
        Organisation organisation = organisations.lock();
        if (organisation.name().isEmpty() || desks.inOrder().stream().noneMatch(desks::takesReports)) {
            throw Problem.unacceptable("not-ready", "There is no name yet, or no desk that takes reports.");
        }
        organisation.finishSetUp();
    }
}

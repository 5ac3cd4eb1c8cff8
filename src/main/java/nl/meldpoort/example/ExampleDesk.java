package nl.meldpoort.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.desk.Colour;
import nl.meldpoort.desk.Desk;
import nl.meldpoort.desk.DeskKind;
import nl.meldpoort.desk.DeskText;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Organisation;
import nl.meldpoort.desk.Organisations;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.web.Tenants;

/** The example's organisation and its one desk, as an administrator would have set them up. */
@ApplicationScoped
class ExampleDesk {
    @Inject
    Organisations organisations;

    @Inject
    Desks desks;

    /** Does nothing where there is a desk. */
    @Transactional
    void open() {
        if (desks.count() > 0) {
            return;
        }
        Organisation organisation = organisations.lock();
        organisation.present("Gemeente Voorbeeld", new Colour("#154273"), true, 7, 3);
        organisation.finishSetUp();
        desks.persist(Desk.open(
                UUID.randomUUID(),
                new Desk.Nature(DeskKind.INTEGRITY_COORDINATOR, false, Tenants.OWN),
                1,
                Map.of(Language.NL, dutch(), Language.EN, english())));
    }

    private static DeskText dutch() {
        return new DeskText(
                "Meldpunt integriteit",
                "Twee integriteitscoördinatoren van de gemeente. Zij werken niet voor uw leidinggevende.",
                "Alles wat niet klopt: fraude, belangenverstrengeling, misbruik van macht of van informatie.",
                "Zij lezen uw melding, stellen u vragen en onderzoeken wat er aan de hand is.",
                "");
    }

    private static DeskText english() {
        return new DeskText(
                "Integrity desk",
                "Two integrity coordinators of the municipality. They do not work for your manager.",
                "Anything that is not right: fraud, conflicts of interest, misuse of power or of information.",
                "They read your report, ask you questions and look into what is going on.",
                "");
    }
}

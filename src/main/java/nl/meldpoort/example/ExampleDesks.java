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

/** The example's organisation and its desks, as an administrator would have set them up. */
@ApplicationScoped
class ExampleDesks {
    @Inject
    Organisations organisations;

    @Inject
    Desks desks;

    @Transactional
    void present() {
        Organisation organisation = organisations.lock();
        organisation.present("Gemeente Voorbeeld", new Colour("#154273"), true, 7, 3);
        organisation.finishSetUp();
    }

    /** Two integrity coordinators. */
    UUID integrity() {
        return open(
                1,
                new Desk.Nature(DeskKind.INTEGRITY_COORDINATOR, false, Tenants.OWN),
                new DeskText(
                        "Meldpunt integriteit",
                        "Een integriteitscoördinator en een onderzoeker van de gemeente. Zij werken niet voor uw leidinggevende.",
                        "Alles wat niet klopt: fraude, belangenverstrengeling, misbruik van macht of van informatie.",
                        "Zij lezen uw melding, stellen u vragen en onderzoeken wat er aan de hand is.",
                        ""),
                new DeskText(
                        "Integrity desk",
                        "An integrity coordinator and an investigator of the municipality. They do not work for your manager.",
                        "Anything that is not right: fraud, conflicts of interest, misuse of power or of information.",
                        "They read your report, ask you questions and look into what is going on.",
                        ""));
    }

    UUID advisers() {
        return open(
                2,
                new Desk.Nature(DeskKind.CONFIDENTIAL_ADVISERS, false, Tenants.OWN),
                new DeskText(
                        "Vertrouwenspersonen",
                        "Een vertrouwenspersoon van de gemeente. Zij vertelt niets door zonder dat u dat wilt.",
                        "Vragen en zorgen over wat u meemaakt op uw werk. Ook als u nog niet weet of u wilt melden.",
                        "Zij luistert, denkt met u mee en vertelt wat u kunt doen. U beslist zelf.",
                        ""),
                new DeskText(
                        "Confidential advisers",
                        "A confidential adviser of the municipality. She passes nothing on unless you want her to.",
                        "Questions and worries about what you go through at work. Also when you are not sure about reporting.",
                        "She listens, thinks along with you and tells you what you can do. You decide.",
                        ""));
    }

    /** Its members sign in elsewhere, and the organisation's administrator has no say in who they are. */
    UUID external() {
        return open(
                3,
                new Desk.Nature(DeskKind.EXTERNAL_COMMITTEE, true, Tenants.EXTERN),
                new DeskText(
                        "Externe meldcommissie",
                        "Een commissie buiten de gemeente. Niemand van de gemeente leest mee.",
                        "Misstanden waarbij de top van de gemeente betrokken is, of waar u binnen de gemeente niet mee terecht kunt.",
                        "De commissie onderzoekt uw melding zelf en geeft de gemeente een advies.",
                        ""),
                new DeskText(
                        "External committee",
                        "A committee outside the municipality. Nobody of the municipality reads along.",
                        "Wrongdoing that involves the top of the municipality, or that you cannot take up inside it.",
                        "The committee looks into your report itself and advises the municipality.",
                        ""));
    }

    @Transactional
    UUID open(int position, Desk.Nature nature, DeskText dutch, DeskText english) {
        UUID id = UUID.randomUUID();
        desks.persist(Desk.open(id, nature, position, Map.of(Language.NL, dutch, Language.EN, english)));
        return id;
    }
}

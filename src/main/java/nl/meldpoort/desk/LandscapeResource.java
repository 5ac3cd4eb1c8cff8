package nl.meldpoort.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a reporter is shown before she chooses where to go: the organisation, its desks, and the places outside. */
@Path("/api/landscape/{language}")
@Produces(MediaType.APPLICATION_JSON)
public class LandscapeResource {
    @Inject
    Organisations organisations;

    @Inject
    Desks desks;

    @Inject
    Channels channels;

    @GET
    @Transactional
    @Operation(summary = "The organisation, its desks and the external channels, in one language")
    public View landscape(@PathParam("language") String asked) {
        Language language = switch (asked) {
            case "nl" -> Language.NL;
            case "en" -> Language.EN;
            default -> throw Problem.notFound();
        };
        return new View(
                OrganisationView.of(organisations.theOne()),
                desks.inOrder().stream()
                        .map(desk -> DeskView.of(desk, language, desks.takesReports(desk)))
                        .toList(),
                channels.inOrder().stream()
                        .map(channel -> ChannelView.of(channel, language))
                        .toList());
    }

    public record View(OrganisationView organisation, List<DeskView> desks, List<ChannelView> channels) {}

    /** @param logo its address; null when there is none */
    public record OrganisationView(
            String name, String logo, String colour, List<String> languages, int acknowledgeDays, int feedbackMonths) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.name(),
                    organisation.logo().map(LogoResource::address).orElse(null),
                    organisation.colour(),
                    organisation.languages(),
                    organisation.acknowledgeDays(),
                    organisation.feedbackMonths());
        }
    }

    public record DeskView(
            UUID desk,
            DeskKind kind,
            boolean outside,
            boolean takesReports,
            String name,
            String who,
            String takes,
            String does,
            String introduction) {
        static DeskView of(Desk desk, Language language, boolean takesReports) {
            DeskText text = desk.text(language);
            return new DeskView(
                    desk.id(),
                    desk.kind(),
                    desk.isOutside(),
                    takesReports,
                    text.name(),
                    text.who(),
                    text.takes(),
                    text.does(),
                    text.introduction());
        }
    }

    public record ChannelView(ChannelKind kind, String name, String text, String address, String phone) {
        static ChannelView of(Channel channel, Language language) {
            ChannelText text = channel.text(language);
            return new ChannelView(
                    channel.kind(),
                    text.name(),
                    text.text(),
                    channel.reach().address(),
                    channel.reach().phone());
        }
    }
}

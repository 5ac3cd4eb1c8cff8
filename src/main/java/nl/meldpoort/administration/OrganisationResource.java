package nl.meldpoort.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Colour;
import nl.meldpoort.desk.Landscape;
import nl.meldpoort.desk.Logo;
import nl.meldpoort.desk.LogoResource;
import nl.meldpoort.desk.Organisation;
import nl.meldpoort.desk.Organisations;
import nl.meldpoort.web.PlainText;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whose portal it is, how it looks, and what it promises. */
@Path("/inbox/api/administration/organisation")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {
    private static final List<String> DUTCH = List.of("nl");
    private static final List<String> BOTH = List.of("nl", "en");

    @Inject
    Organisations organisations;

    @Inject
    Landscape landscape;

    @Inject
    AuditLog audit;

    @Inject
    Acting acting;

    @GET
    @Operation(summary = "The organisation")
    public OrganisationView get() {
        return OrganisationView.of(organisations.theOne());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Its name, colour, languages and terms")
    public void put(@NotNull @Valid Settings settings) {
        Organisation organisation = organisations.lock();
        boolean english = settings.languages().equals(BOTH);
        if (!english && !settings.languages().equals(DUTCH)) {
            throw Problem.unacceptable("languages", "The languages are nl, or nl and en.");
        }
        organisation.present(
                settings.name(),
                new Colour(settings.colour()),
                english,
                settings.acknowledgeDays(),
                settings.feedbackMonths());
        landscape.checkLanguages(organisation);
        audit.organisationChanged(acting.account(), organisation.name());
    }

    @PUT
    @Path("/logo")
    @Consumes("image/png")
    @Transactional
    @Operation(summary = "Its logo, a PNG of 64 KiB at most")
    public void putLogo(byte[] png) {
        organisations.lock().carry(Logo.of(png));
        audit.logoChanged(acting.account());
    }

    @DELETE
    @Path("/logo")
    @Transactional
    @Operation(summary = "No logo")
    public void deleteLogo() {
        organisations.lock().carryNoLogo();
        audit.logoRemoved(acting.account());
    }

    /**
     * @param acknowledgeDays within the law's seven days (Wbk art. 2, second paragraph, d)
     * @param feedbackMonths within the law's three months (Wbk art. 2, second paragraph, e)
     */
    public record Settings(
            @NotNull @PlainText(max = 200) String name,
            @NotNull String colour,
            @NotNull List<@NotNull String> languages,
            @Min(1) @Max(7) int acknowledgeDays,
            @Min(1) @Max(3) int feedbackMonths) {}

    /** @param logo its address; null when there is none */
    public record OrganisationView(
            String name,
            String logo,
            String colour,
            List<String> languages,
            int acknowledgeDays,
            int feedbackMonths,
            boolean setUp) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.name(),
                    organisation.logo().map(LogoResource::address).orElse(null),
                    organisation.colour(),
                    organisation.languages(),
                    organisation.acknowledgeDays(),
                    organisation.feedbackMonths(),
                    organisation.isSetUp());
        }
    }
}

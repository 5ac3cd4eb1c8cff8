package nl.meldpoort.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import nl.meldpoort.web.Tenants;

/**
 * The members' page, one document a language, the same for each of them: what it shows, it fetches and opens itself. Who
 * administers or audits only is sent to her own page; who is signed in without any role is told so in words.
 */
@Path("/inbox")
@Authenticated
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class StaffPages {
    @Inject
    SecurityIdentity identity;

    @Inject
    Tenants tenants;

    @GET
    public Response dutch() {
        return page("nl", "/inbox/administration");
    }

    @GET
    @Path("en")
    public Response english() {
        return page("en", "/inbox/administration/en");
    }

    /** Where members of a desk outside the organisation sign in; the sign-in itself is done by the time this answers. */
    @GET
    @Path("extern")
    public Response externDutch() {
        return fromOutside("/inbox");
    }

    @GET
    @Path("extern/en")
    public Response externEnglish() {
        return fromOutside("/inbox/en");
    }

    private Response fromOutside(String inbox) {
        if (!tenants.names().contains(Tenants.EXTERN)) {
            throw Problem.notFound();
        }
        return Response.seeOther(URI.create(inbox)).build();
    }

    private Response page(String language, String administration) {
        boolean member = hasOneOf(Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER);
        if (!member && hasOneOf(Roles.ADMINISTRATOR, Roles.AUDITOR)) {
            return Response.seeOther(URI.create(administration)).build();
        }
        TemplateInstance page = member ? Templates.document(language) : Templates.noRole(language);
        return Response.status(member ? 200 : 403)
                .entity(page.setLocale(Locale.forLanguageTag(language)).render())
                .build();
    }

    private boolean hasOneOf(String... roles) {
        return Stream.of(roles).anyMatch(identity::hasRole);
    }

    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance document(String language);

        static native TemplateInstance noRole(String language);

        private Templates() {}
    }
}

package nl.meldpoort.administration;

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
import nl.meldpoort.web.Roles;

/** The administrators' and auditors' page. Whoever is neither is sent to the inbox, which tells what she may do. */
@Path("/inbox/administration")
@Authenticated
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AdministrationPages {
    @Inject
    SecurityIdentity identity;

    @GET
    public Response dutch() {
        return page("nl", "/inbox");
    }

    @GET
    @Path("en")
    public Response english() {
        return page("en", "/inbox/en");
    }

    private Response page(String language, String inbox) {
        boolean administrator = identity.hasRole(Roles.ADMINISTRATOR);
        if (!administrator && !identity.hasRole(Roles.AUDITOR)) {
            return Response.seeOther(URI.create(inbox)).build();
        }
        return Response.ok(Templates.document(language, administrator)
                        .setLocale(Locale.forLanguageTag(language))
                        .render())
                .build();
    }

    @CheckedTemplate(basePath = "administration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance document(String language, Boolean administrator);

        private Templates() {}
    }
}

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
import java.util.Locale;
import nl.meldpoort.web.Roles;

/**
 * The handlers' page, one document a language, the same for each of them: what it shows, it fetches and opens itself.
 * Who is signed in without being a handler is told so in words.
 */
@Path("/inbox")
@Authenticated
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class StaffPages {
    @Inject
    SecurityIdentity identity;

    @GET
    public Response dutch() {
        return page("nl");
    }

    @GET
    @Path("en")
    public Response english() {
        return page("en");
    }

    private Response page(String language) {
        boolean handler = identity.hasRole(Roles.HANDLER);
        TemplateInstance page = handler ? Templates.document(language) : Templates.noRole(language);
        return Response.status(handler ? 200 : 403)
                .entity(page.setLocale(Locale.forLanguageTag(language)).render())
                .build();
    }

    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance document(String language);

        static native TemplateInstance noRole(String language);

        private Templates() {}
    }
}

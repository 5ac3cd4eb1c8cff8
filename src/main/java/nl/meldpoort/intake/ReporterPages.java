package nl.meldpoort.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/**
 * The reporter's page, one document a language. It carries no data and is the same, byte for byte, for everybody, so
 * that anyone can check that nobody is served another one.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReporterPages {
    @GET
    public String dutch() {
        return Templates.reporter("nl").setLocale(Locale.forLanguageTag("nl")).render();
    }

    @GET
    @Path("en")
    public String english() {
        return Templates.reporter("en").setLocale(Locale.ENGLISH).render();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance reporter(String language);

        private Templates() {}
    }
}

package nl.meldpoort.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the administration's pages; they are in {@code messages/administration_nl.properties} and
 * {@code administration_en.properties}.
 */
@MessageBundle("administration")
public interface AdministrationMessages {
    @Message
    String title();

    @Message
    String logbook();

    @Message
    String signOut();
}

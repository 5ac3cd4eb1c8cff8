package nl.meldpoort.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page; the words themselves are in {@code messages/page_nl.properties} and {@code page_en.properties}. */
@MessageBundle("page")
public interface PageMessages {
    @Message
    String siteName();

    @Message
    String siteNavigation();

    @Message
    String skipToContent();

    @Message
    String exampleNotice();
}

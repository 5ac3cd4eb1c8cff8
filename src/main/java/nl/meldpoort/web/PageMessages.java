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

    // shared by the reporter's and the handlers' pages

    @Message
    String sealed();

    @Message
    String wrongTitle();

    @Message
    String refusedTitle();

    @Message
    String refusedSaidToBe();

    @Message
    String refusedSafe();

    @Message
    String writeOnly();

    @Message
    String viewFile();

    @Message
    String saveFile();

    @Message
    String fetchingFile();

    @Message
    String filesLabel();

    @Message
    String filesHint();

    @Message
    String removeFile();

    @Message
    String sendingFile();

    @Message
    String errorSummary();

    @Message
    String errorPrefix();

    @Message
    String problemNetwork();

    @Message
    String problemFailure();

    @Message
    String problemAttachmentsFull();

    @Message
    String problemNotFound();

    @Message
    String refusalMalformed();

    @Message
    String refusalClassical();

    @Message
    String refusalNotForMe();

    @Message
    String refusalBadSignature();

    @Message
    String refusalWrongAuthor();

    @Message
    String refusalWrongCase();

    @Message
    String refusalWrongDirection();

    @Message
    String refusalWrongSequence();

    @Message
    String refusalWrongLink();

    @Message
    String refusalTruncated();

    @Message
    String refusalWrongLength();

    @Message
    String refusalWrongHash();

    @Message
    String attachmentFetching();

    @Message
    String attachmentRefused();

    @Message
    String attachmentSaveNamed();

    @Message
    String attachmentViewNamed();

    @Message
    String attachmentImage();

    @Message
    String filesEmpty();

    @Message
    String filesLarge();

    @Message
    String filesMany();

    @Message
    String filesRemoveNamed();

    @Message
    String questionKind();

    @Message
    String questionWhat();

    @Message
    String questionWhen();

    @Message
    String questionWhere();

    @Message
    String questionWho();

    @Message
    String questionSource();

    @Message
    String questionTold();

    @Message
    String questionOngoing();

    @Message
    String questionWish();

    @Message
    String questionContact();

    @Message
    String kindWrongdoing();

    @Message
    String kindBreach();

    @Message
    String kindSignal();

    @Message
    String kindUnknown();
}

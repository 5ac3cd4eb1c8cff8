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
    String refusalWrongRoster();

    @Message
    String refusalWrongGeneration();

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
    String attachmentUnshowable();

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
    String kindWrongdoing();

    @Message
    String kindBreach();

    @Message
    String kindSignal();

    @Message
    String kindUnknown();

    // the reporter's page

    @Message
    String otherLanguage();

    @Message
    String otherLanguageName();

    @Message
    String otherLanguagePath();

    @Message
    String quickExit();

    @Message
    String quickExitAddress();

    @Message
    String starting();

    @Message
    String oldBrowser();

    @Message
    String noScript();

    @Message
    String footer();

    @Message
    String errorTitle();

    @Message
    String tryAgain();

    @Message
    String back();

    @Message
    String backToStart();

    @Message
    String next();

    @Message
    String toReview();

    @Message
    String send();

    @Message
    String optional();

    @Message
    String orSkip();

    @Message
    String doNotKnow();

    @Message
    String ratherNotSay();

    @Message
    String print();

    @Message
    String copy();

    @Message
    String startTitle();

    @Message
    String startLead();

    @Message
    String startAnonymous();

    @Message
    String startSealed();

    @Message
    String startTerms();

    @Message
    String closedTitle();

    @Message
    String closedText();

    @Message
    String unreachableTitle();

    @Message
    String unreachableText();

    @Message
    String doorReport();

    @Message
    String doorMailbox();

    @Message
    String whatTitle();

    @Message
    String whatText();

    @Message
    String kindWrongdoingText();

    @Message
    String kindBreachText();

    @Message
    String kindSignalText();

    @Message
    String kindUnknownText();

    @Message
    String whatUnknown();

    @Message
    String whoTitle();

    @Message
    String whoText();

    @Message
    String whoNot();

    @Message
    String nextTitle();

    @Message
    String nextSend();

    @Message
    String nextReceipt();

    @Message
    String nextAcknowledge();

    @Message
    String nextTalk();

    @Message
    String nextFeedback();

    @Message
    String protectTitle();

    @Message
    String protectText();

    @Message
    String limitsTitle();

    @Message
    String limitWords();

    @Message
    String limitFiles();

    @Message
    String limitWork();

    @Message
    String limitShared();

    @Message
    String limitLaw();

    @Message
    String deviceTitle();

    @Message
    String deviceOwn();

    @Message
    String deviceNetwork();

    @Message
    String deviceTor();

    @Message
    String devicePrivate();

    @Message
    String quickExitExplained();

    @Message
    String elsewhereTitle();

    @Message
    String elsewhereText();

    @Message
    String elsewhereHuisName();

    @Message
    String elsewhereHuis();

    @Message
    String elsewhereAuthorities();

    @Message
    String elsewhereMma();

    @Message
    String elsewhereEmergency();

    @Message
    String qKind();

    @Message
    String qKindHelp();

    @Message
    String qTitle();

    @Message
    String qTitleHelp();

    @Message
    String qWhat();

    @Message
    String qWhatHelp();

    @Message
    String qWhen();

    @Message
    String qWhenHelp();

    @Message
    String qWhere();

    @Message
    String qWhereHelp();

    @Message
    String qWho();

    @Message
    String qWhoHelp();

    @Message
    String qSource();

    @Message
    String qSourceHelp();

    @Message
    String qSourceMore();

    @Message
    String sourceSaw();

    @Message
    String sourceHeard();

    @Message
    String sourceDocuments();

    @Message
    String qTold();

    @Message
    String qToldHelp();

    @Message
    String qOngoing();

    @Message
    String qOngoingHelp();

    @Message
    String qWish();

    @Message
    String qWishHelp();

    @Message
    String qContact();

    @Message
    String qContactHelp();

    @Message
    String contactYes();

    @Message
    String contactNo();

    @Message
    String qFiles();

    @Message
    String qFilesHelp();

    @Message
    String qFilesWarning();

    @Message
    String reviewTitle();

    @Message
    String reviewText();

    @Message
    String readableTitle();

    @Message
    String readableHelp();

    @Message
    String readableYes();

    @Message
    String readableNo();

    @Message
    String sendingTitle();

    @Message
    String sendingHint();

    @Message
    String receiptTitle();

    @Message
    String receiptLead();

    @Message
    String receiptWarning();

    @Message
    String receiptWarningMore();

    @Message
    String receiptPrintHint();

    @Message
    String checkTitle();

    @Message
    String checkText();

    @Message
    String doneTitle();

    @Message
    String doneReturn();

    @Message
    String doneCareful();

    @Message
    String mailboxTitle();

    @Message
    String mailboxText();

    @Message
    String mailboxWords();

    @Message
    String mailboxHelp();

    @Message
    String mailboxOpen();

    @Message
    String mailboxLostTitle();

    @Message
    String mailboxLostText();

    @Message
    String mailboxOpenedTitle();

    @Message
    String stateReceived();

    @Message
    String stateStatus();

    @Message
    String stateDue();

    @Message
    String mailboxRefresh();

    @Message
    String mailboxLeave();

    @Message
    String mailboxRefused();

    @Message
    String conversationTitle();

    @Message
    String answerTitle();

    @Message
    String answerHelp();

    @Message
    String answerSend();

    @Message
    String refusedAdvice();

    @Message
    String textChange();

    @Message
    String textChangeNamed();

    @Message
    String textStep();

    @Message
    String textStepReview();

    @Message
    String textNotAnswered();

    @Message
    String textNoFiles();

    @Message
    String textFilesQuestion();

    @Message
    String textRequiredKind();

    @Message
    String textRequiredTitle();

    @Message
    String textRequiredWhat();

    @Message
    String textTooLong();

    @Message
    String textMessageTooLong();

    @Message
    String textMessageEmpty();

    @Message
    String textStageSeal();

    @Message
    String textStageFiles();

    @Message
    String textStageSend();

    @Message
    String textStageWait();

    @Message
    String textSendFailedTitle();

    @Message
    String textSendFailedUnsure();

    @Message
    String textSendFailedUnsureText();

    @Message
    String textSendFailedKept();

    @Message
    String textSendAgain();

    @Message
    String textWord();

    @Message
    String textCheckWrong();

    @Message
    String textCopied();

    @Message
    String textNotCopied();

    @Message
    String textReceivedOn();

    @Message
    String textAcknowledgeBy();

    @Message
    String textFeedbackBy();

    @Message
    String textWordUnknown();

    @Message
    String textWordsCount();

    @Message
    String textNoMailbox();

    @Message
    String textOpening();

    @Message
    String textNothingNew();

    @Message
    String textNew();

    @Message
    String textSent();

    @Message
    String textAnchorWrong();

    @Message
    String textStatusReceived();

    @Message
    String textStatusInHandling();

    @Message
    String textStatusClosed();

    @Message
    String textDueAcknowledge();

    @Message
    String textDueFeedback();

    @Message
    String textDueNothing();

    @Message
    String textYou();

    @Message
    String textDesk();

    @Message
    String textSignedBy();

    @Message
    String textRemarkMail();

    @Message
    String textRemarkPhone();

    @Message
    String textRemarkName();

    @Message
    String textLeaveMailbox();

    @Message
    String textLeaveMailboxBody();

    @Message
    String textLeaveYes();

    @Message
    String textLeaveNo();
}

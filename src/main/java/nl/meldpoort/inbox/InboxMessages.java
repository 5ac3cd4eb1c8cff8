package nl.meldpoort.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the handlers' pages; they are in {@code messages/inbox_nl.properties} and {@code inbox_en.properties}. */
@MessageBundle("inbox")
public interface InboxMessages {
    @Message
    String title();

    @Message
    String colleagues();

    @Message
    String lock();

    @Message
    String otherLanguagePath();

    @Message
    String ownPath();

    @Message
    String otherLanguage();

    @Message
    String otherLanguageName();

    @Message
    String signOut();

    @Message
    String footer();

    @Message
    String noScript();

    @Message
    String signedOut();

    @Message
    String signInAgain();

    @Message
    String idleWarning();

    @Message
    String idleKept();

    @Message
    String stayOpen();

    @Message
    String loading();

    @Message
    String failedTitle();

    @Message
    String again();

    @Message
    String next();

    @Message
    String refresh();

    @Message
    String unlockTitle();

    @Message
    String lockedNote();

    @Message
    String passphrase();

    @Message
    String unlockHint();

    @Message
    String unlock();

    @Message
    String useCode();

    @Message
    String usePassphrase();

    @Message
    String recoveryCode();

    @Message
    String codeHint();

    @Message
    String unlocking();

    @Message
    String waitingText();

    @Message
    String waitingHow();

    @Message
    String askAgain();

    @Message
    String waitingPoll();

    @Message
    String enrolTitle();

    @Message
    String enrolLead();

    @Message
    String enrolKey();

    @Message
    String enrolCode();

    @Message
    String enrolColleague();

    @Message
    String ownName();

    @Message
    String ownNameHint();

    @Message
    String passphraseChoose();

    @Message
    String passphraseHint();

    @Message
    String passphraseAgain();

    @Message
    String passphraseShow();

    @Message
    String wordsTitle();

    @Message
    String wordsLead();

    @Message
    String wordsKeep();

    @Message
    String wordsWritten();

    @Message
    String print();

    @Message
    String copy();

    @Message
    String checkTitle();

    @Message
    String checkText();

    @Message
    String wordsAgain();

    @Message
    String sealingTitle();

    @Message
    String sealingText();

    @Message
    String enrolKept();

    @Message
    String emptyTitle();

    @Message
    String emptyText();

    @Message
    String tableCaption();

    @Message
    String columnCase();

    @Message
    String columnStatus();

    @Message
    String columnTerm();

    @Message
    String columnReceived();

    @Message
    String receivedOn();

    @Message
    String columnActivity();

    @Message
    String pages();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String newMark();

    @Message
    String backToList();

    @Message
    String conversation();

    @Message
    String refusalCount();

    @Message
    String refusalAdvice();

    @Message
    String noReply();

    @Message
    String replyTitle();

    @Message
    String draftNote();

    @Message
    String replyLabel();

    @Message
    String replyHint();

    @Message
    String replyKept();

    @Message
    String replySend();

    @Message
    String handling();

    @Message
    String handlingReadable();

    @Message
    String termAcknowledge();

    @Message
    String termFeedback();

    @Message
    String readersTitle();

    @Message
    String closeCase();

    @Message
    String reopenCase();

    @Message
    String colleaguesLead();

    @Message
    String colleagueMissing();

    @Message
    String fingerprint();

    @Message
    String compared();

    @Message
    String compareAgain();

    @Message
    String noRoleTitle();

    @Message
    String noRoleText();

    @Message
    String noRoleWhat();

    @Message
    String reporterPath();

    @Message
    String toReporterPage();

    @Message
    String problemSignedOut();

    @Message
    String problemNoAccess();

    @Message
    String problemAlreadyEnrolled();

    @Message
    String problemWaiting();

    @Message
    String problemCrossSite();

    @Message
    String problemStatus();

    @Message
    String lockLeft();

    @Message
    String lockSeconds();

    @Message
    String passphraseShort();

    @Message
    String passphraseGuessable();

    @Message
    String passphraseDifferent();

    @Message
    String strength0();

    @Message
    String strength1();

    @Message
    String strength2();

    @Message
    String strength3();

    @Message
    String strength4();

    @Message
    String nameEmpty();

    @Message
    String nameLong();

    @Message
    String wordsType();

    @Message
    String wordsWrong();

    @Message
    String wordsCopied();

    @Message
    String wordsNotCopied();

    @Message
    String unlockEmpty();

    @Message
    String unlockWrong();

    @Message
    String unlockWrongCode();

    @Message
    String unlockTampered();

    @Message
    String codeTyped();

    @Message
    String codeCount();

    @Message
    String codeUnknownWord();

    @Message
    String codeChecksum();

    @Message
    String waitingStill();

    @Message
    String statusReceived();

    @Message
    String statusInHandling();

    @Message
    String statusClosed();

    @Message
    String statusHelpReceived();

    @Message
    String statusHelpInHandling();

    @Message
    String statusHelpClosed();

    @Message
    String termAcknowledgeLeft();

    @Message
    String termAcknowledgeOne();

    @Message
    String termAcknowledgeToday();

    @Message
    String termAcknowledgeLate();

    @Message
    String termAcknowledgeLateOne();

    @Message
    String termFeedbackLeft();

    @Message
    String termFeedbackOne();

    @Message
    String termFeedbackToday();

    @Message
    String termFeedbackLate();

    @Message
    String termFeedbackLateOne();

    @Message
    String termFeedbackLater();

    @Message
    String termAcknowledged();

    @Message
    String termClosed();

    @Message
    String listOpening();

    @Message
    String listDamagedKey();

    @Message
    String listSummary();

    @Message
    String caseOpening();

    @Message
    String caseFailed();

    @Message
    String caseReading();

    @Message
    String caseNew();

    @Message
    String whoReporter();

    @Message
    String whoDesk();

    @Message
    String closeTitle();

    @Message
    String closeBody();

    @Message
    String closeYes();

    @Message
    String closeNo();

    @Message
    String replyFiles();

    @Message
    String replySealing();

    @Message
    String replySending();

    @Message
    String replySent();

    @Message
    String replyEmpty();

    @Message
    String replyLong();

    @Message
    String replyOvertaken();

    @Message
    String colleagueOwn();

    @Message
    String colleagueWaiting();

    @Message
    String compareStart();

    @Message
    String compareApprove();

    @Message
    String compareText();
}

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

    @Message
    String memberFunction();

    @Message
    String memberFunctionHint();

    @Message
    String memberRoles();

    @Message
    String memberSince();

    @Message
    String memberName();

    @Message
    String memberChange();

    @Message
    String memberAppoint();

    @Message
    String memberRemove();

    @Message
    String memberSign();

    @Message
    String memberOwnRoles();

    @Message
    String memberReading();

    @Message
    String readingHandler();

    @Message
    String readingReader();

    @Message
    String readingNone();

    @Message
    String memberKeyHolder();

    @Message
    String memberKeyHolderHint();

    @Message
    String memberPublish();

    @Message
    String memberPublishHint();

    @Message
    String usualCoordinator();

    @Message
    String usualCoordinatorDutch();

    @Message
    String usualCoordinatorEnglish();

    @Message
    String usualInvestigator();

    @Message
    String usualInvestigatorDutch();

    @Message
    String usualInvestigatorEnglish();

    @Message
    String usualAdviser();

    @Message
    String usualAdviserDutch();

    @Message
    String usualAdviserEnglish();

    @Message
    String usualCommittee();

    @Message
    String usualCommitteeDutch();

    @Message
    String usualCommitteeEnglish();

    @Message
    String usualSecretary();

    @Message
    String usualSecretaryDutch();

    @Message
    String usualSecretaryEnglish();

    @Message
    String usualChair();

    @Message
    String usualChairDutch();

    @Message
    String usualChairEnglish();

    @Message
    String usualOther();

    @Message
    String newcomers();

    @Message
    String newcomerOwn();

    @Message
    String members();

    @Message
    String fewKeyHolders();

    @Message
    String hangPoster();

    @Message
    String toPoster();

    @Message
    String invitations();

    @Message
    String invitationsLead();

    @Message
    String invitationsNone();

    @Message
    String invitationSeen();

    @Message
    String inviteSomebody();

    @Message
    String inviteLabel();

    @Message
    String inviteLabelHint();

    @Message
    String inviteMake();

    @Message
    String uninvite();

    @Message
    String rosterHistory();

    @Message
    String rosterHistoryHint();

    @Message
    String giveAll();

    @Message
    String compareSigns();

    @Message
    String dialogNo();

    @Message
    String renewalsBegin();

    @Message
    String renewalsStop();

    @Message
    String renewalsWhy();

    @Message
    String caseNeedsKey();

    @Message
    String listNeedsKey();

    @Message
    String listReadsNone();

    @Message
    String notGiven();

    @Message
    String giveAccess();

    @Message
    String passOn();

    @Message
    String withdraw();

    @Message
    String otherDesks();

    @Message
    String handOverBegin();

    @Message
    String handOverHow();

    @Message
    String handOverDesk();

    @Message
    String handOverMode();

    @Message
    String handOverAsk();

    @Message
    String caseHistory();

    @Message
    String chooseWho();

    @Message
    String whoUnknown();

    @Message
    String roleHandler();

    @Message
    String roleReader();

    @Message
    String roleKeyHolder();

    @Message
    String readerOwn();

    @Message
    String giveTitle();

    @Message
    String giveBody();

    @Message
    String giveYes();

    @Message
    String giveDone();

    @Message
    String passOnTitle();

    @Message
    String passOnBody();

    @Message
    String passOnYes();

    @Message
    String passOnDone();

    @Message
    String withdrawTitle();

    @Message
    String withdrawBody();

    @Message
    String withdrawYes();

    @Message
    String withdrawDone();

    @Message
    String saysNo();

    @Message
    String chooseNobody();

    @Message
    String eventWithdrew();

    @Message
    String eventGaveAccess();

    @Message
    String eventStopped();

    @Message
    String eventLostAccess();

    @Message
    String eventRenewedKey();

    @Message
    String eventAsked();

    @Message
    String eventGranted();

    @Message
    String eventRefused();

    @Message
    String eventHandedOver();

    @Message
    String handOverNone();

    @Message
    String handOverOutside();

    @Message
    String handOverIncomplete();

    @Message
    String handOverAskedNow();

    @Message
    String handOverUnsound();

    @Message
    String handOverAsked();

    @Message
    String handOverWaiting();

    @Message
    String handOverGranted();

    @Message
    String handOverRefused();

    @Message
    String handOverLeftOut();

    @Message
    String handOverDone();

    @Message
    String modeShare();

    @Message
    String modeShareHint();

    @Message
    String modeTransfer();

    @Message
    String modeTransferHint();

    @Message
    String shareTitle();

    @Message
    String shareBody();

    @Message
    String shareYes();

    @Message
    String transferTitle();

    @Message
    String transferBody();

    @Message
    String transferYes();

    @Message
    String transferred();

    @Message
    String renewalsOne();

    @Message
    String renewalsSome();

    @Message
    String renewalsBusy();

    @Message
    String renewalsDone();

    @Message
    String renewalsPartly();

    @Message
    String renewalsUntitled();

    @Message
    String renewalsFailed();

    @Message
    String versionHead();

    @Message
    String versionFounded();

    @Message
    String versionCame();

    @Message
    String versionWent();

    @Message
    String versionKeys();

    @Message
    String versionRoles();

    @Message
    String versionFunction();

    @Message
    String versionHidden();

    @Message
    String versionPublished();

    @Message
    String versionSealRenewed();

    @Message
    String versionSealLost();

    @Message
    String versionSealCompromised();

    @Message
    String versionSame();

    @Message
    String memberNoRole();

    @Message
    String memberHidden();

    @Message
    String memberPublished();

    @Message
    String memberButton();

    @Message
    String memberChangeTitle();

    @Message
    String memberChangeYes();

    @Message
    String memberChanged();

    @Message
    String memberStops();

    @Message
    String memberNewSeal();

    @Message
    String memberSigning();

    @Message
    String appointTitle();

    @Message
    String appointBody();

    @Message
    String appointYes();

    @Message
    String appointDone();

    @Message
    String removeTitle();

    @Message
    String removeBody();

    @Message
    String removeYes();

    @Message
    String removeDone();

    @Message
    String newcomerRenewing();

    @Message
    String newcomerInvited();

    @Message
    String newcomerDone();

    @Message
    String newcomerDoneNoKeys();

    @Message
    String giveAllBusy();

    @Message
    String giveAllDone();

    @Message
    String giveAllPartly();

    @Message
    String rosterMoved();

    @Message
    String noSeal();

    @Message
    String lastKeyHolder();

    @Message
    String invitationUntil();

    @Message
    String invitationExpired();

    @Message
    String inviteNoLabel();

    @Message
    String inviteLongLabel();

    @Message
    String inviteMade();

    @Message
    String inviteCopied();

    @Message
    String inviteNotCopied();

    @Message
    String uninviteTitle();

    @Message
    String uninviteBody();

    @Message
    String uninviteYes();

    @Message
    String uninviteDone();

    @Message
    String warningTitle();

    @Message
    String warningRoster();

    @Message
    String problemLastReader();

    @Message
    String problemAskedAlready();

    @Message
    String problemNoConsent();

    @Message
    String problemNobodyLeft();

    @Message
    String problemKeyRenewed();

    @Message
    String problemHolders();

    @Message
    String problemUsed();

    @Message
    String refusalWrongCard();

    @Message
    String refusalOlderRoster();

    @Message
    String refusalOtherRoster();
}

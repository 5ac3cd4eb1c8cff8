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
    String keys();

    @Message
    String poster();

    @Message
    String administration();

    @Message
    String administrationPath();

    @Message
    String notNow();

    @Message
    String toInbox();

    @Message
    String outsideTitle();

    @Message
    String outsideLeft();

    @Message
    String outsideText();

    @Message
    String outsideAsk();

    @Message
    String invitationLink();

    @Message
    String invitationLinkHint();

    @Message
    String invitationBroken();

    @Message
    String invitationUnused();

    @Message
    String outsideAdministration();

    @Message
    String problemInvitation();

    @Message
    String problemOtherTenant();

    @Message
    String problemInAnotherDesk();

    @Message
    String problemLastWay();

    @Message
    String problemPasskeysFull();

    @Message
    String problemRosterChanged();

    @Message
    String problemNotEnrolled();

    @Message
    String enrolWay();

    @Message
    String enrolLeadLost();

    @Message
    String wayTitle();

    @Message
    String wayPasskey();

    @Message
    String wayPasskeyHint();

    @Message
    String wayPassphrase();

    @Message
    String wayPassphraseHint();

    @Message
    String wayBoth();

    @Message
    String noPasskeys();

    @Message
    String passkeyTwice();

    @Message
    String passkeyBusy();

    @Message
    String passkeyMake();

    @Message
    String passkeyFirst();

    @Message
    String passkeyAnother();

    @Message
    String passkeyDeclined();

    @Message
    String passkeyUnsupported();

    @Message
    String passphraseSet();

    @Message
    String wordsChecked();

    @Message
    String unlockPasskeyHint();

    @Message
    String unlockPasskey();

    @Message
    String unlockWrongPasskey();

    @Message
    String otherWays();

    @Message
    String usePasskey();

    @Message
    String keysLost();

    @Message
    String lostTitle();

    @Message
    String lostText();

    @Message
    String lostKeyHolder();

    @Message
    String lostCases();

    @Message
    String lostAlone();

    @Message
    String lostSeal();

    @Message
    String lostUntil();

    @Message
    String lostBegin();

    @Message
    String lostBack();

    @Message
    String newWayTitle();

    @Message
    String newWayText();

    @Message
    String newWayLater();

    @Message
    String waitingNewcomer();

    @Message
    String waitingNewKeys();

    @Message
    String waitingElsewhere();

    @Message
    String waitingOldTitle();

    @Message
    String waitingOld();

    @Message
    String waitingUnlock();

    @Message
    String waitingMakeAgain();

    @Message
    String sealFoundTitle();

    @Message
    String sealWhat();

    @Message
    String sealShown();

    @Message
    String sealKeep();

    @Message
    String sealLost();

    @Message
    String sealLostBegin();

    @Message
    String sealLostTitle();

    @Message
    String sealLostWhat();

    @Message
    String sealCompromisedTitle();

    @Message
    String sealCompromisedWhat();

    @Message
    String sealNewKeyHolder();

    @Message
    String sealNewCompare();

    @Message
    String sealStay();

    @Message
    String sealStayHint();

    @Message
    String sealMember();

    @Message
    String functionTitle();

    @Message
    String functionHint();

    @Message
    String functionDutch();

    @Message
    String functionEnglish();

    @Message
    String functionEmpty();

    @Message
    String functionLong();

    @Message
    String publishName();

    @Message
    String publishNameHint();

    @Message
    String sealMake();

    @Message
    String sealMaking();

    @Message
    String sealMakingText();

    @Message
    String sealKept();

    @Message
    String sealMade();

    @Message
    String sealMadeText();

    @Message
    String sealWords();

    @Message
    String sealSecond();

    @Message
    String sealTellColleagues();

    @Message
    String posterPrint();

    @Message
    String rosterChecking();

    @Message
    String rosterCheckingText();

    @Message
    String rosterFailed();

    @Message
    String rosterStop();

    @Message
    String rosterSealBefore();

    @Message
    String rosterSealGiven();

    @Message
    String rosterNumber();

    @Message
    String rosterCompared();

    @Message
    String rosterGoOn();

    @Message
    String rosterAgain();

    @Message
    String rosterUnsoundTitle();

    @Message
    String rosterUnsoundWhat();

    @Message
    String rosterUnsoundDo();

    @Message
    String rosterOlderTitle();

    @Message
    String rosterOlderWhat();

    @Message
    String rosterOlderDo();

    @Message
    String rosterOtherTitle();

    @Message
    String rosterOtherWhat();

    @Message
    String rosterDeskTitle();

    @Message
    String rosterDeskWhat();

    @Message
    String rosterDeskDo();

    @Message
    String rosterSealTitle();

    @Message
    String rosterSealWhat();

    @Message
    String rosterSealDo();

    @Message
    String rosterEntryTitle();

    @Message
    String rosterEntryWhat();

    @Message
    String rosterRolesTitle();

    @Message
    String rosterRolesWhat();

    @Message
    String rosterRolesDo();

    @Message
    String firstRoster();

    @Message
    String firstRosterWords();

    @Message
    String firstRosterSeen();

    @Message
    String picture();

    @Message
    String pictureRow();

    @Message
    String pictureNone();

    @Message
    String pictureShapes();

    @Message
    String keysLead();

    @Message
    String keysBusy();

    @Message
    String keysPasskeys();

    @Message
    String keysPasskeysNone();

    @Message
    String keysLabel();

    @Message
    String keysLabelHint();

    @Message
    String keysLabelEmpty();

    @Message
    String keysLabelLong();

    @Message
    String keysAdded();

    @Message
    String keysRemove();

    @Message
    String keysRemoveNamed();

    @Message
    String keysRemoveTitle();

    @Message
    String keysRemoveBody();

    @Message
    String keysRemoveYes();

    @Message
    String keysNo();

    @Message
    String keysPasskeyDone();

    @Message
    String keysPasskeyRemoved();

    @Message
    String keysPassphraseSet();

    @Message
    String keysPassphraseNone();

    @Message
    String keysPassphraseChange();

    @Message
    String keysPassphraseDone();

    @Message
    String keysPassphraseRemove();

    @Message
    String keysPassphraseRemoveTitle();

    @Message
    String keysPassphraseRemoveBody();

    @Message
    String keysPassphraseRemoved();

    @Message
    String keysRecovery();

    @Message
    String keysRecoveryNew();

    @Message
    String keysRecoveryCancel();

    @Message
    String keysRecoveryDone();

    @Message
    String posterLead();

    @Message
    String posterDutchTitle();

    @Message
    String posterDutchGo();

    @Message
    String posterDutchCompare();

    @Message
    String posterDutchDiffer();

    @Message
    String posterDutchVersion();

    @Message
    String posterEnglishTitle();

    @Message
    String posterEnglishGo();

    @Message
    String posterEnglishCompare();

    @Message
    String posterEnglishDiffer();

    @Message
    String posterEnglishVersion();

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
    String noKey();

    @Message
    String noKeyHelp();

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
    String problemNoKey();

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
    String colleagueActive();

    @Message
    String compareStart();

    @Message
    String compareGive();

    @Message
    String compareApprove();

    @Message
    String compareText();

    @Message
    String compareApproving();

    @Message
    String compareGiving();

    @Message
    String compareDone();

    @Message
    String comparePartly();
}

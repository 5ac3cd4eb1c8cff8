package nl.meldpoort.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the members' rooms: colleagues, who may read a case, and keys that are renewed. */
@MessageBundle("rooms")
public interface RoomsMessages {
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
    String problemRefusedToday();

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

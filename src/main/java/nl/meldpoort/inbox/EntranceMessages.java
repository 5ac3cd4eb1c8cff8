package nl.meldpoort.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the way into the members' pages: invitation, keys, seal and roster. Apart from the others, since Qute's
 * generated class of a bundle with more than 300 messages does not load.
 */
@MessageBundle("entrance")
public interface EntranceMessages {
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
    String sealRole();

    @Message
    String problemForbidden();

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
    String rosterNumberKnown();

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
}

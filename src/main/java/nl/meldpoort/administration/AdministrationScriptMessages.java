package nl.meldpoort.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the scripts of the administration's pages say. Apart from {@link AdministrationMessages}, as a bundle of more than 300
 * messages is compiled to a class that the virtual machine refuses.
 */
@MessageBundle("administrationscript")
public interface AdministrationScriptMessages {
    @Message
    String wizardProgress();

    @Message
    String wizardLast();

    @Message
    String summaryName();

    @Message
    String summaryLanguages();

    @Message
    String summaryAcknowledge();

    @Message
    String summaryFeedback();

    @Message
    String moveUp();

    @Message
    String moveDown();

    @Message
    String moved();

    @Message
    String kindAdd();

    @Message
    String kindAddNamed();

    @Message
    String kindIntegrity();

    @Message
    String kindBureau();

    @Message
    String kindAdvisers();

    @Message
    String kindComplaints();

    @Message
    String kindExternal();

    @Message
    String kindIntegrityText();

    @Message
    String kindBureauText();

    @Message
    String kindAdvisersText();

    @Message
    String kindComplaintsText();

    @Message
    String kindExternalText();

    @Message
    String deskTakes();

    @Message
    String deskTakesNot();

    @Message
    String deskNoSeal();

    @Message
    String deskHasSeal();

    @Message
    String deskNoHandler();

    @Message
    String deskClosed();

    @Message
    String membersNone();

    @Message
    String membersOne();

    @Message
    String membersMany();

    @Message
    String placeInside();

    @Message
    String placeOutside();

    @Message
    String deskWord();

    @Message
    String switchTakes();

    @Message
    String switchIsOpen();

    @Message
    String switchIsClosed();

    @Message
    String switchOpen();

    @Message
    String switchClose();

    @Message
    String editNew();

    @Message
    String editTitle();

    @Message
    String editReadyMade();

    @Message
    String editLead();

    @Message
    String tenantOwn();

    @Message
    String tenantOther();

    @Message
    String fieldNothing();

    @Message
    String sealChoose();

    @Message
    String sealDone();

    @Message
    String sealLostTitle();

    @Message
    String sealLostBody();

    @Message
    String sealLostWhom();

    @Message
    String sealLostAfter();

    @Message
    String sealLostYes();

    @Message
    String sealCompromisedTitle();

    @Message
    String sealCompromisedBody();

    @Message
    String sealCompromisedWhom();

    @Message
    String sealCompromisedAfter();

    @Message
    String sealCompromisedYes();

    @Message
    String removeInUse();

    @Message
    String removeAskTitle();

    @Message
    String removeBody();

    @Message
    String removeYes();

    @Message
    String removed();

    @Message
    String confirmNo();

    @Message
    String linkFor();

    @Message
    String linkCopied();

    @Message
    String linkNotCopied();

    @Message
    String inviteMade();

    @Message
    String inviteFirst();

    @Message
    String inviteLater();

    @Message
    String inviteOutside();

    @Message
    String invitationWithdrawNamed();

    @Message
    String invitationWithdrawn();

    @Message
    String invitationOpen();

    @Message
    String invitationUsed();

    @Message
    String invitationExpired();

    @Message
    String withdrawTitle();

    @Message
    String withdrawBody();

    @Message
    String withdrawYes();

    @Message
    String stateNone();

    @Message
    String stateNoneText();

    @Message
    String stateOpen();

    @Message
    String stateOpenText();

    @Message
    String stateUsed();

    @Message
    String stateUsedText();

    @Message
    String stateFounded();

    @Message
    String stateFoundedText();

    @Message
    String stateNoHandler();

    @Message
    String stateNoHandlerText();

    @Message
    String stateTakes();

    @Message
    String stateTakesText();

    @Message
    String channelWord();

    @Message
    String channelNew();

    @Message
    String channelEdit();

    @Message
    String channelEditNamed();

    @Message
    String channelAddressWrong();

    @Message
    String channelPhoneWrong();

    @Message
    String channelUnreachable();

    @Message
    String channelRemoveTitle();

    @Message
    String channelRemoveBody();

    @Message
    String channelRemoveYes();

    @Message
    String channelRemoved();

    @Message
    String logbookCount();

    @Message
    String logbookDeskGone();

    @Message
    String eventOrganisation();

    @Message
    String eventLogo();

    @Message
    String eventLogoRemoved();

    @Message
    String eventSetUp();

    @Message
    String eventDeskAdded();

    @Message
    String eventDeskChanged();

    @Message
    String eventDeskOpened();

    @Message
    String eventDeskClosed();

    @Message
    String eventDeskRemoved();

    @Message
    String eventSealLost();

    @Message
    String eventRosterSigned();

    @Message
    String eventInvited();

    @Message
    String eventWithdrawn();

    @Message
    String eventChannelAdded();

    @Message
    String eventChannelChanged();

    @Message
    String eventChannelRemoved();

    @Message
    String subjectLost();

    @Message
    String subjectCompromised();

    @Message
    String saving();

    @Message
    String saved();

    @Message
    String fieldEmpty();

    @Message
    String fieldLong();

    @Message
    String fieldIn();

    @Message
    String languageDutch();

    @Message
    String languageEnglish();

    @Message
    String languageEnglishOptional();

    @Message
    String oneDay();

    @Message
    String days();

    @Message
    String oneMonth();

    @Message
    String months();

    @Message
    String colourLight();

    @Message
    String colourWrong();

    @Message
    String contrastLow();

    @Message
    String contrastEnough();

    @Message
    String logoChosen();

    @Message
    String logoRemoved();

    @Message
    String logoLarge();

    @Message
    String logoNotPng();

    @Message
    String problemSignedOut();

    @Message
    String problemForbidden();

    @Message
    String problemCrossSite();

    @Message
    String problemInvalid();

    @Message
    String problemTaken();

    @Message
    String problemGone();

    @Message
    String problemInUse();

    @Message
    String problemFounderInvited();

    @Message
    String problemExternalDesk();

    @Message
    String problemUsed();

    @Message
    String problemNoPng();

    @Message
    String problemAddress();

    @Message
    String problemPhone();

    @Message
    String problemUnreachable();

    @Message
    String problemContrast();

    @Message
    String problemEnglishMissing();

    @Message
    String problemUnknownTenant();

    @Message
    String problemNotFounded();

    @Message
    String problemNotReady();

    @Message
    String problemStanding();

    @Message
    String problemTooLarge();
}

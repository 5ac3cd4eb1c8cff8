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
    String otherLanguagePath();

    @Message
    String ownPath();

    @Message
    String otherLanguage();

    @Message
    String otherLanguageName();

    @Message
    String publicPath();

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
    String loading();

    @Message
    String failedTitle();

    @Message
    String again();

    @Message
    String back();

    @Message
    String next();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String refresh();

    @Message
    String desks();

    @Message
    String channels();

    @Message
    String organisation();

    @Message
    String logbook();

    @Message
    String noCases();

    @Message
    String inDutch();

    @Message
    String inEnglish();

    @Message
    String nameTitle();

    @Message
    String lookTitle();

    @Message
    String termsTitle();

    @Message
    String organisationName();

    @Message
    String organisationNameHint();

    @Message
    String languages();

    @Message
    String languagesHint();

    @Message
    String languagesBoth();

    @Message
    String languagesDutch();

    @Message
    String colour();

    @Message
    String colourHint();

    @Message
    String colourPicker();

    @Message
    String colourCode();

    @Message
    String logo();

    @Message
    String logoHint();

    @Message
    String logoChoose();

    @Message
    String logoRemove();

    @Message
    String preview();

    @Message
    String previewTitle();

    @Message
    String previewButton();

    @Message
    String previewLink();

    @Message
    String acknowledgeDays();

    @Message
    String acknowledgeDaysHint();

    @Message
    String feedbackMonths();

    @Message
    String feedbackMonthsHint();

    @Message
    String stepName();

    @Message
    String welcome();

    @Message
    String stepLook();

    @Message
    String stepLookText();

    @Message
    String stepTerms();

    @Message
    String stepTermsText();

    @Message
    String stepDesks();

    @Message
    String stepDesksText();

    @Message
    String stepChannels();

    @Message
    String stepInvite();

    @Message
    String stepInviteText();

    @Message
    String sheDoes();

    @Message
    String sheSignsIn();

    @Message
    String sheMakesKeys();

    @Message
    String sheMakesSeal();

    @Message
    String invitePolls();

    @Message
    String stepDone();

    @Message
    String notReady();

    @Message
    String notReadyBack();

    @Message
    String finish();

    @Message
    String wizardProgress();

    @Message
    String wizardLast();

    @Message
    String doneTitle();

    @Message
    String doneLead();

    @Message
    String toPublicPage();

    @Message
    String adviceTitle();

    @Message
    String adviceSecond();

    @Message
    String advicePoster();

    @Message
    String adviceTest();

    @Message
    String adviceDocuments();

    @Message
    String toDesks();

    @Message
    String summaryName();

    @Message
    String summaryLanguages();

    @Message
    String summaryAcknowledge();

    @Message
    String summaryFeedback();

    @Message
    String desksText();

    @Message
    String auditorText();

    @Message
    String desksEmpty();

    @Message
    String desksNone();

    @Message
    String addDesk();

    @Message
    String addDeskHint();

    @Message
    String up();

    @Message
    String down();

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
    String backToDesks();

    @Message
    String deskState();

    @Message
    String kind();

    @Message
    String place();

    @Message
    String members();

    @Message
    String takesReports();

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
    String texts();

    @Message
    String editTexts();

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
    String inside();

    @Message
    String insideHint();

    @Message
    String outside();

    @Message
    String outsideHint();

    @Message
    String tenant();

    @Message
    String tenantHint();

    @Message
    String tenantWarning();

    @Message
    String tenantOwn();

    @Message
    String tenantOther();

    @Message
    String fieldName();

    @Message
    String fieldNameHint();

    @Message
    String fieldWho();

    @Message
    String fieldWhoHint();

    @Message
    String fieldTakes();

    @Message
    String fieldTakesHint();

    @Message
    String fieldDoes();

    @Message
    String fieldDoesHint();

    @Message
    String fieldIntroduction();

    @Message
    String fieldIntroductionHint();

    @Message
    String fieldNothing();

    @Message
    String placeSettled();

    @Message
    String saveDesk();

    @Message
    String sealTitle();

    @Message
    String sealText();

    @Message
    String sealAllowed();

    @Message
    String sealWhat();

    @Message
    String sealReasonLost();

    @Message
    String sealReasonCompromised();

    @Message
    String sealAllow();

    @Message
    String sealChoose();

    @Message
    String sealDone();

    @Message
    String sealLostTitle();

    @Message
    String sealLostBody();

    @Message
    String sealLostYes();

    @Message
    String sealCompromisedTitle();

    @Message
    String sealCompromisedBody();

    @Message
    String sealCompromisedYes();

    @Message
    String removeTitle();

    @Message
    String removeText();

    @Message
    String removeInUse();

    @Message
    String removeDesk();

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
    String invitations();

    @Message
    String inviteName();

    @Message
    String inviteNameHint();

    @Message
    String inviteFunction();

    @Message
    String inviteFunctionHint();

    @Message
    String publishName();

    @Message
    String makeLink();

    @Message
    String link();

    @Message
    String linkOnce();

    @Message
    String copy();

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
    String withdraw();

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
    String channelsText();

    @Message
    String channelsEmpty();

    @Message
    String addChannel();

    @Message
    String channelWord();

    @Message
    String channelNew();

    @Message
    String channelEdit();

    @Message
    String channelEditNamed();

    @Message
    String channelName();

    @Message
    String channelNameHint();

    @Message
    String channelText();

    @Message
    String channelTextHint();

    @Message
    String channelAddress();

    @Message
    String channelAddressHint();

    @Message
    String channelPhone();

    @Message
    String channelPhoneHint();

    @Message
    String channelAddressWrong();

    @Message
    String channelPhoneWrong();

    @Message
    String channelUnreachable();

    @Message
    String channelStanding();

    @Message
    String saveChannel();

    @Message
    String remove();

    @Message
    String channelRemoveTitle();

    @Message
    String channelRemoveBody();

    @Message
    String channelRemoveYes();

    @Message
    String channelRemoved();

    @Message
    String logbookText();

    @Message
    String logbookCaption();

    @Message
    String logbookEmpty();

    @Message
    String logbookMore();

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
    String columnAt();

    @Message
    String columnActor();

    @Message
    String columnEvent();

    @Message
    String columnDesk();

    @Message
    String columnSubject();

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

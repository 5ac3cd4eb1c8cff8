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
    String notReadyWhy();

    @Message
    String notReadyBack();

    @Message
    String finish();

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
    String texts();

    @Message
    String editTexts();

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
    String removeTitle();

    @Message
    String removeText();

    @Message
    String removeDesk();

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
    String withdraw();

    @Message
    String channelsText();

    @Message
    String channelsEmpty();

    @Message
    String addChannel();

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
    String channelStanding();

    @Message
    String saveChannel();

    @Message
    String remove();

    @Message
    String logbookText();

    @Message
    String logbookCaption();

    @Message
    String logbookEmpty();

    @Message
    String logbookMore();

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
}

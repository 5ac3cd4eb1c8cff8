package nl.meldpoort.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the reporter's page says of desks and of those who read there; the words are in {@code messages/reporter_nl.properties}
 * and {@code reporter_en.properties}. Apart from the page's other words, as Qute makes no sound class of a bundle with more
 * than 300 messages.
 */
@MessageBundle("reporter")
public interface ReporterMessages {
    @Message
    String doorHelper();

    @Message
    String mapTitle();

    @Message
    String mapText();

    @Message
    String mapLoading();

    @Message
    String advisersTitle();

    @Message
    String advisersText();

    @Message
    String allPlaces();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String helperSafe();

    @Message
    String helperTitle();

    @Message
    String helperText();

    @Message
    String helperAgain();

    @Message
    String membersTitle();

    @Message
    String membersText();

    @Message
    String sealTitle();

    @Message
    String sealWait();

    @Message
    String sealCompare();

    @Message
    String sealDiffers();

    @Message
    String rosterRefused();

    @Message
    String othersText();

    @Message
    String chooseOther();

    @Message
    String qLeaveOut();

    @Message
    String qLeaveOutHelp();

    @Message
    String qLeaveOutMore();

    @Message
    String leaveOutLegend();

    @Message
    String leaveOutNew();

    @Message
    String handOversTitle();

    @Message
    String handOverYes();

    @Message
    String noWriting();

    @Message
    String noWritingAdvice();

    @Message
    String sealCompared();

    @Message
    String textMapUnreachable();

    @Message
    String textNoDesks();

    @Message
    String textReportOn();

    @Message
    String textReportAt();

    @Message
    String textConsult();

    @Message
    String textConsultAt();

    @Message
    String textConsultExplained();

    @Message
    String textReadMore();

    @Message
    String textInside();

    @Message
    String textOutside();

    @Message
    String textOpen();

    @Message
    String textShut();

    @Message
    String textAboutWho();

    @Message
    String textAboutTakes();

    @Message
    String textAboutDoes();

    @Message
    String textDeskUnknown();

    @Message
    String askDanger();

    @Message
    String askDangerHelp();

    @Message
    String askTalk();

    @Message
    String askTalkHelp();

    @Message
    String askManners();

    @Message
    String askMannersHelp();

    @Message
    String askOutside();

    @Message
    String askOutsideHelp();

    @Message
    String whyEmergency();

    @Message
    String whyHuis();

    @Message
    String whyHuisAdvice();

    @Message
    String whyAuthority();

    @Message
    String whyAdvisers();

    @Message
    String whyComplaints();

    @Message
    String whyCoordinator();

    @Message
    String whyBureau();

    @Message
    String whyExternal();

    @Message
    String textChosen();

    @Message
    String textChosenConsult();

    @Message
    String textReaders();

    @Message
    String textLeftOut();

    @Message
    String textNobodyLeft();

    @Message
    String textSealNew();

    @Message
    String textOnlyReads();

    @Message
    String textSince();

    @Message
    String textRosterVersion();

    @Message
    String textRosterChecking();

    @Message
    String textRosterNobody();

    @Message
    String textRosterUnreachable();

    @Message
    String rosterMalformed();

    @Message
    String rosterDuplicateKey();

    @Message
    String rosterNoKeyHolder();

    @Message
    String rosterBadSignature();

    @Message
    String rosterWrongDesk();

    @Message
    String rosterWrongNumber();

    @Message
    String rosterWrongLink();

    @Message
    String rosterWrongSeal();

    @Message
    String rosterWrongAuthor();

    @Message
    String rosterOwnApproval();

    @Message
    String rosterOlder();

    @Message
    String rosterOther();

    @Message
    String rosterWrongCard();

    @Message
    String rosterClassical();

    @Message
    String textPicture();

    @Message
    String textPictureRow();

    @Message
    String textPictureNone();

    @Message
    String textShapes();

    @Message
    String textSealChanged();

    @Message
    String textSealLost();

    @Message
    String textSealCompromised();

    @Message
    String textRenewalRefused();

    @Message
    String textGenerationRefused();

    @Message
    String textHandOverRefused();

    @Message
    String textDeskClosed();

    @Message
    String textSealUnknown();

    @Message
    String textRosterMoving();

    @Message
    String textHandOverTitle();

    @Message
    String textHandOverAsks();

    @Message
    String textHandOverShare();

    @Message
    String textHandOverTransfer();

    @Message
    String textHandOverDefault();

    @Message
    String textHandOverUnsafe();

    @Message
    String textHandOverNobody();

    @Message
    String textHandOverSure();

    @Message
    String textHandOverSureNo();

    @Message
    String textHandOverNo();

    @Message
    String textHandOverRefuse();

    @Message
    String textHandOverGranted();

    @Message
    String textHandOverRefusedByYou();
}

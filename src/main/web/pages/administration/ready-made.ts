import type { Both, DeskTexts, Kind } from "./server.js";

/**
 * What a desk of each kind may say of itself as it is. These are no words of the page: a new desk gets both languages,
 * whichever the administrator reads, and changes them as she likes.
 */
export const READY_MADE: Record<Kind, Both<DeskTexts>> = {
  "integrity-coordinator": {
    nl: {
      name: "Meldpunt integriteit",
      who: "Wij zijn de integriteitscoördinatoren van de organisatie. Wij werken los van uw leidinggevende en van uw afdeling. Wat u ons vertelt, lezen alleen wij.",
      takes:
        "Alles wat volgens u niet klopt: een misstand, iemand die zich niet aan de regels of de gedragscode houdt, of een vermoeden waar u nog niet zeker van bent. Denk aan fraude, belangenverstrengeling, misbruik van informatie of gevaar voor mensen. U hoeft niets te bewijzen.",
      does: "Wij lezen uw melding, stellen u zo nodig vragen en bekijken of onderzoek nodig is. Over een onderzoek beslist iemand die er zelf niets mee te maken heeft. U leest in uw postvak wat er met uw melding is gedaan, en waarom.",
      introduction:
        "Begin gerust bij wat u zelf hebt gezien of gehoord. Schrijf erbij wanneer het was en hoe u het weet. Weet u iets niet, dan is dat geen probleem. U hoeft niet te zeggen wie u bent. Wilt u onbekend blijven, noem dan niets wat alleen u kunt weten.",
    },
    en: {
      name: "Integrity desk",
      who: "We are the organisation’s integrity coordinators. We work independently of your manager and your department. What you tell us is read by us alone.",
      takes:
        "Anything that you think is not right: wrongdoing, somebody who breaks the rules or the code of conduct, or a suspicion that you are not sure of yet. For example fraud, conflicts of interest, misuse of information or danger to people. You need not prove anything.",
      does: "We read your report, ask you questions where needed and consider whether an investigation is necessary. Somebody who has no part in the matter decides on that. You read in your mailbox what was done with your report, and why.",
      introduction:
        "Feel free to begin with what you saw or heard yourself. Say when it was and how you know. If you do not know something, that is no problem. You need not say who you are. If you want to stay unknown, leave out what only you can know.",
    },
  },
  "investigation-bureau": {
    nl: {
      name: "Onderzoeksbureau integriteit",
      who: "Wij zijn onderzoekers in dienst van de organisatie. Wij onderzoeken vermoedens van ernstige schendingen, los van de afdeling waar het over gaat.",
      takes:
        "Vermoedens van ernstige zaken, zoals fraude, diefstal, corruptie, het lekken van informatie of misbruik van bevoegdheden. Ook als u maar een deel weet. Gaat het om hoe collega’s met elkaar omgaan, kies dan liever een vertrouwenspersoon of de klachtencommissie.",
      does: "Wij bekijken eerst of er genoeg is om te onderzoeken. Een onderzoek naar de feiten begint pas als de top van de organisatie dat besluit. Wij luisteren naar alle kanten en leggen vast wat wel en niet is aangetoond. U leest in uw postvak hoe het verdergaat.",
      introduction:
        "Schrijf zo precies mogelijk op wat er is gebeurd, waar en wanneer. Hebt u stukken, dan kunt u die meesturen. Ga niet zelf op onderzoek uit: dat kan u in gevaar brengen en het onderzoek moeilijker maken. U hoeft niet te zeggen wie u bent.",
    },
    en: {
      name: "Integrity investigation bureau",
      who: "We are investigators employed by the organisation. We look into suspected serious breaches, independently of the department concerned.",
      takes:
        "Suspicions of serious matters, such as fraud, theft, corruption, leaking information or abuse of powers. Also when you know only a part. If it is about how colleagues treat each other, rather choose a confidential adviser or the complaints committee.",
      does: "We first consider whether there is enough to investigate. A fact-finding investigation begins only when the top of the organisation decides so. We hear all sides and set down what is substantiated and what is not. You read in your mailbox how it goes on.",
      introduction:
        "Write down as exactly as you can what happened, where and when. If you have documents, you can send them along. Do not investigate by yourself: that may put you in danger and make our work harder. You need not say who you are.",
    },
  },
  "confidential-advisers": {
    nl: {
      name: "Vertrouwenspersonen",
      who: "Wij zijn vertrouwenspersonen. Wij staan naast u, geven u advies en denken met u mee. Wij zijn geen onderzoekers en kiezen geen partij in een conflict.",
      takes:
        "Alles waarover u in vertrouwen wilt praten: pesten, discriminatie, seksuele intimidatie, agressie, druk van een leidinggevende, of twijfel of u iets moet melden. Ook als u alleen uw verhaal kwijt wilt.",
      does: "Wij luisteren en leggen uit wat u kunt doen en wat daarvan kan komen. U beslist zelf of u verdergaat, en hoe. Zonder uw toestemming doen wij niets, behalve als de wet ons verplicht. Dat hoort u dan eerst van ons.",
      introduction:
        "Een vraag aan ons is nog geen melding. U kunt hier vertellen wat er speelt en vragen wat u kunt doen. U hoeft niet te zeggen wie u bent. Wilt u liever praten, schrijf dan hoe en wanneer wij u kunnen bereiken.",
    },
    en: {
      name: "Confidential advisers",
      who: "We are confidential advisers. We stand beside you, advise you and think along with you. We are no investigators and take no side in a conflict.",
      takes:
        "Anything you want to talk about in confidence: bullying, discrimination, sexual harassment, aggression, pressure from a manager, or doubt whether to report something. Also when you only want to tell your story.",
      does: "We listen and explain what you can do and what may come of it. You decide whether to go on, and how. We do nothing without your consent, unless the law obliges us to. In that case we tell you first.",
      introduction:
        "A question to us is not yet a report. Here you can tell what is going on and ask what you can do. You need not say who you are. If you would rather talk, write how and when we can reach you.",
    },
  },
  "complaints-committee": {
    nl: {
      name: "Klachtencommissie ongewenste omgangsvormen",
      who: "Wij zijn de klachtencommissie. De leden hebben zelf niets met de klacht te maken. Wij geven de werkgever advies.",
      takes:
        "Klachten over hoe iemand met u is omgegaan: pesten, uitsluiten, discriminatie, intimidatie, agressie of seksueel geweld. Een klacht gaat over een persoon en over iets van de laatste twee jaar. Twijfelt u, dan kunt u ook eerst een vertrouwenspersoon vragen.",
      does: "Wij bekijken of wij de klacht kunnen behandelen. Dan luisteren wij naar u en naar de persoon over wie u klaagt. Daarna adviseren wij de werkgever of de klacht gegrond is en wat er moet gebeuren. U hoort de uitkomst.",
      introduction:
        "Schrijf op wat er is gebeurd, wanneer en wie erbij waren. U kunt ons eerst vragen stellen zonder te zeggen wie u bent. Voor het behandelen van een klacht moeten wij en de persoon over wie u klaagt meestal wel weten wie u bent. Dat vragen wij u eerst.",
    },
    en: {
      name: "Complaints committee for unwanted behaviour",
      who: "We are the complaints committee. Our members have no part in the complaint themselves. We advise the employer.",
      takes:
        "Complaints about how somebody treated you: bullying, exclusion, discrimination, intimidation, aggression or sexual violence. A complaint is about a person and about something of the last two years. If you are in doubt, you can also ask a confidential adviser first.",
      does: "We consider whether we can handle the complaint. Then we hear you and the person you complain of. After that we advise the employer whether the complaint is founded and what should happen. You hear the outcome.",
      introduction:
        "Write down what happened, when, and who were there. You can ask us questions first without saying who you are. To handle a complaint, we and the person you complain of usually do need to know who you are. We ask you before that.",
    },
  },
  "external-committee": {
    nl: {
      name: "Externe commissie integriteit",
      who: "Wij zijn een commissie van buiten de organisatie. Geen van onze leden werkt er. De organisatie kan niet meelezen en bepaalt niet wie van ons uw melding leest.",
      takes:
        "Vermoedens van een misstand of een ernstige schending. Kies ons vooral als het gaat over de leiding of de top van de organisatie, of als u het binnen de organisatie niet durft of kunt melden.",
      does: "Wij lezen uw melding, stellen u vragen en onderzoeken wat er aan de hand is. Daarna adviseren wij de organisatie. Wij zeggen niet wie u bent zonder uw toestemming, behalve als de wet ons verplicht. Dat hoort u dan eerst. U leest in uw postvak wat wij hebben gedaan.",
      introduction:
        "U hoeft niet eerst binnen de organisatie te hebben gemeld. Hebt u dat wel gedaan, schrijf dan wanneer en wat er toen gebeurde. U hoeft niet te zeggen wie u bent.",
    },
    en: {
      name: "External integrity committee",
      who: "We are a committee from outside the organisation. None of our members works there. The organisation cannot read along and does not decide who of us reads your report.",
      takes:
        "Suspicions of wrongdoing or of a serious breach. Choose us above all when it concerns the management or the top of the organisation, or when you dare not or cannot report it within the organisation.",
      does: "We read your report, ask you questions and investigate what is going on. After that we advise the organisation. We do not say who you are without your consent, unless the law obliges us to. In that case we tell you first. You read in your mailbox what we did.",
      introduction:
        "You need not have reported within the organisation first. If you did, write when, and what happened then. You need not say who you are.",
    },
  },
};

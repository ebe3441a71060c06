import type { Texts } from "../it.ts";

export const waitlist: Texts["waitlist"] = {
	title: "Liste d'attente",
	links: {
		join: "Rejoindre la liste d'attente",
		joinHint:
			"Quand une place qui vous convient se libère, nous la gardons et nous vous prévenons.",
		earlier: "Prévenez-moi si une place se libère plus tôt",
		mine: "Vos demandes",
	},
	join: {
		title: "Rejoindre la liste d'attente",
		howTitle: "Comment ça marche",
		how: [
			"Pas besoin de regarder tous les jours : nous vous prévenons.",
			"La personne qui attend depuis le plus longtemps passe en premier.",
			"Nous vous proposons une place à la fois, seulement le jour. Vous avez entre une heure et un jour pour répondre : cela dépend de la date du rendez-vous.",
			"Si la place ne vous convient pas, répondez non et vous restez sur la liste.",
			"La demande dure 90 jours. Vous pouvez quitter la liste quand vous voulez.",
		],
		service: "Que voulez-vous réserver ?",
		municipalities: "Dans quelles communes pouvez-vous aller ?",
		municipalitiesHint: "Plus il y en a, plus c'est facile.",
		somebodyElse: "C'est pour une autre personne",
		you: (name) => `La demande est pour vous, ${name}.`,
		contactHint:
			"Avec un e-mail, nous vous écrivons tout de suite. Avec un téléphone seulement, le guichet vous appelle quand il est ouvert.",
		submit: "Mettez-moi sur la liste",
		nothing: "Il n'y a pas de service avec une liste d'attente pour le moment",
		nothingText: "Demandez au guichet de votre commune.",
	},
	/** What would fulfil the wish can be booked now. */
	freeNow: {
		title: "Il y a déjà de la place",
		waitAnyway: "Si aucun de ces horaires ne vous convient, la liste d'attente est ci-dessous.",
		move: "Déplacer votre rendez-vous",
		submit: "M'inscrire quand même sur la liste",
	},
	earlier: {
		title: "Une place avant la vôtre",
		lead: (when) =>
			`Vous avez rendez-vous le ${when}. Si une place se libère avant, nous vous la gardons et vous prévenons.`,
		keeps: "Tant que vous ne dites pas oui, votre rendez-vous ne change pas.",
		submit: "Prévenez-moi",
	},
	wish: {
		service: "Objet",
		where: "Où",
		days: "Jours",
		everyDay: "Tous les jours",
		partOfDay: "Heures",
		earlierThan: "Avant",
		since: "Sur la liste depuis le",
		waitingTitle: "Vous êtes sur la liste d'attente",
		waitingText:
			"Quand une place qui vous convient se libère, nous la gardons et nous vous prévenons.",
		byEmail: "Nous vous écrivons par e-mail : regardez aussi dans les courriers indésirables.",
		byPhone: "Nous n'avons pas votre e-mail : le guichet vous appelle quand il est ouvert.",
		reference: "Code de la demande",
		codeText:
			"Écrivez ce code sur une feuille : avec le code et votre nom vous revenez à cette demande.",
		freeNow: "Voir les places libres maintenant",
		change: "Changer la demande",
		leave: "Retirez-moi de la liste",
		settledTitle: "Vous avez trouvé une place",
		settledText: "Vous avez un rendez-vous : vous n'êtes plus sur la liste.",
		appointment: "Voir le rendez-vous",
		leftTitle: "Vous n'êtes plus sur la liste d'attente",
		leftText: "Si vous cherchez encore une place, vous pouvez revenir sur la liste.",
		again: "Revenir sur la liste",
		open: "Ouvrir",
	},
	offer: {
		title: "Une place s'est libérée pour vous",
		keptUntil: (when) => `Nous la gardons pour vous jusqu'au ${when}.`,
		unanswered:
			"Si vous ne répondez pas, la place va à une autre personne et vous restez sur la liste.",
		moves: (when) =>
			`Si vous dites oui, nous déplaçons ici votre rendez-vous du ${when}. Si vous dites non ou ne répondez pas, votre rendez-vous ne change pas.`,
		accept: "Oui, je la prends",
		acceptMove: "Oui, déplacez mon rendez-vous ici",
		decline: "Non, j'attends une autre place",
		over: "Cette proposition n'est plus ouverte : le temps est passé, ou vous avez déjà répondu.",
	},
	done: {
		joined: "C'est fait : vous êtes sur la liste d'attente.",
		changed: "C'est fait : nous avons changé votre demande.",
		declined: "D'accord : la place va à une autre personne. Vous restez sur la liste.",
	},
	mine: {
		title: "Liste d'attente",
		none: "Vous n'êtes sur aucune liste d'attente",
		noneText:
			"Si vous ne trouvez pas de place qui vous convient, inscrivez-vous sur la liste : nous vous prévenons.",
		offered: "Il y a une place pour vous",
		waiting: "En attente",
		open: "Voir et répondre",
	},
	refusals: {
		unknown_person: "Vos données ont été effacées. Recommencez et écrivez votre nom.",
		unknown_service: "Ce service n'existe plus. Choisissez-en un autre.",
		not_open_to_public: "Ce service se réserve seulement au guichet.",
		enrolment_required:
			"Ce service est pour les personnes déjà inscrites au programme. Inscrivez-vous d'abord.",
		no_municipality: "Ce service n'existe pas dans les communes choisies. Choisissez-en d'autres.",
		has_appointment:
			"Vous avez déjà un rendez-vous pour ce service. Ouvrez-le et demandez un avis si une place se libère plus tôt.",
		unknown_booking: "Ce rendez-vous n'existe plus.",
		too_many_mails:
			"Nous avons déjà écrit beaucoup de fois à cet e-mail aujourd'hui. Écrivez un autre contact, réessayez demain, ou demandez au guichet.",
		too_many_joined:
			"Trop de demandes sont venues d'ici. Réessayez demain, ou demandez au guichet.",
	},
};

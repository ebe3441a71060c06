import type { Texts } from "../it.ts";

export const mydata: Texts["mydata"] = {
	title: "Vos données",
	lead: "Ici vous voyez ce que nous savons de vous. Vous pouvez le corriger, l'emporter ou l'effacer.",
	correct: "Corriger",
	fixed: "Seul le guichet peut modifier ces données, avec un document :",
	fiscalCode: "Code fiscal italien (codice fiscale)",
	residence: "Commune où vous habitez",
	notGiven: "non indiqué",
	contactHint:
		"Il faut au moins un contact. Vérifiez que l'e-mail est correct : les confirmations, les rappels et les codes y arrivent.",
	language: "Dans quelle langue vous écrivons-nous ?",
	interview: {
		term: "Langue de l'entretien",
		question: "Dans quelle langue voulez-vous parler à l'entretien ?",
		hint: "Si vous ne parlez pas bien l'italien, choisissez votre langue : le guichet le saura avant et vous dira si un interprète peut être là.",
		signLanguage: "Langue des signes italienne (LIS)",
		other: "Une autre langue",
	},
	reminders: "Envoyez-moi un rappel avant chaque rendez-vous",
	safeContact: "Messages discrets",
	safeContactHint:
		"Choisissez ceci si d'autres personnes peuvent lire votre courrier. Dans les e-mails et le calendrier, nous n'écrivons ni le nom du programme ni le motif : seulement le jour, l'heure et l'adresse. Attention : qui ouvre les liens voit le site.",
	askSafeContact: "Je veux des messages discrets",
	askSafeContactHint:
		"Si d'autres personnes peuvent lire votre courrier : dans les messages, nous n'écrivons ni le nom du programme ni le motif.",
	safeContactStands:
		"Vous avez déjà demandé des messages discrets : ils le restent. Vous pouvez le changer dans vos données.",
	safeContactLink: "Aller à vos données",
	saved: "C'est fait : vos données sont enregistrées.",
	copy: {
		title: "Une copie de vos données",
		text: "Tout ce que le portail garde de vous : inscriptions, réponses, rendez-vous, listes d'attente, e-mails envoyés.",
		read: "Lire la copie",
		download: "Télécharger le fichier (JSON)",
		pageTitle: "La copie de vos données",
		writtenAt: (when) => `Écrite le ${when}`,
		nothing: "Rien",
		sections: {
			person: "Personne",
			enrolments: "Inscriptions",
			appointments: "Rendez-vous",
			waitingList: "Liste d'attente",
			messages: "Messages envoyés",
		},
	},
	sessions: {
		title: "Où votre session est ouverte",
		text: (count) =>
			count === 1
				? "Seulement sur ce téléphone ou cet ordinateur."
				: `Sur ${count} téléphones ou ordinateurs. Si l'un n'est pas à vous, déconnectez-vous de tous.`,
		button: "Se déconnecter de tous",
	},
	erase: {
		link: "Effacer vos données",
		title: "Effacer vos données ?",
		text: "Nous effaçons votre nom, vos contacts, vos inscriptions, vos rendez-vous, vos listes d'attente et vos e-mails. On ne peut pas revenir en arrière.",
		appointments: (count) =>
			count === 1
				? "Vous avez un rendez-vous : la place va à une autre personne."
				: `Vous avez ${count} rendez-vous : les places vont à d'autres personnes.`,
		copyFirst: "Vous voulez une copie ? Téléchargez-la d'abord.",
		understood: "J'ai compris : effacez tout",
		confirm: "Effacer mes données",
		keep: "Non, revenir",
		missing: "Pour effacer, cochez la case",
		done: "Nous avons effacé vos données.",
		doneText:
			"Il ne reste rien de vous dans le portail. Si vous voulez revenir un jour, vous pouvez vous inscrire à nouveau.",
	},
};

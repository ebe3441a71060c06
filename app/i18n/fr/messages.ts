import type { Texts } from "../it.ts";

export const messages: Texts["messages"] = {
	greeting: (name) => `Bonjour ${name},`,
	greetingWithoutName: "Bonjour,",
	demo: "Ceci est un e-mail d'essai d'un site de démonstration. Les personnes, les bureaux et les horaires sont inventés.",
	who: "P.R.A.Ti.C.O. vous écrit : c'est le programme des communes de la Zona Ovest di Torino (l'ouest de Turin) pour les personnes qui cherchent du travail. Il est géré par Zona Ovest di Torino s.r.l., Via Torino 9, Collegno.",
	today: "aujourd'hui",
	tomorrow: "demain",
	dayAfterTomorrow: "après-demain",
	labels: {
		when: "Quand",
		where: "Où",
		directions: "Comment y aller",
		phone: "Téléphone du guichet",
		what: "Objet",
		reference: "Code du rendez-vous",
		enrolmentReference: "Numéro de l'inscription",
		before: "Auparavant",
		bring: "À apporter",
		atHand: "À garder sous la main",
	},
	at: (day, time) => `${day} à ${time}`,
	interval: (day, from, to) => `${day}, de ${from} à ${to}`,
	change: {
		button: "Voir, déplacer ou annuler",
		see: "Voir le rendez-vous",
		text: (until) =>
			`Vous ne pouvez pas venir ? Vous pouvez déplacer ou annuler le rendez-vous jusqu'au ${until}. Ainsi la place va à une autre personne.`,
		tooLate:
			"Vous ne pouvez pas venir ? Il n'est plus possible de le déplacer, mais vous pouvez nous prévenir jusqu'à l'heure du début : la place ira à une autre personne.",
		personal: "Le lien ouvre seulement ce rendez-vous. Ne le donnez pas à d'autres personnes.",
	},
	calendar: "Dans cet e-mail, il y a aussi le fichier pour le calendrier de votre téléphone.",
	event: { summary: "Rendez-vous P.R.A.Ti.C.O.", organizer: "P.R.A.Ti.C.O." },
	safeContact: {
		who: "Cet e-mail est automatique.",
		bring: "Avant de venir, ouvrez la page du rendez-vous : elle dit ce qu'il faut apporter.",
		atHand: "Avant le rendez-vous, ouvrez sa page : elle dit ce qu'il faut garder sous la main.",
		event: { summary: "Rendez-vous", organizer: "Vos rendez-vous" },
		answer: {
			subject: (date) => `Du nouveau sur votre demande du ${date}`,
			title: "Il y a une réponse à votre demande",
			text: "Allez dans votre espace pour la lire.",
			button: "Lire la réponse",
		},
		request: {
			subject: (date) => `Demande reçue : ${date}`,
			title: "Nous avons reçu votre demande",
			number: "Numéro de la demande",
			keep: "Gardez ce numéro : il sert à trouver votre demande.",
			button: "Prendre un rendez-vous",
			copySubject: (date) => `Copie pour la personne qui aide : demande reçue le ${date}`,
			copyTitle: (person) => `Nous avons reçu la demande de ${person}`,
		},
	},
	booking_confirmed: {
		subject: (day, time) => `Rendez-vous confirmé : ${day} à ${time}`,
		title: "Votre rendez-vous est confirmé",
	},
	booking_moved: {
		subject: (day, time) => `Rendez-vous déplacé : ${day} à ${time}`,
		title: "Votre rendez-vous a été déplacé",
		text: "Le jour ou l'heure a changé. Voici la bonne date :",
	},
	booking_cancelled: {
		subject: (day, time) => `Rendez-vous annulé : ${day} à ${time}`,
		byApplicant: {
			title: "Vous avez annulé votre rendez-vous",
			text: "Merci de nous avoir prévenus : la place va à une autre personne. Si vous voulez, vous pouvez prendre un autre rendez-vous.",
		},
		byOffice: {
			title: "Votre rendez-vous a été annulé",
			text: "Le guichet a dû annuler ce rendez-vous. Veuillez nous excuser. Ne venez pas ce jour-là : prenez un autre rendez-vous.",
		},
		button: "Prendre un autre rendez-vous",
	},
	booking_reminder: {
		subject: (day, time, place) => `Rappel : ${day} à ${time}, votre rendez-vous à ${place}`,
		title: "Nous vous rappelons votre rendez-vous",
		coming: "Si vous venez, vous n'avez rien à faire. Nous vous attendons.",
		beingThere: "Si cela vous convient, vous n'avez rien à faire : gardez cette heure libre.",
		move: "Déplacer le rendez-vous",
		cannotCome: "Je ne peux pas venir",
		cancel: "Annuler le rendez-vous",
	},
	repair_proposed: {
		subject: (day, time) =>
			`Votre rendez-vous du ${day} à ${time} change : choisissez une autre heure`,
		title: "Votre rendez-vous ne peut pas avoir lieu",
		text: "Le guichet a dû supprimer cette heure. Veuillez nous excuser. Ne venez pas ce jour-là.",
		was: "Le rendez-vous était",
		proposed: "Nous avons gardé ces places pour vous",
		kept: "Nous les gardons peu de temps. Ouvrez la page et choisissez celle qui vous convient : il suffit d'appuyer.",
		choose: "Choisir une de ces heures",
		noneSuits: "Aucune ne vous convient ? Choisissez un autre jour, ou annulez.",
		nothing:
			"Pour le moment, il n'y a pas d'autre place libre près de ce jour. Regardez les autres jours, ou demandez au guichet.",
		chooseOther: "Choisir un autre jour",
		cancel: "Annuler le rendez-vous",
	},
	enrolment_submitted: {
		subject: (date) => `Inscription reçue : ${date}`,
		title: "Nous avons reçu votre inscription",
		receivedOn: "Reçue le",
		nextTitle: "Ce qui se passe maintenant",
		next: [
			"Vous prenez rendez-vous pour le premier entretien, si ce n'est pas déjà fait.",
			"À l'entretien, nous regardons ensemble vos réponses et les documents.",
			"Après la vérification, nous vous disons si vous entrez dans le programme.",
		],
		keep: "Gardez ce numéro : avec lui, le guichet trouve votre inscription.",
		button: "Prendre rendez-vous pour le premier entretien",
		answerBy: (date) => `Nous vous répondons au plus tard le ${date}.`,
		answerSoon:
			"La date de la réponse n'est pas encore fixée : quand elle le sera, vous la trouverez dans votre espace.",
	},
	enrolment_reviewed: {
		subject: (date) => `Du nouveau sur votre inscription du ${date}`,
		title: "La réponse à votre inscription",
		reason: "Ce que dit le guichet",
		accepted: {
			title: "Votre inscription est acceptée",
			text: "Vous êtes dans le programme. Si vous n'avez pas encore eu le premier entretien, prenez rendez-vous maintenant.",
			button: "Prendre rendez-vous",
		},
		to_complete: {
			title: "Votre inscription est à compléter",
			text: "Il manque quelque chose. Allez dans votre espace : vous pouvez la corriger et l'envoyer de nouveau. Si vous ne savez pas comment faire, demandez au guichet.",
			button: "Compléter l'inscription",
		},
		refused: {
			title: "Votre inscription n'a pas été acceptée",
			text: "Si quelque chose n'est pas clair, demandez au guichet : nous vous expliquerons pourquoi et nous chercherons ensemble une autre aide.",
			button: "Voir votre inscription",
		},
	},
	waitlist_joined: {
		subject: "Vous êtes sur la liste d'attente",
		title: "Vous êtes sur la liste d'attente",
		text: "Quand une place qui vous convient se libère, nous la gardons et nous vous écrivons. Nous vous proposons une place à la fois. La personne qui attend depuis le plus longtemps passe en premier.",
		button: "Voir, changer ou retirer la demande",
		personal: "Le lien ouvre seulement cette demande. Ne le donnez pas à d'autres personnes.",
	},
	seat_offered: {
		subject: (day, time) => `Une place s'est libérée : ${day} à ${time}`,
		lastChance:
			"Vous n'avez pas répondu aux dernières propositions. Si vous ne répondez pas non plus à celle-ci, nous vous retirerons de la liste : vous pourrez y revenir quand vous voudrez.",
		button: "Répondre : oui ou non",
	},
	address_changed: {
		subject: "Votre adresse e-mail a changé",
		title: "Nous n'écrivons plus à cette adresse",
		text: "L'adresse e-mail à laquelle nous écrivons a été changée. Les prochains messages iront à la nouvelle.",
		notYou:
			"Si vous avez demandé ce changement, vous n'avez rien à faire. Si vous ne l'avez pas demandé et que les messages étaient pour vous, prévenez le guichet.",
	},
	sign_in_code: {
		subject: "Votre code d'accès",
		title: "Votre code d'accès",
		text: "Écrivez ce code dans la page que vous avez ouverte :",
		valid:
			"Le code est valable 10 minutes et une seule fois. Ne le donnez à personne : nous ne vous le demandons jamais.",
		notYou:
			"Vous n'avez pas demandé de code ? Vous n'avez rien à faire. Personne ne s'est connecté.",
	},
};

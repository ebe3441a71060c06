import type { Texts } from "../it.ts";

export const account: Texts["account"] = {
	signIn: {
		title: "Voir vos rendez-vous",
		lead: "Ici vous voyez vos rendez-vous et votre inscription. Pas besoin de mot de passe : nous vous envoyons un code par e-mail.",
		email: "Votre e-mail",
		emailHint: "Celui que vous avez écrit pour l'inscription ou le rendez-vous",
		send: "Envoyez-moi le code",
		noEmailTitle: "Vous n'avez pas donné d'e-mail ?",
		noEmail:
			"Demandez au guichet : on y trouve vos rendez-vous, et on peut les déplacer ou les annuler pour vous.",
		tooMany:
			"Vous avez demandé trop de codes. Attendez une heure et réessayez. Si vous avez déjà un code, il est toujours valable. Si c'est urgent, demandez au guichet.",
		haveCode: "J'ai déjà un code",
	},
	byReference: {
		title: "J'ai un code",
		link: "J'ai un code",
		lead: "Écrivez le code que nous vous avons donné : d'un rendez-vous, d'une inscription, de la liste d'attente ou d'un formulaire enregistré.",
		reference: "Code reçu",
		referenceHint: "8 lettres et chiffres, par exemple AB2C-3DEF",
		familyName: "Les trois premières lettres du nom de famille",
		familyNameHint:
			"Si le nom est plus court, écrivez-le en entier. Pour un formulaire enregistré, ce n'est pas nécessaire.",
		open: "Ouvrir",
		lost: "Vous avez perdu le code ? Demandez au guichet.",
		refusals: {
			wrong_reference:
				"Nous ne trouvons rien avec ce code et ce nom. Regardez bien la feuille et réessayez.",
			too_many_attempts: "Trop d'essais. Attendez une heure et réessayez, ou demandez au guichet.",
		},
	},
	code: {
		title: "Écrivez le code",
		lead: "Si nous connaissons votre adresse, nous venons de vous envoyer un e-mail avec un code de 6 chiffres. Il peut arriver après quelques minutes. Regardez aussi dans les courriers indésirables.",
		keepOpen:
			"Le code est valable 10 minutes, et seulement sur ce téléphone ou cet ordinateur. Ne fermez pas cette page.",
		field: "Code reçu",
		fieldHint: "6 chiffres",
		enter: "Entrer",
		again: "Il n'est pas arrivé ? Demandez un autre code",
		refusals: {
			wrong_code: "Le code n'est pas le bon. Regardez bien l'e-mail et écrivez-le de nouveau.",
			code_over:
				"Ce code n'est plus valable : il est trop ancien, déjà utilisé ou écrit trop de fois avec une erreur. Demandez-en un autre.",
		},
		chooseTitle: "Qui êtes-vous ?",
		choose: "Plusieurs personnes utilisent cette adresse. Choisissez votre nom.",
		withEnrolment: (reference) => `inscription ${reference}`,
		withAppointment: (day) => `rendez-vous du ${day}`,
	},
	signOut: {
		title: "Se déconnecter",
		text: "Si l'ordinateur n'est pas à vous, déconnectez-vous toujours quand vous avez fini.",
		button: "Se déconnecter",
		notSignedIn: "Vous n'avez pas de session ouverte : il n'y a rien à fermer.",
	},
	finish: {
		text: "Vous utilisez un ordinateur qui n'est pas à vous ? Rien ne doit rester ici.",
		button: "J'ai terminé",
	},
	area: {
		title: "Votre espace",
		hello: (name) => `Bonjour ${name}`,
		appointments: "Vos prochains rendez-vous",
		allAppointments: "Voir tous les rendez-vous",
		enrolment: "Votre inscription",
		enrolmentOf: (year) => `Inscription à P.R.A.Ti.C.O. ${year}`,
		reference: "Numéro",
		submittedOn: "Envoyée le",
		statusLabel: "Où en est-elle",
		reason: "Ce que dit le guichet",
		status: {
			draft: "Pas encore envoyée",
			submitted: "Reçue : nous la vérifions ensemble au premier entretien",
			accepted: "Acceptée : vous êtes dans le programme",
			to_complete: "À compléter : il manque quelque chose",
			refused: "Pas acceptée",
			withdrawn: "Retirée",
		},
		notEnrolled: "Nous ne trouvons pas encore votre inscription",
		notEnrolledText:
			"Vérifiez si le programme est pour vous et inscrivez-vous. Quelques minutes suffisent. Si l'inscription a été faite au guichet ou avec un autre contact, demandez au guichet.",
		enrol: "S'inscrire",
		complete: "Compléter l'inscription",
		book: "Prendre un rendez-vous",
		signOut: "Se déconnecter",
	},
	enrolment: {
		toChange:
			"Ici vous pouvez seulement lire. Pour corriger, compléter ou retirer l'inscription, entrez avec le code que nous envoyons par e-mail, ou venez au guichet.",
		toChangeAtDesk:
			"Ici vous pouvez seulement lire. Pour corriger, compléter ou retirer l'inscription, venez au guichet.",
		open: "Voir l'historique et ce que vous pouvez faire",
		history: "Ce qui s'est passé jusqu'ici",
		corrected: "Corrigée par vous",
		correct: "Corriger l'inscription",
		correctText:
			"Vous avez écrit une erreur ? Tant que les inscriptions sont ouvertes, vous pouvez la corriger et l'envoyer de nouveau. Le numéro reste le même.",
		withdraw: "Retirer l'inscription",
		withdrawText:
			"Si vous retirez l'inscription, nous ne la regardons plus. Les rendez-vous restent : annulez-les si vous n'en avez pas besoin. Tant que les inscriptions sont ouvertes, vous pouvez l'envoyer à nouveau.",
		confirm: "Oui, retirer",
		withdrawn: "C'est fait : vous avez retiré votre inscription.",
		refused: "Cette inscription ne peut pas être retirée : une décision a été prise.",
	},
	appointments: {
		title: "Vos rendez-vous",
		upcoming: "À venir",
		past: "Passés et annulés",
		none: "Vous n'avez aucun rendez-vous prévu",
		noneText: "Quand vous prenez un rendez-vous, il apparaît ici.",
		open: "Voir, déplacer ou annuler",
		where: "Où",
		reference: "Votre code",
		status: {
			booked: "Confirmé",
			cancelled_by_applicant: "Annulé par vous",
			cancelled_by_office: "Annulé par le guichet",
		},
		over: "Passé",
		back: "Retour à votre espace",
	},
};

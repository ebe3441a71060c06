import type { Texts } from "../it.ts";

export const feedback: Texts["feedback"] = {
	title: "Votre avis",
	lead: "Nous ne vous demandons pas qui vous êtes. Les réponses nous aident à améliorer le site.",
	tooMany:
		"Beaucoup d'avis sont arrivés de ce réseau. Réessayez dans une heure, ou dites-le au guichet.",
	rate: {
		doing: {
			question: "A-t-il été facile d'utiliser ce service ?",
			scale: "1 veut dire très difficile, 5 très facile",
		},
		reading: {
			question: "Les informations de cette page sont-elles claires ?",
			scale: "1 veut dire peu claires, 5 très claires",
		},
		ofFive: "sur 5",
		send: "Envoyer votre avis",
	},
	explain: {
		lead: "Merci. Voulez-vous nous en dire plus ?",
		several: "Vous pouvez choisir plusieurs réponses",
		positive: {
			question: "Qu'avez-vous préféré ?",
			answers: {
				clear: "Les indications étaient claires",
				complete: "Les indications étaient complètes",
				on_track: "Je savais toujours que je procédais correctement",
				technical: "Je n'ai pas eu de problèmes techniques",
				other: "Autre chose",
			},
		},
		negative: {
			question: "Où avez-vous eu le plus de difficultés ?",
			answers: {
				clear: "Parfois les indications n'étaient pas claires",
				complete: "Parfois les indications n'étaient pas complètes",
				on_track: "Parfois je ne savais pas si je procédais correctement",
				technical: "J'ai eu des problèmes techniques",
				other: "Autre chose",
			},
		},
		comment: "Voulez-vous ajouter des détails ?",
		commentHint:
			"200 caractères au plus. N'écrivez pas de noms, de numéros de téléphone ou de données de santé",
		missing: "Choisissez au moins une réponse ou écrivez quelque chose",
		skip: "Passer",
	},
	thanks: {
		title: "Merci, votre avis nous aidera à améliorer le service !",
		text: "Les personnes du guichet le lisent. S'il vous faut une réponse, demandez de l'aide ci-dessous.",
	},
	report: {
		title: "Signaler un problème d'accessibilité",
		lead: "Écrivez ce que vous n'arrivez pas à utiliser. Nous le lirons et nous corrigerons le problème.",
		link: "Signaler un problème d'accessibilité",
		tooMany:
			"Beaucoup de signalements sont arrivés de ce réseau. Réessayez dans une heure, ou dites-le au guichet.",
		page: "Sur quelle page ?",
		pageHint: "Le titre de la page, ou ce que vous faisiez. Si vous ne savez pas, laissez vide",
		problem: "Qu'est-ce qui ne marche pas ?",
		problemHint:
			"Si vous voulez, écrivez aussi quel téléphone, ordinateur ou aide vous utilisez. N'écrivez pas de données de santé",
		contact: "Voulez-vous une réponse ? Laissez un contact",
		contactHint:
			"Ce n'est pas obligatoire. Nous l'utilisons seulement pour vous répondre et l'effaçons 12 mois après la réponse.",
		email: "E-mail",
		phone: "Téléphone",
		received: "Nous avons reçu votre signalement",
		number: "Le numéro du signalement",
		receivedOn: "Reçu le",
		answerBy: (day: string) => `Nous vous répondrons au plus tard le ${day}.`,
		lookAtItBy: (day: string) =>
			`Nous l'examinerons au plus tard le ${day}. Vous n'avez pas laissé de contact : pour savoir ce qu'il en est, demandez au guichet en donnant le numéro.`,
		otherwise:
			"Si après 30 jours vous n'avez pas de réponse, ou si elle ne suffit pas, vous pouvez vous adresser au Difensore civico per il digitale (le médiateur italien du numérique), auprès de l'AgID.",
	},
};

import type { Texts } from "../it.ts";
import { services } from "./services.ts";

export const site: Texts["site"] = {
	name: "P.R.A.Ti.C.O.",
	tagline: "Recherche active d'emploi dans les communes à l'ouest de Turin",
	owner: "Zona Ovest di Torino s.r.l.",
	demoNotice:
		"Ceci est une démonstration : les bureaux, les horaires, les dates et les personnes sont inventés. Les e-mails ne partent pas vraiment.",
	demoBrief: "Démo : bureaux, heures et personnes inventés.",
	demoMailbox: "Ouvrir les e-mails de la démonstration",
	demoPlace: "Bureau, adresse et horaires de démonstration",
	skipToContent: "Aller au contenu",
	skipToFooter: "Aller au pied de page",
	languages: "Langue",
	activeLanguage: "Langue active",
	mainMenu: "Menu principal",
	youAreHere: "Vous êtes ici",
	signedInAs: (name) => `Bonjour ${name}`,
	nav: {
		home: "Accueil",
		programme: "Le programme",
		requirements: "Est-ce pour moi ?",
		enrolment: "S'inscrire",
		services: "Nos services",
		municipalities: "Communes",
		booking: "Prendre rendez-vous",
		area: "Votre espace",
		signIn: "Mes rendez-vous",
		signOut: "Se déconnecter",
	},
	footer: {
		contacts: "Nous contacter",
		seat: "Siège : Via Torino 9, Collegno",
		address: "Adresse",
		phone: "Téléphone",
		pec: "PEC (e-mail certifié)",
		vatNumber: "Numéro de TVA (partita IVA)",
		dpo: "Délégué à la protection des données (DPO)",
		transparency: "Administration transparente (Amministrazione trasparente)",
		information: "Renseignements",
		privacy: "Informations sur la protection des données",
		legalNotes: "Mentions légales",
		accessibility: "Accessibilité",
		faq: "Lire les questions fréquentes",
		assistance: "Demander de l'aide",
		report: "Signaler un problème",
		bookAppointment: "Prendre un rendez-vous",
		staff: "Accès des agents",
	},
	contact: {
		title: "Contacter le guichet",
		call: "Appeler le",
	},
	home: {
		title: "Vous cherchez du travail ? Nous vous aidons à en trouver",
		lead: (help) =>
			`P.R.A.Ti.C.O. est le programme des communes de la Zona Ovest di Torino (l'ouest de Turin) pour les personnes sans travail : orientation, entretiens personnels et ${help}.`,
		help: "une aide en argent pour les personnes qui participent",
		helpUpTo: (euros) => `jusqu'à ${euros} par mois pour les personnes admises qui participent`,
		book: "Prendre un rendez-vous",
		check: "Vérifier si c'est pour vous",
		noPassword:
			"Pas de mot de passe. Pas besoin de SPID (identité numérique italienne). Quelques minutes suffisent.",
		bookFirst: "Vous pouvez prendre le premier rendez-vous même avant de vous inscrire.",
		enrolFirst: "Vous vous inscrivez d'abord, puis vous prenez rendez-vous.",
		firstFree: "Les premières places libres",
		firstFreeLead:
			"Choisissez la commune la plus pratique pour vous. Vous pouvez aussi aller dans une autre commune.",
		noneFree: "Il n'y a pas de place libre en ce moment",
		noneFreeText:
			"De nouvelles places s'ouvrent chaque semaine. Revenez dans quelques jours, ou demandez au guichet de votre commune.",
		allMunicipalities: "Voir toutes les communes sur la carte",
		howItWorks: "Comment ça marche",
		steps: [
			{
				title: "Vérifiez les conditions",
				text: "Répondez à quelques questions et découvrez tout de suite si le programme est pour vous. Nous ne gardons pas les réponses.",
			},
			{
				title: "Inscrivez-vous",
				text: "Écrivez vos données et un contact. Vous recevez un numéro et vous savez ce qui se passe ensuite.",
			},
			{
				title: "Prenez le premier rendez-vous",
				text: "Choisissez la commune, le jour et l'heure. Vous voyez tout de suite la confirmation. Si vous donnez une adresse e-mail, nous vous rappelons le rendez-vous avant la date.",
			},
			{
				title: "Venez au guichet",
				text: "Si vous ne pouvez pas venir, vous déplacez ou annulez le rendez-vous depuis votre téléphone.",
			},
		],
		offer: "Ce que nous offrons",
		allowance: (euros, months) =>
			`Les personnes admises qui participent aux activités peuvent recevoir ${euros} par mois, pendant ${months} mois au maximum. On le décide ensemble quand vous entrez dans le programme.`,
	},
	services,
	municipalities: {
		title: "Communes",
		lead: "Vous pouvez prendre rendez-vous dans n'importe laquelle de ces communes, pas seulement dans la vôtre.",
		firstFree: "Première place libre",
		noneFree: "Aucune place libre pour le moment",
		see: (name) => `Voir ${name}`,
		place: (name) => `P.R.A.Ti.C.O. à ${name}`,
		offices: "Bureaux",
		address: "Adresse",
		directions: "Comment y aller",
		transport: "Transports publics",
		entrance: "Entrée",
		stepFree: "Sans marches",
		steps: "Il y a des marches",
		/** Spoken at an office. */
		languages: "Langues",
		spoken: (languages) => `Langues : ${languages}`,
		hours: "Horaires",
		phone: "Téléphone",
		email: "Adresse e-mail",
		nextFree: "Les prochaines places libres",
		book: "Prendre rendez-vous ici",
		noDesk: "Il n'y a pas encore de guichet ici",
		nearby: "Vous pouvez prendre rendez-vous dans une commune voisine.",
		noOffice:
			"Il n'y a pas encore de guichet dans cette commune. Vous pouvez prendre rendez-vous dans une commune voisine.",
		map: {
			link: "Plan",
			open: "Ouvrir le plan",
			title: "Sur la carte",
			listTitle: "En liste",
			colours: (service) =>
				`La couleur et le signe disent quand il y a une première place libre pour : ${service}.`,
			steps: {
				within_three_days: "sous 3 jours",
				within_a_week: "sous 7 jours",
				within_two_weeks: "sous 14 jours",
				later: "plus tard",
				nothing_free: "aucune place libre",
				no_office: "aucun guichet",
			},
			caption:
				"La carte est un schéma : elle place les communes à peu près où elles sont, avec le nord en haut. Elle ne montre pas les limites.",
		},
	},
	errors: {
		backHome: "Retour à l'accueil",
		book: "Prendre un rendez-vous",
		retry: "Envoyer de nouveau",
		byStatus: {
			400: {
				title: "Demande non valable",
				text: "Le lien ou les données envoyées ne sont pas justes. Revenez en arrière et réessayez.",
			},
			403: {
				title: "Vous ne pouvez pas ouvrir cette page",
				text: "Revenez à l'accueil et réessayez à partir de là.",
			},
			404: {
				title: "Cette page n'existe pas",
				text: "Le lien est peut-être incomplet ou ancien. Si vous l'avez copié d'un e-mail, vérifiez qu'il est entier.",
			},
			405: {
				title: "Demande non valable",
				text: "Revenez à l'accueil et réessayez à partir de là.",
			},
			409: {
				title: "Quelque chose a changé entre-temps",
				text: "Revenez en arrière et regardez de nouveau : rien n'est perdu.",
			},
			410: {
				title: "Cette page n'est plus valable",
				text: "Le lien que vous avez utilisé ne marche plus. Vous pouvez en demander un autre.",
			},
			413: {
				title: "Le texte est trop long",
				text: "Les données envoyées sont trop longues. Revenez en arrière et raccourcissez le texte.",
			},
			415: {
				title: "Demande non valable",
				text: "Revenez en arrière et utilisez le formulaire de la page.",
			},
			429: {
				title: "Trop d'essais",
				text: "Attendez quelques minutes et réessayez. Si c'est urgent, demandez au guichet.",
			},
			500: {
				title: "Il y a eu un problème de notre côté",
				text: "Ce n'est pas votre faute. Réessayez dans quelques minutes : ce que vous aviez déjà confirmé est gardé.",
			},
			503: {
				title: "Le service reprend bientôt",
				text: "Ce que vous avez écrit n'est pas perdu : attendez une minute et rechargez la page. Si vous avez déjà reçu la confirmation, votre rendez-vous est enregistré.",
			},
		},
	},
};

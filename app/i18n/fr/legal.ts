import type { Texts } from "../it.ts";

export const legal: Texts["legal"] = {
	prevails: "Ce texte est une traduction. Seule la version italienne fait foi.",
	privacy: {
		title: "Informations sur la protection des données",
		lead: "Vous trouvez ici quelles données nous utilisons, pourquoi et pendant combien de temps.",
		sections: [
			{
				title: "Qui utilise vos données",
				text: "Zona Ovest di Torino s.r.l., Via Torino 9, Collegno, pour le compte des communes qui participent au programme.",
			},
			{
				title: "Pourquoi nous pouvons le faire",
				text: "Pour une mission d'intérêt public (article 6, paragraphe 1, lettre e du Règlement UE 2016/679). C'est pourquoi nous ne demandons pas votre consentement.",
			},
			{
				title: "Quelles données",
				text: "Pour un rendez-vous : prénom, nom, un contact, la langue et, si vous voulez, la langue de l'entretien, une note et qui vous aide. Pour l'inscription aussi : codice fiscale (numéro fiscal italien), commune de résidence et vos réponses sur les conditions. Pour la liste d'attente : les communes, les jours et les heures qui vous conviennent. Nous ne demandons ni données de santé, ni nationalité, ni noms des membres de votre famille.",
			},
			{
				title: "Comment nous les protégeons",
				text: "Le codice fiscale, l'e-mail, le téléphone, la langue de l'entretien et les notes sont chiffrés. Il n'y a pas de données personnelles dans les adresses des pages ni dans les objets des e-mails. Les pages n'appellent aucun autre site.",
			},
			{
				title: "Les cookies",
				text: "Nous utilisons seulement des cookies techniques, nécessaires au site : « accesso » (quand vous entrez dans votre espace), « bozza » et « modulo » (gardent ce que vous avez déjà écrit), « conferma » et « ricevuta » (montrent pendant 15 minutes ce que vous venez de réserver ou d'envoyer), « codice » (pendant que vous entrez avec le code), « risposta » (pendant 15 minutes, chiffré : un formulaire à corriger) et « sportello » (seulement pour les agents). Ils disparaissent quand vous fermez le navigateur.",
			},
			{
				title: "Pendant combien de temps",
				text: "Une inscription ou une réservation non envoyée est conservée 3 jours, ou 30 si vous l'enregistrez avec un code. Une demande sur la liste d'attente est effacée 90 jours après sa fin. Le texte d'une évaluation est effacé après 12 mois, les contacts d'un signalement 12 mois après la réponse et le signalement entier après 24 mois. Pour arrêter les abus, nous comptons combien de demandes viennent d'un réseau ou vont à un contact : nous gardons seulement une empreinte, illisible, qui après 24 heures ne compte plus et est effacée. Les autres données sont conservées tant que le programme en a besoin, ou jusqu'à ce que vous les effaciez.",
			},
			{
				title: "Vos droits",
				text: "Si vous nous avez donné un e-mail, vous pouvez voir, corriger, télécharger et effacer vos données vous-même dans votre espace. Tout le monde peut demander à les voir, à les corriger ou à les effacer, au guichet ou à l'organisme qui gère le portail. Vous pouvez faire une réclamation auprès du Garante per la protezione dei dati personali (l'autorité italienne pour la protection des données).",
			},
		],
	},
	notes: {
		title: "Mentions légales",
		licenceTitle: "Licence des contenus",
		licenceText:
			"En application du principe « open by default » de l'article 52 du décret législatif italien n° 82 du 7 mars 2005 (CAD), et sauf indication contraire (y compris pour les contenus de tiers), les données, les documents et les informations publiés sur le site le sont sous licence CC-BY 4.0. Les utilisateurs sont donc libres de partager (reproduire, distribuer, communiquer au public, exposer en public), représenter, exécuter et réciter ce matériel par tout moyen et dans tout format, et de le modifier (le transformer et l'utiliser pour des œuvres dérivées) dans tout but, même commercial, à la seule condition d'en citer la source, sans ajouter d'autres restrictions.",
		softwareTitle: "Le logiciel de ce site",
		softwareText: "C'est un logiciel libre, sous licence EUPL 1.2.",
	},
	accessibility: {
		title: "Accessibilité",
		text: "Nous voulons que tout le monde puisse utiliser ce site : avec un vieux téléphone, avec le clavier, avec un lecteur d'écran, avec un texte agrandi et sans JavaScript.",
		problemTitle: "Quelque chose ne marche pas ?",
		problemText:
			"Si une page est difficile pour vous, dites-le au guichet : nous corrigeons le problème, et en attendant nous faisons ensemble ce dont vous avez besoin.",
		declarationTitle: "Déclaration d'accessibilité",
	},
	faq: {
		title: "Questions fréquentes",
		items: [
			{
				question: "Est-ce que je dois avoir le SPID ou un mot de passe ?",
				answer:
					"Non. Le SPID (identité numérique italienne) n'est pas nécessaire. Pour vous inscrire et prendre rendez-vous, il suffit de votre nom et d'un contact. Pour revoir vos rendez-vous, nous vous envoyons un code par e-mail. Sans e-mail, le code du rendez-vous suffit.",
			},
			{
				question: "Je n'ai pas d'e-mail. Est-ce que je peux prendre rendez-vous ?",
				answer:
					"Oui. Un numéro de téléphone suffit. À la fin, vous pouvez imprimer ou copier le code du rendez-vous.",
			},
			{
				question: "Est-ce que je peux aller dans une autre commune que la mienne ?",
				answer: "Oui. Vous pouvez choisir le bureau le plus pratique pour vous.",
			},
			{
				question: "Je ne peux pas venir. Que faire ?",
				answer:
					"Ouvrez le lien dans l'e-mail de confirmation, ou écrivez le code du rendez-vous dans « J'ai un code ». Là, vous pouvez déplacer ou annuler. Ainsi la place va à une autre personne.",
			},
			{
				question: "Qu'est-ce que l'ISEE ?",
				answer:
					"C'est un document qui dit ce que votre famille gagne et possède. On le fait gratuitement dans un CAF (bureau d'aide pour les impôts) ou sur le site de l'INPS (sécurité sociale italienne).",
			},
			{
				question: "Qu'est-ce que le Centro per l'Impiego ?",
				answer:
					"C'est l'agence publique où s'inscrivent les personnes sans travail. Cette inscription est nécessaire pour participer à P.R.A.Ti.C.O.",
			},
		],
	},
	assistance: {
		title: "Aide",
		text: "Si vous avez un doute ou si le site est difficile pour vous, venez à un guichet : nous faisons ensemble l'inscription et la prise de rendez-vous. Vous pouvez aussi venir avec une personne qui vous aide.",
		where: "Trouver le guichet",
	},
};

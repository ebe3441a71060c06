import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";

const ans = (years: number) => plural("fr", years, { one: `${years} an`, other: `${years} ans` });

export const enrolment: Texts["enrolment"] = {
	elsewhere: "Une autre commune",
	chooseMunicipality: "Choisissez la commune",
	questions: {
		min_age: (years) => `Avez-vous au moins ${ans(years)} ?`,
		residence: "Dans quelle commune (Comune) avez-vous votre résidence officielle ?",
		max_isee: (euros) => `Votre ISEE est-il de ${euros} ou moins ?`,
		registered_at_job_centre:
			"Avez-vous fait l'inscription au Centro per l'Impiego (agence publique pour l'emploi) comme personne sans travail ?",
		no_other_project_with_allowance:
			"Participez-vous en ce moment à un autre projet qui vous paie (par exemple un stage ou un programme public d'emploi temporaire (cantiere di lavoro)) ?",
		not_in_edition: (years) => `Avez-vous déjà participé à P.R.A.Ti.C.O. ${years} ?`,
		nobody_else_of_household:
			"Une autre personne de votre famille (même composition de famille (stato di famiglia)) participe-t-elle à P.R.A.Ti.C.O. cette année ?",
		no_income_support:
			"Recevez-vous en ce moment une aide au revenu (par exemple la NASpI ou l'Assegno di inclusione) ?",
		basic_italian: "Comprenez-vous et parlez-vous un peu l'italien ?",
	},
	forWhom: {
		title: "Pour qui",
		min_age: (years) => `Âge : au moins ${ans(years)}`,
		residence: "Résidence dans une des communes du programme",
		registered_at_job_centre:
			"Inscription au Centro per l'Impiego (agence publique pour l'emploi) comme personne sans travail",
		max_isee: (euros) => `ISEE : ${euros} ou moins`,
		more: "Il y a aussi d'autres conditions.",
	},
	hints: {
		min_age: "",
		residence:
			"C'est la commune écrite sur votre carte d'identité ou à votre dernier changement de résidence.",
		max_isee:
			"L'ISEE est un document qui dit ce que votre famille gagne et possède. On le fait gratuitement dans un CAF (bureau d'aide pour les impôts) ou sur le site de l'INPS (sécurité sociale italienne). Nous ne demandons pas le montant.",
		registered_at_job_centre:
			"Au Centro per l'Impiego, on s'inscrit quand on est sans travail (déclaration « DID »).",
		no_other_project_with_allowance: "",
		not_in_edition: "",
		nobody_else_of_household: "Une personne par famille. Nous ne demandons pas de noms.",
		no_income_support:
			"La NASpI est l'allocation de chômage de l'INPS. L'Assegno di inclusione est une aide pour les familles qui ont peu de revenus.",
		basic_italian: "Il suffit de comprendre une conversation simple.",
	},
	isee: {
		within: (euros) => `Oui, ${euros} ou moins`,
		above: "Non, il est plus élevé",
		not_yet: "Je n'ai pas encore l'ISEE de cette année",
		expiresOn: "L'ISEE est valable jusqu'au",
		expiresOnHint:
			"Si vous l'avez : la date est écrite sur la première page. Vous pouvez aussi laisser vide.",
	},
	requirements: {
		title: "Est-ce pour moi ?",
		lead: (year) =>
			`Répondez à quelques questions : nous vous disons tout de suite si P.R.A.Ti.C.O. ${year} est pour vous. Nous ne gardons pas les réponses.`,
		count: (at, of) => `Question ${at} sur ${of}`,
		oneByOne: "Une question à la fois",
		allAtOnce: "Toutes les questions ensemble",
		check: "Vérifier",
		noEdition: "Il n'y a pas encore d'édition du programme",
		noEditionText: "Revenez plus tard, ou demandez au guichet.",
		enrol: "S'inscrire avec ces réponses",
		enrolAnyway: "S'inscrire quand même",
		book: "Prendre un rendez-vous",
		again: "Changez les réponses ci-dessous",
		services: "Voir les autres services",
	},
	outcomes: {
		yes: {
			title: "Oui, le programme est pour vous",
			text: "D'après vos réponses, vous remplissez toutes les conditions. Nous les vérifions ensemble au premier entretien.",
		},
		to_check: {
			title: "À vérifier ensemble",
			text: "Un point n'est pas encore clair. Vous pouvez vous inscrire : nous en parlerons à l'entretien.",
		},
		not_yet: {
			title: "Pas encore",
			text: "D'après vos réponses, il manque une condition pour le moment. Vous trouvez ci-dessous ce que vous pouvez faire. En cas de doute, vous pouvez vous inscrire quand même : nous vérifions ensemble.",
		},
	},
	findings: {
		reasons: {
			met: "Condition remplie",
			unanswered: "Ce point n'est pas encore clair.",
			unsure: "Vous avez un doute sur ce point.",
			too_young: "Vous n'avez pas encore l'âge demandé.",
			lives_elsewhere:
				"Le programme est pour les personnes qui habitent dans une commune participante.",
			isee_above: "Votre ISEE est plus élevé que celui demandé.",
			isee_missing: "Il vous faut l'ISEE de cette année.",
			isee_expired: "Votre ISEE n'est plus valable.",
			in_earlier_edition: "Les personnes qui ont déjà participé à cette édition doivent attendre.",
			not_registered_at_job_centre:
				"Il vous faut l'inscription au Centro per l'Impiego (agence publique pour l'emploi).",
			other_project_with_allowance: "On ne peut pas participer à deux projets payés en même temps.",
			somebody_else_of_household: "Une seule personne par famille peut participer.",
			has_income_support:
				"Les personnes qui reçoivent déjà une aide au revenu ne peuvent pas participer maintenant.",
			little_italian: "Pour suivre les activités, il faut un peu d'italien.",
		},
		nextSteps: {
			come_back_at_age: (years) => `Revenez quand vous aurez ${ans(years)}.`,
			come_back_on: (date, years) => `Revenez à partir du ${date}, quand vous aurez ${ans(years)}.`,
			renew_isee:
				"Demandez l'ISEE à un CAF (bureau d'aide pour les impôts) ou sur le site de l'INPS : c'est gratuit. En attendant, vous pouvez vous inscrire.",
			ask_for_current_isee:
				"Vous avez perdu votre travail il y a peu de temps ? Demandez au CAF l'« ISEE corrente » : il compte le revenu d'aujourd'hui.",
			register_at_job_centre:
				"Allez au Centro per l'Impiego (agence publique pour l'emploi) de votre zone et faites la déclaration DID. Puis revenez ici.",
			finish_other_project: "Revenez quand l'autre projet est terminé.",
			wait_for_next_edition: "Revenez voir à l'ouverture de la prochaine édition.",
			come_back_when_support_ends: "Revenez quand l'aide est terminée.",
			take_italian_course:
				"Demandez un cours gratuit au CPIA (l'école publique pour adultes) ou au guichet.",
			another_service:
				"Demandez au guichet pour l'emploi de votre commune ou au Centro per l'Impiego.",
			ask_at_desk: "Demandez au guichet.",
		},
	},
	later: {
		nothing: "Vous n'avez encore rien écrit",
		nothingText:
			"Répondez aux premières questions et appuyez sur Continuer : ensuite vous pouvez enregistrer.",
		back: "Retour à l'inscription",
	},
	start: {
		title: "S'inscrire à P.R.A.Ti.C.O.",
		lead: "L'inscription est gratuite. Il faut environ cinq minutes.",
		needTitle: "Ce qu'il vous faut",
		need: [
			"Le codice fiscale (numéro fiscal italien) : il est sur la carte de santé (tessera sanitaria)",
			"Un e-mail ou un numéro de téléphone",
			"L'ISEE, si vous l'avez. Sans ISEE, vous pouvez vous inscrire quand même",
		],
		saved:
			"Ce que vous écrivez reste 3 jours dans ce navigateur : vous pouvez vous arrêter et reprendre.",
		window: {
			before: "Les inscriptions ne sont pas encore ouvertes",
			open: "Les inscriptions sont ouvertes",
			after: "Les inscriptions sont fermées",
		},
		opensOn: (date) => `Elles ouvrent le ${date}.`,
		noDate: "La date n'est pas encore décidée.",
		until: (date) => `Vous pouvez vous inscrire jusqu'au ${date} compris.`,
		closedOn: (date) => `Elles ont fermé le ${date}.`,
		demoDates: "Ces dates sont inventées pour la démonstration.",
		closedHelp:
			"Vous pouvez quand même prendre un rendez-vous : nous vous aidons à chercher du travail.",
		begin: "Commencer",
		resume: "Reprendre où vous étiez",
		restart: "Recommencer du début",
		draftFound: "Vous avez déjà commencé",
		already: "Vous avez déjà une inscription",
		alreadyText: "Elle est dans votre espace. Pour inscrire quelqu'un d'autre, sortez d'abord.",
		area: "Aller à votre espace",
		toComplete:
			"Votre inscription est à compléter : vous pouvez la corriger et l'envoyer de nouveau.",
		check: "Vous avez un doute ? Vérifiez si vous pouvez participer",
	},
	steps: ["Conditions", "Données", "Contacts et langue", "Résumé"],
	requirementsStep: {
		title: "Les conditions",
		lead: "Répondez sincèrement. En cas de doute, choisissez « Je ne sais pas » : nous en parlerons à l'entretien.",
	},
	details: {
		title: "Vos données",
		givenName: "Prénom",
		familyName: "Nom de famille",
		fiscalCode: "Codice fiscale (numéro fiscal italien)",
		fiscalCodeHint:
			"16 lettres et chiffres, sur la carte de santé (tessera sanitaria). Le code provisoire de 11 chiffres va bien aussi. Il nous dit votre âge.",
		residence: "Commune de résidence",
		elsewhereTitle: "Vous habitez dans une autre commune ?",
		elsewhereText:
			"L'inscription est pour les personnes qui ont leur résidence dans une commune participante. Vous pouvez quand même prendre un rendez-vous au guichet.",
	},
	contacts: {
		title: "Comment vous contacter",
		lead: "Écrivez un e-mail, un téléphone, ou les deux. Un seul suffit.",
		email: "Adresse e-mail",
		emailHint: "Nous vous envoyons la confirmation et un code pour entrer dans votre espace",
		phone: "Téléphone",
		phoneHint: "Nous vous appelons seulement pour l'inscription et les rendez-vous",
		language: "Dans quelle langue vous écrire ?",
		languageHint: "Dans les e-mails, il y a toujours aussi l'italien.",
	},
	summary: {
		title: "Vérifiez et envoyez",
		answers: "Vos réponses",
		details: "Vos données",
		contacts: "Vos contacts",
		none: "pas indiqué",
		declaration: "Ce que vous écrivez vaut comme déclaration. Vérifiez que tout est juste.",
		privacy: "J'ai lu les informations sur la protection des données",
		privacyLink: "Lire les informations sur la protection des données",
		send: "Envoyer l'inscription",
		nameWarningTitle: "Vérifiez le nom et le codice fiscale",
		nameWarning:
			"Le codice fiscale semble être celui d'une autre personne. Si le prénom, le nom et le code sont justes, vous pouvez continuer.",
	},
	refusals: {
		already_submitted:
			"Vous avez déjà envoyé cette inscription. Elle est dans « J'ai un code », avec son numéro.",
		already_decided:
			"Nous avons déjà répondu à votre inscription. La réponse est dans « J'ai un code », avec son numéro.",
		outside_window:
			"Les inscriptions ne sont pas ouvertes en ce moment. Ce que vous avez écrit reste ici 3 jours.",
		missing_declarations:
			"Il manque la réponse à une question : les questions ont peut-être changé. Revenez aux conditions.",
		unknown_edition: "Cette édition n'existe plus. Recommencez du début.",
		lives_elsewhere:
			"La commune que vous avez choisie ne participe pas à cette édition. Vérifiez la commune de résidence.",
		network_limit:
			"Beaucoup d'inscriptions sont venues de ce réseau aujourd'hui. Ce que vous avez écrit est enregistré : réessayez demain, ou allez au guichet.",
		contact_limit:
			"Nous avons déjà écrit beaucoup de fois à cet e-mail aujourd'hui. Revenez aux contacts et écrivez-en un autre, réessayez demain, ou allez au guichet.",
		wrong_fiscal_code:
			"Il y a une erreur dans le codice fiscale. Revenez à vos données et corrigez-le.",
	},
	done: {
		somebodyElse: "Inscrire une autre personne",
		title: "Inscription envoyée",
		thanks: "Nous avons reçu votre inscription.",
		reference: "Le numéro de votre inscription",
		keep: "Notez-le ou prenez une photo. Avec le numéro et le nom de famille, vous voyez où en est votre inscription, et le guichet vous trouve.",
		receivedOn: "Reçue le",
		mail: "Nous vous envoyons aussi un e-mail avec ce numéro.",
		nextTitle: "Ce qui se passe maintenant",
		next: [
			"Prenez rendez-vous pour le premier entretien.",
			"À l'entretien, nous regardons ensemble vos réponses et les documents.",
			"Après la vérification, nous vous disons si vous entrez dans le programme.",
		],
		answerBy: (date) => `Nous vous répondons au plus tard le ${date}.`,
		answerSoon:
			"La date de la réponse n'est pas encore fixée : quand elle le sera, vous la trouverez dans « J'ai un code » avec le numéro de l'inscription.",
		book: "Prendre rendez-vous pour le premier entretien",
		area: "Aller à votre espace",
	},
};

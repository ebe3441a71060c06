import type { Texts } from "../it.ts";

export const programme: Texts["programme"] = {
	title: "Le programme P.R.A.Ti.C.O.",
	lead: "Le nom veut dire, en italien : programme de recherche active d'emploi à l'initiative des communes à l'ouest de Turin.",
	what: {
		title: "Ce que c'est",
		text: [
			"C'est un programme public pour les personnes sans travail. Il offre des informations, une orientation et des conseils, pour vous aider à retrouver un travail.",
			"Les participants ont des entretiens personnels et une personne de référence (case manager) qui les aide à chercher. Si c'est utile, il y a aussi un stage ou un cours bref.",
			"Chaque année, il y a une nouvelle édition, avec ses règles. Les places sont limitées.",
		],
	},
	history: {
		title: "Comment il est né",
		years: [
			{
				year: 2001,
				text: "Dans la Zona Ovest (la zone à l'ouest de Turin) commencent les projets et les services pour l'emploi.",
			},
			{
				year: 2002,
				text: "Les communes de la zone imaginent le projet « 1 euro per abitante » (un euro par habitant).",
			},
			{
				year: 2008,
				text: "La crise arrive. Les communes répondent avec P.R.A.Ti.C.O., qui reprend « 1 euro per abitante » de façon mieux organisée.",
			},
			{
				year: 2012,
				text: "La société des communes est accréditée par la Regione Piemonte (région Piémont) pour les services à l'emploi.",
			},
		],
		text: [
			"Pendant les années de crise, les communes ont utilisé leurs propres ressources pour les personnes qui perdaient leur travail : des aides pour apprendre un autre métier, pour trouver un nouvel emploi et pour le revenu.",
			"Puis l'épidémie de Covid-19 a apporté une nouvelle crise. Aujourd'hui l'économie change aussi pour l'environnement et par le numérique, et les communes continuent d'investir dans l'emploi.",
		],
	},
	accredited: {
		title: "Les services à l'emploi accrédités",
		text: [
			"Zona Ovest di Torino s.r.l. est la société des communes et gère le programme. Son siège est à Collegno, Via Torino 9.",
			"Depuis 2012, elle est accréditée par la Regione Piemonte (n° D-31236) : elle peut ainsi donner les services à l'emploi, appelés « Servizi al Lavoro ».",
		],
		list: "Voici les rendez-vous que vous pouvez prendre :",
	},
	forMunicipalities: {
		title: "Les services pour les communes",
		text: [
			"Les communes du pacte territorial (Patto Territoriale) confient les services à l'emploi à leur société.",
		],
		list: "Les communes qui participent à cette édition :",
		none: "Les communes de cette édition ne sont pas encore publiées.",
	},
	agenda: {
		title: "L'agenda « La Zona Ovest investe nel lavoro »",
		text: [
			"« La Zona Ovest investe nel lavoro » (La Zona Ovest investit dans l'emploi) est un agenda : un plan commun, proposé aux acteurs du territoire. C'est le premier pas vers un pacte pour l'emploi.",
			"L'agenda veut unir trois choses : le développement du territoire, l'emploi et l'aide aux personnes (aide sociale).",
			"Il veut aussi unir les projets des communes avec ceux de l'Europe, de l'État et de la région, comme le plan national italien de relance et de résilience. Et coordonner les fonds que les communes utilisent chaque année pour les personnes en difficulté parce qu'elles ont perdu leur travail.",
		],
	},
};

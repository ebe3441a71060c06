import type { Texts } from "../it.ts";

export const programme: Texts["programme"] = {
	title: "Le programme P.R.A.Ti.C.O.",
	lead: "Le nom veut dire, en italien : programme de recherche active d'emploi à l'initiative des communes de la Zona Ovest (l'ouest de Turin).",
	what: {
		title: "De quoi s'agit-il ?",
		text: [
			"C'est un programme public pour les personnes sans travail. Il propose des informations, une orientation et des conseils, pour vous aider à retrouver un travail.",
			"Chaque personne qui participe a des entretiens individuels et une personne de référence (case manager) qui l'aide dans sa recherche. Si c'est utile, il y a aussi un stage ou une courte formation.",
			"Chaque année, il y a une nouvelle édition, avec ses règles. Les places sont limitées.",
		],
	},
	history: {
		title: "Comment le programme est né",
		years: [
			{
				year: 2001,
				text: "Les projets et les services pour l'emploi commencent dans la Zona Ovest (la zone à l'ouest de Turin).",
			},
			{
				year: 2002,
				text: "Les communes de la Zona Ovest conçoivent le projet « 1 euro per abitante » (un euro par habitant).",
			},
			{
				year: 2008,
				text: "La crise arrive. Les communes répondent par P.R.A.Ti.C.O., qui reprend « 1 euro per abitante » sous une forme mieux organisée.",
			},
			{
				year: 2012,
				text: "La société des communes obtient l'accréditation de la Regione Piemonte (région Piémont) pour les services à l'emploi.",
			},
		],
		text: [
			"Pendant les années de crise, les communes ont utilisé leurs propres ressources pour les personnes qui perdaient leur travail : des aides pour apprendre un autre métier, pour trouver un nouvel emploi et pour compléter le revenu.",
			"Puis l'épidémie de Covid-19 a apporté une nouvelle crise. Aujourd'hui, l'économie change aussi à cause de l'environnement et du numérique, et les communes continuent d'investir dans l'emploi.",
		],
	},
	accredited: {
		title: "Les services à l'emploi accrédités",
		text: [
			"Zona Ovest di Torino s.r.l. est la société des communes et gère le programme. Son siège est à Collegno, Via Torino 9.",
			"Depuis 2012, elle est accréditée par la Regione Piemonte (n° D-31236) : elle peut ainsi fournir les services à l'emploi, appelés « Servizi al Lavoro ».",
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
		title: "Le plan « La Zona Ovest investe nel lavoro »",
		text: [
			"« La Zona Ovest investe nel lavoro » (La Zona Ovest investit dans l'emploi) est un plan d'action commun, proposé aux acteurs du territoire. C'est le premier pas vers un pacte pour l'emploi.",
			"Ce plan veut réunir trois choses : le développement du territoire, l'emploi et l'aide aux personnes (action sociale).",
			"Il veut aussi relier les projets des communes à ceux de l'Europe, de l'État et de la région, comme le plan national italien de relance et de résilience. Et coordonner les fonds que les communes utilisent chaque année pour les personnes en difficulté après la perte de leur travail.",
		],
	},
};

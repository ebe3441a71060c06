import type { Texts } from "../it.ts";

export const programme: Texts["programme"] = {
	title: "The programme P.R.A.Ti.C.O.",
	lead: "The name stands for: Programme of Active Job Search on the Initiative of the Municipalities west of Turin.",
	what: {
		title: "What it is",
		text: [
			"It is a public programme for people without a job. It offers information, guidance and advice, to help you get back to work.",
			"Those who take part have personal interviews and a person who follows them (case manager) and helps in the search. Where useful, there is also an internship or a short course.",
			"Every year there is a new edition with its own rules. Places are limited.",
		],
	},
	history: {
		title: "How it began",
		years: [
			{
				year: 2001,
				text: "Projects and services for work begin in the area west of Turin (Zona Ovest).",
			},
			{
				year: 2002,
				text: "The municipalities of the area think of the project “1 euro per abitante” (one euro per inhabitant).",
			},
			{
				year: 2008,
				text: "The crisis comes. The municipalities answer with P.R.A.Ti.C.O., which takes up “1 euro per abitante” in a better organised way.",
			},
			{
				year: 2012,
				text: "The municipalities' company is accredited by Regione Piemonte (the regional government) for employment services.",
			},
		],
		text: [
			"In the years of the crisis the municipalities used their own money for people who lost their job: help to learn another trade, to find new work, and with their income.",
			"Then the Covid-19 epidemic brought a new crisis. Today the economy also changes for the environment and through digital technology, and the municipalities go on investing in work.",
		],
	},
	accredited: {
		title: "The accredited employment services",
		text: [
			"Zona Ovest di Torino s.r.l. is the municipalities' company and runs the programme. Its seat is in Collegno, Via Torino 9.",
			"Since 2012 it has been accredited by Regione Piemonte (no. D-31236): with this it can give the employment services called “Servizi al Lavoro”.",
		],
		list: "These are the appointments you can book:",
	},
	forMunicipalities: {
		title: "The services for the municipalities",
		text: [
			"The municipalities of the territorial pact (Patto Territoriale) entrust their employment services to their company.",
		],
		list: "The municipalities that take part in this edition:",
		none: "The municipalities of this edition are not published yet.",
	},
	agenda: {
		title: "The agenda “La Zona Ovest investe nel lavoro”",
		text: [
			"“La Zona Ovest investe nel lavoro” (The west zone invests in work) is an agenda: a common plan, proposed to those who are active in the area. It is the first step towards a pact for work.",
			"The agenda wants to join three things: the growth of the area, work, and help for people (welfare).",
			"It also wants to join the municipalities' projects with those of Europe, the State and the Region, such as the National Recovery and Resilience Plan. And to coordinate the money that the municipalities use every year for people in difficulty because they have lost their job.",
		],
	},
};

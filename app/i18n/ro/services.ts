import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";

const ore = (count: number) =>
	plural("ro", count, { one: `${count} oră`, few: `${count} ore`, other: `${count} de ore` });

export const services: Texts["site"]["services"] = {
	title: "Servicii",
	lead: "Puteți face aceste programări.",
	bookThis: "Programați-vă",
	topic: "Subiect",
	/** What every service of the portal is about. */
	work: "Muncă",
	details: "Vedeți detaliile",
	lasts: (minutes) =>
		`Durează ${plural("ro", minutes, { one: `${minutes} minut`, few: `${minutes} minute`, other: `${minutes} de minute` })}`,
	group: "În grup",
	channel: "Unde are loc",
	channels: { on_site: "La sediu", phone: "La telefon", video: "Prin video" },
	howItGoes: "Cum se desfășoară",
	individual: "Individual",
	enrolmentRequired: "Numai pentru persoanele înscrise deja în program",
	/** Beside a name. */
	forEnrolled: "numai după înscriere",
	alreadyEnrolled: "Ați făcut deja înscrierea?",
	open: "Deschis tuturor",
	forWhom: "Pentru cine",
	forWhomOpen:
		"Pentru cei care caută un loc de muncă și locuiesc într-o localitate din Zona Ovest.",
	forWhomEnrolled: "Pentru persoanele care s-au înscris deja la P.R.A.Ti.C.O.",
	toDo: "Cum faceți",
	toDoText:
		"Alegeți sediul, ziua și ora. Scrieți numele dvs. și un contact: e-mail sau telefon. Vedeți imediat confirmarea.",
	times: "Termene",
	timesText: (notice, horizon, deadline) => {
		const weeks = Math.floor(horizon / 7);
		const next = plural("ro", weeks, {
			one: `săptămâna următoare (${weeks})`,
			few: `următoarele ${weeks} săptămâni`,
			other: `următoarele ${weeks} de săptămâni`,
		});
		return `Vă puteți programa cu cel puțin ${ore(notice)} înainte, pentru ${next}. Puteți muta sau anula cu cel puțin ${ore(deadline)} înainte.`;
	},
	cost: "Serviciul este gratuit.",
	status: { active: "Serviciu activ", inactive: "Serviciul nu este activ" },
	index: "Pe această pagină",
	needed: "De ce aveți nevoie",
	neededLead: "Aduceți cu dvs.:",
	achieved: "Ce obțineți",
	costTitle: "Cât costă",
	access: "Folosiți serviciul",
	conditions: "Condițiile serviciului",
	atOnce: (count) =>
		`Pentru acest serviciu puteți avea ${plural("ro", count, {
			one: "o singură programare în același timp",
			few: `cel mult ${count} programări în același timp`,
			other: `cel mult ${count} de programări în același timp`,
		})}.`,
	movesText: (count) =>
		count === 0
			? "Ca să mutați o programare, întrebați la ghișeu."
			: `Puteți muta o programare pe site ${plural("ro", count, { one: "o dată", few: `de cel mult ${count} ori`, other: `de cel mult ${count} de ori` })}. Apoi întrebați la ghișeu.`,
};

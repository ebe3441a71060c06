import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";

const heures = (count: number) =>
	plural("fr", count, { one: `${count} heure`, other: `${count} heures` });

export const services: Texts["site"]["services"] = {
	title: "Nos services",
	lead: "Vous pouvez prendre ces rendez-vous.",
	bookThis: "Prendre rendez-vous",
	topic: "Thème",
	/** What every service of the portal is about. */
	work: "Emploi",
	details: "Voir les détails",
	lasts: (minutes) =>
		`Durée : ${plural("fr", minutes, { one: `${minutes} minute`, other: `${minutes} minutes` })}`,
	group: "En groupe",
	channel: "Où cela se passe",
	channels: { on_site: "Au bureau", phone: "Par téléphone", video: "En vidéo" },
	howItGoes: "Comment cela se passe",
	individual: "Individuel",
	enrolmentRequired: "Seulement pour les personnes déjà inscrites au programme",
	/** Beside a name. */
	forEnrolled: "seulement après l'inscription",
	alreadyEnrolled: "Avez-vous déjà fait l'inscription ?",
	open: "Ouvert à tous",
	forWhom: "Pour qui",
	forWhomOpen:
		"Pour les personnes qui cherchent du travail et habitent dans une commune de la Zona Ovest.",
	forWhomEnrolled: "Pour les personnes déjà inscrites à P.R.A.Ti.C.O.",
	toDo: "Comment faire",
	toDoText:
		"Choisissez le bureau, le jour et l'heure. Écrivez votre nom et un contact : e-mail ou téléphone. Vous voyez tout de suite la confirmation.",
	times: "Délais",
	timesText: (notice, horizon, deadline) => {
		const weeks = Math.floor(horizon / 7);
		const next = plural("fr", weeks, {
			one: `la prochaine semaine (${weeks})`,
			other: `les ${weeks} prochaines semaines`,
		});
		return `Vous pouvez prendre rendez-vous jusqu'à ${heures(notice)} avant, pour ${next}. Vous pouvez déplacer ou annuler jusqu'à ${heures(deadline)} avant.`;
	},
	cost: "Le service est gratuit.",
	status: { active: "Service actif", inactive: "Service non actif" },
	index: "Sur cette page",
	needed: "Ce qu'il faut",
	neededLead: "Apportez :",
	achieved: "Ce que vous obtenez",
	costTitle: "Combien ça coûte",
	access: "Accéder au service",
	conditions: "Conditions du service",
	atOnce: (count) =>
		`Pour ce service, vous pouvez avoir ${plural("fr", count, { one: "un seul rendez-vous à la fois", other: `jusqu'à ${count} rendez-vous en même temps` })}.`,
	movesText: (count) =>
		count === 0
			? "Pour déplacer un rendez-vous, demandez au guichet."
			: `Vous pouvez déplacer un rendez-vous sur le site ${plural("fr", count, { one: "une fois", other: `jusqu'à ${count} fois` })}. Ensuite, demandez au guichet.`,
};

import type { Texts } from "../it.ts";

export const companion: Texts["companion"] = {
	summary: "J'aide une autre personne",
	lead: "Ci-dessus, écrivez les données de la personne que vous aidez. Ici, écrivez qui vous êtes.",
	name: "Votre nom",
	role: "Qui êtes-vous ?",
	roles: {
		social_worker: "Assistant social",
		librarian: "Bibliothécaire",
		relative: "Proche ou ami",
		other: "Autre",
	},
	email: "Votre e-mail (facultatif)",
	emailHint: "Seulement pour vous envoyer une copie de la confirmation",
	copyAgreed: "La personne est d'accord : envoyez-moi une copie de la confirmation",
	term: "Avec l'aide de",
	copyTo: "Copie de la confirmation à",
	copy: {
		bookingSubject: (day: string, time: string) =>
			`Copie pour la personne qui aide : rendez-vous ${day} à ${time}`,
		bookingTitle: (person: string) => `Rendez-vous de ${person}`,
		enrolmentSubject: (date: string) =>
			`Copie pour la personne qui aide : inscription reçue le ${date}`,
		enrolmentTitle: (person: string) => `Nous avons reçu l'inscription de ${person}`,
		why: "Vous recevez cette copie parce que vous avez aidé cette personne et qu'elle est d'accord.",
		changes: "Si le rendez-vous change, nous prévenons la personne, pas vous.",
	},
};

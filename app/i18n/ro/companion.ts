import type { Texts } from "../it.ts";

export const companion: Texts["companion"] = {
	summary: "Ajut o altă persoană",
	lead: "Mai sus scrieți datele persoanei pe care o ajutați. Aici scrieți cine sunteți dvs.",
	name: "Numele dvs.",
	role: "Cine sunteți?",
	roles: {
		social_worker: "Asistent social",
		librarian: "Bibliotecar",
		relative: "Rudă sau prieten",
		other: "Altcineva",
	},
	email: "E-mailul dvs. (facultativ)",
	emailHint: "Numai pentru a vă trimite o copie a confirmării",
	copyAgreed: "Persoana este de acord: trimiteți-mi o copie a confirmării",
	term: "Cu ajutorul",
	copyTo: "Copia confirmării către",
	copy: {
		bookingSubject: (day: string, time: string) =>
			`Copie pentru persoana care ajută: programare ${day} la ${time}`,
		bookingTitle: (person: string) => `Programarea persoanei ${person}`,
		enrolmentSubject: (date: string) =>
			`Copie pentru persoana care ajută: înscriere primită pe ${date}`,
		enrolmentTitle: (person: string) => `Am primit înscrierea persoanei ${person}`,
		why: "Primiți această copie pentru că ați ajutat această persoană și ea este de acord.",
		changes: "Dacă programarea se schimbă, anunțăm persoana, nu pe dvs.",
	},
};

import type { Texts } from "../it.ts";

export const companion: Texts["companion"] = {
	summary: "I am helping another person",
	lead: "Above, write the data of the person you help. Here, write who you are.",
	name: "Your name",
	role: "Who are you?",
	roles: {
		social_worker: "Social worker",
		librarian: "Librarian",
		relative: "Relative or friend",
		other: "Somebody else",
	},
	email: "Your e-mail (optional)",
	emailHint: "Only to send you a copy of the confirmation",
	copyAgreed: "The person agrees: send me a copy of the confirmation",
	term: "With the help of",
	copyTo: "Copy of the confirmation to",
	copy: {
		bookingSubject: (day: string, time: string) =>
			`Copy for the helper: appointment ${day} at ${time}`,
		bookingTitle: (person: string) => `Appointment of ${person}`,
		enrolmentSubject: (date: string) => `Copy for the helper: enrolment received on ${date}`,
		enrolmentTitle: (person: string) => `We have received the enrolment of ${person}`,
		why: "You get this copy because you helped this person and they agree.",
		changes: "If the appointment changes, we'll tell the person, not you.",
	},
};

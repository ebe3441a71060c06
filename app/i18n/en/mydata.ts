import type { Texts } from "../it.ts";

export const mydata: Texts["mydata"] = {
	title: "Your data",
	lead: "Here you see what we know about you. You can correct it, take it along or erase it.",
	correct: "Correct",
	fixed: "To change these, come to the desk with a document:",
	fiscalCode: "Italian tax code (codice fiscale)",
	residence: "Municipality where you live",
	notGiven: "not given",
	contactHint:
		"At least one contact is needed. Check that the e-mail is right: confirmations, reminders and codes go there.",
	language: "Which language shall we write to you in?",
	interview: {
		term: "Language of the interview",
		question: "In which language do you want to speak at the interview?",
		hint: "If you don't speak Italian well, choose your language: the desk will know before, and will tell you whether there can be an interpreter.",
		signLanguage: "Italian sign language (LIS)",
		other: "Another language",
	},
	reminders: "Send me a reminder before every appointment",
	safeContact: "Discreet messages",
	safeContactHint:
		"Choose this if other people may read your mail. In e-mails and in the calendar we do not write the name of the programme or the reason: only day, time and address. Careful: whoever opens the links sees the site.",
	askSafeContact: "I want discreet messages",
	askSafeContactHint:
		"If other people may read your mail: in messages we do not write the name of the programme or the reason.",
	safeContactStands:
		"You have already asked for discreet messages: they stay so. You can change it in your data.",
	safeContactLink: "Go to your data",
	saved: "Done: we have saved your data.",
	copy: {
		title: "A copy of your data",
		text: "Everything that the portal keeps about you: enrolments, answers, appointments, waiting lists, e-mails sent.",
		read: "Read the copy",
		download: "Download the file (JSON)",
		pageTitle: "The copy of your data",
		writtenAt: (when) => `Written on ${when}`,
		nothing: "Nothing",
		sections: {
			person: "Person",
			enrolments: "Enrolments",
			appointments: "Appointments",
			waitingList: "Waiting list",
			messages: "E-mails",
		},
	},
	sessions: {
		title: "Where you are signed in",
		text: (count) =>
			count === 1
				? "Only on this telephone or computer."
				: `On ${count} telephones or computers. If one is not yours, sign out of all of them.`,
		button: "Sign out of all of them",
	},
	erase: {
		link: "Erase your data",
		title: "Erase your data?",
		text: "We erase your name, your contacts, enrolments, appointments, waiting lists and e-mails. This cannot be undone.",
		appointments: (count) =>
			count === 1
				? "You have an appointment: the place will go to somebody else."
				: `You have ${count} appointments: the places go to other people.`,
		copyFirst: "Do you want a copy? Download it first.",
		understood: "I understand: erase everything",
		confirm: "Erase my data",
		keep: "No, go back",
		missing: "To erase, tick the box",
		done: "We have erased your data.",
		doneText:
			"Nothing about you is left in the portal. If you want to come back one day, you can enrol again.",
	},
};

import type { Texts } from "../it.ts";

export const feedback: Texts["feedback"] = {
	title: "Your opinion",
	lead: "We don't ask who you are. The answers help us improve the site.",
	tooMany: "Many opinions came from this network. Try again in an hour, or tell the desk.",
	rate: {
		doing: {
			question: "How easy was it to use this service?",
			scale: "1 means very hard, 5 very easy",
		},
		reading: {
			question: "How clear is the information on this page?",
			scale: "1 means not clear, 5 very clear",
		},
		ofFive: "out of 5",
		send: "Send your opinion",
	},
	explain: {
		lead: "Thank you. Would you like to tell us more?",
		several: "You can choose more than one answer",
		positive: {
			question: "What did you like most?",
			answers: {
				clear: "The instructions were clear",
				complete: "The instructions were complete",
				on_track: "I always knew that I was doing it right",
				technical: "I had no technical problems",
				other: "Something else",
			},
		},
		negative: {
			question: "Where did you have the most difficulty?",
			answers: {
				clear: "Sometimes the instructions were not clear",
				complete: "Sometimes the instructions were not complete",
				on_track: "Sometimes I did not know if I was doing it right",
				technical: "I had technical problems",
				other: "Something else",
			},
		},
		comment: "Would you like to add details?",
		commentHint: "200 characters at most. Don't write names, phone numbers or health data",
		missing: "Choose at least one answer or write something",
		skip: "Skip",
	},
	thanks: {
		title: "Thank you, your opinion will help us improve the service!",
		text: "The people at the desk read it. If you need an answer, ask for help below.",
	},
	report: {
		title: "Report an accessibility problem",
		lead: "Write what you can't use. We'll read it and fix it.",
		link: "Report an accessibility problem",
		tooMany: "Many reports came from this network. Try again in an hour, or tell the desk.",
		page: "On which page?",
		pageHint: "The title of the page, or what you were doing. If you don't know, leave it empty",
		problem: "What does not work?",
		problemHint:
			"If you like, also write which phone, computer or aid you use. Don't write health data",
		contact: "Do you want an answer? Leave a contact",
		contactHint:
			"You don't have to. We use it only to answer you and delete it 12 months after the answer.",
		email: "E-mail",
		phone: "Phone",
		received: "We have received your report",
		number: "The number of your report",
		receivedOn: "Received on",
		answerBy: (day: string) => `We will answer you by ${day}.`,
		lookAtItBy: (day: string) =>
			`We will look at it by ${day}. You left no contact: to know what happened, ask at the desk and say the number.`,
		otherwise:
			"If after 30 days you have no answer, or it is not enough, you can turn to the Difensore civico per il digitale (the Italian digital ombudsman), at AgID.",
	},
};

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
};

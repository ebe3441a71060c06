import type { Texts } from "../it.ts";

export const waitlist: Texts["waitlist"] = {
	title: "Waiting list",
	links: {
		join: "Join the waiting list",
		joinHint: "When a place that suits you becomes free, we'll keep it and tell you.",
		earlier: "Tell me if an earlier place becomes free",
		mine: "Your requests",
	},
	join: {
		title: "Join the waiting list",
		howTitle: "How it works",
		how: [
			"You don't have to look every day: we'll tell you.",
			"People who have waited longest come first.",
			"We'll offer you one place at a time, during the day only. You have from one hour to one day to answer: it depends on when the appointment is.",
			"If that place does not suit you, answer no and you stay on the list.",
			"Your request lasts 90 days. You can leave the list whenever you want.",
		],
		service: "What do you want to book?",
		municipalities: "Which municipalities can you go to?",
		municipalitiesHint: "The more you choose, the easier it is to find a place.",
		somebodyElse: "It is for another person",
		you: (name) => `The request is for you, ${name}.`,
		contactHint:
			"With an e-mail we'll write to you at once. With only a phone number, the desk will call you when it is open.",
		submit: "Put me on the list",
		nothing: "There is no service with a waiting list at the moment",
		nothingText: "Ask at the desk of your municipality.",
	},
	/** What would fulfil the wish can be booked now. */
	freeNow: {
		title: "There are free places now",
		waitAnyway: "If none of these times suits you, the waiting list is below.",
		move: "Move your appointment",
		submit: "Put me on the list anyway",
	},
	earlier: {
		title: "A place before yours",
		lead: (when) =>
			`You have an appointment on ${when}. If an earlier place becomes free, we'll keep it for you and tell you.`,
		keeps: "Until you say yes, your appointment stays as it is.",
		submit: "Tell me",
	},
	wish: {
		service: "What",
		where: "Where",
		days: "Days",
		everyDay: "Every day",
		partOfDay: "Hours",
		earlierThan: "Before",
		since: "On the list since",
		waitingTitle: "You are on the waiting list",
		waitingText: "When a place that suits you becomes free, we'll keep it and tell you.",
		byEmail: "We'll write to you by e-mail: look in your spam folder too.",
		byPhone: "We don't have your e-mail: the desk will call you when it is open.",
		reference: "Code of the request",
		codeText:
			"Write this code on a sheet of paper: with the code and your surname you can come back to this request.",
		freeNow: "See the places that are free now",
		change: "Change the request",
		leave: "Take me off the list",
		settledTitle: "You have found a place",
		settledText: "You have an appointment: you are not on the list any more.",
		appointment: "See the appointment",
		leftTitle: "You are not on the waiting list any more",
		leftText: "If you are still looking for a place, you can join the list again.",
		again: "Join the list again",
		open: "Open",
	},
	offer: {
		title: "A place has become free for you",
		keptUntil: (when) => `We'll keep it for you until ${when}.`,
		unanswered:
			"If you don't answer, the place will go to somebody else and you'll stay on the list.",
		moves: (when) =>
			`If you say yes, we'll move your appointment on ${when} here. If you say no or don't answer, your appointment stays as it is.`,
		accept: "Yes, I'll take it",
		acceptMove: "Yes, move my appointment here",
		decline: "No, I'll wait for another place",
		over: "This offer is not open any more: the time is up, or you have already answered.",
	},
	done: {
		joined: "Done: you are on the waiting list.",
		changed: "Done: we have changed your request.",
		declined: "All right: the place will go to somebody else. You stay on the list.",
	},
	mine: {
		title: "Waiting list",
		none: "You are not on any waiting list",
		noneText: "If you can't find a place that suits you, join the list: we'll tell you.",
		offered: "There is a place for you",
		waiting: "Waiting",
		open: "See it and answer",
	},
	refusals: {
		unknown_person: "Your data has been erased. Start again and write your name.",
		unknown_service: "This service no longer exists. Choose another one.",
		not_open_to_public: "This service can only be booked at the desk.",
		enrolment_required:
			"This service is for people who are already enrolled in the programme. Enrol first.",
		no_municipality:
			"This service is not available in the municipalities you chose. Choose others.",
		has_appointment:
			"You already have an appointment for this service. Open it and ask to be told if an earlier place becomes free.",
		unknown_booking: "This appointment no longer exists.",
		too_many_mails:
			"We have written to this e-mail many times today. Write another contact, try again tomorrow, or ask at the desk.",
		too_many_joined:
			"Too many requests have come from here. Try again tomorrow, or ask at the desk.",
	},
};

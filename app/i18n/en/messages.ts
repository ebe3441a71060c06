import type { Texts } from "../it.ts";

export const messages: Texts["messages"] = {
	greeting: (name) => `Hello ${name},`,
	greetingWithoutName: "Hello,",
	demo: "This is a test e-mail from a demonstration site. People, places and times are invented.",
	who: "This message is from P.R.A.Ti.C.O., the programme of the municipalities west of Turin for people looking for work. It is run by Zona Ovest di Torino s.r.l., Via Torino 9, Collegno.",
	today: "today",
	tomorrow: "tomorrow",
	dayAfterTomorrow: "the day after tomorrow",
	labels: {
		when: "When",
		where: "Where",
		directions: "How to get there",
		phone: "Telephone of the desk",
		what: "What",
		reference: "Appointment code",
		enrolmentReference: "Enrolment number",
		before: "It was",
		bring: "Bring with you",
		atHand: "Keep at hand",
	},
	at: (day, time) => `${day} at ${time}`,
	interval: (day, from, to) => `${day}, from ${from} to ${to}`,
	change: {
		button: "See, move or cancel",
		see: "See the appointment",
		text: (until) =>
			`Can't come? You can move or cancel the appointment until ${until}. Then somebody else can have the place.`,
		tooLate:
			"Can't come? It is too late to move it, but you can say so until it begins: the place will go to somebody else.",
		personal: "The link opens only this appointment. Don't give it to other people.",
	},
	calendar: "This e-mail also holds the file for the calendar of your phone.",
	event: { summary: "P.R.A.Ti.C.O. appointment", organizer: "P.R.A.Ti.C.O." },
	safeContact: {
		who: "This e-mail is automatic.",
		bring: "Before you come, open the page of the appointment: it says what to bring.",
		atHand: "Before the appointment, open its page: it says what to keep at hand.",
		event: { summary: "Appointment", organizer: "Appointments" },
		answer: {
			subject: (date) => `News about your request of ${date}`,
			title: "There is an answer to your request",
			text: "Go to your pages to read it.",
			button: "Read the answer",
		},
		request: {
			subject: (date) => `Request received: ${date}`,
			title: "We have received your request",
			number: "Number of the request",
			keep: "Keep this number: it is needed to find your request.",
			button: "Book an appointment",
			copySubject: (date) => `Copy for the helper: request received on ${date}`,
			copyTitle: (person) => `We have received the request of ${person}`,
		},
	},
	booking_confirmed: {
		subject: (day, time) => `Appointment confirmed: ${day} at ${time}`,
		title: "Your appointment is confirmed",
	},
	booking_moved: {
		subject: (day, time) => `Appointment moved: ${day} at ${time}`,
		title: "Your appointment has been moved",
		text: "The day or the time has changed. These are the right ones:",
	},
	booking_cancelled: {
		subject: (day, time) => `Appointment cancelled: ${day} at ${time}`,
		byApplicant: {
			title: "You have cancelled your appointment",
			text: "Thank you for telling us: somebody else can have the place. If you like, you can book another appointment.",
		},
		byOffice: {
			title: "Your appointment has been cancelled",
			text: "The desk had to cancel this appointment. We are sorry. Don't come on that day: book another appointment.",
		},
		button: "Book another appointment",
	},
	repair_proposed: {
		subject: (day, time) => `Your appointment on ${day} at ${time} changes: choose another time`,
		title: "Your appointment cannot take place",
		text: "The desk had to cancel this time. We are sorry. Do not come on that day.",
		was: "The appointment was",
		proposed: "We have kept these places for you",
		kept: "We'll keep them for a short time. Open the page and choose the one that suits you: one tap is enough.",
		choose: "Choose one of these times",
		noneSuits: "None of them suits you? Choose another day yourself, or cancel.",
		nothing:
			"There is no other free place near that day at the moment. Look at the other days, or ask the desk.",
		chooseOther: "Choose another day",
		cancel: "Cancel the appointment",
	},
	booking_reminder: {
		subject: (day, time, place) => `Reminder: ${day} at ${time}, your appointment in ${place}`,
		title: "A reminder of your appointment",
		coming: "If you are coming, you don't have to do anything. We look forward to seeing you.",
		beingThere: "If that suits you, you don't have to do anything: just keep that time free.",
		move: "Move the appointment",
		cannotCome: "I can't come",
		cancel: "Cancel the appointment",
	},
	enrolment_submitted: {
		subject: (date) => `Enrolment received: ${date}`,
		title: "We have received your enrolment",
		receivedOn: "Received on",
		nextTitle: "What happens next",
		next: [
			"You book the first interview, if you haven't done it yet.",
			"At the interview we'll look at your answers and documents together.",
			"After the check we'll tell you whether you are in the programme.",
		],
		keep: "Keep this number: the desk needs it to find your enrolment.",
		button: "Book the first interview",
		answerBy: (date) => `We'll answer you by ${date}.`,
		answerSoon:
			"The date of the answer has not been decided yet: when it is, you'll find it in your pages.",
	},
	enrolment_reviewed: {
		subject: (date) => `News about your enrolment of ${date}`,
		title: "The answer to your enrolment",
		reason: "What the desk says",
		accepted: {
			title: "Your enrolment is accepted",
			text: "You are in the programme. If you have not had the first interview yet, book it now.",
			button: "Book an appointment",
		},
		to_complete: {
			title: "Your enrolment needs to be completed",
			text: "Something is missing. Go to your pages: you can correct it and send it again. If you don't know how, ask the desk.",
			button: "Complete the enrolment",
		},
		refused: {
			title: "Your enrolment was not accepted",
			text: "If something is not clear, ask the desk: we'll explain the reason and look for other help together.",
			button: "See your enrolment",
		},
	},
	waitlist_joined: {
		subject: "You are on the waiting list",
		title: "You are on the waiting list",
		text: "When a place that suits you becomes free, we'll keep it and write to you. We'll offer you one place at a time. People who have waited longest come first.",
		button: "See, change or withdraw the request",
		personal: "The link opens only this request. Do not give it to other people.",
	},
	seat_offered: {
		subject: (day, time) => `A place has become free: ${day} at ${time}`,
		lastChance:
			"You did not answer the last offers. If you don't answer this one either, we'll take you off the list: you can join again whenever you want.",
		button: "Answer: yes or no",
	},
	address_changed: {
		subject: "Your e-mail address was changed",
		title: "We no longer write to this address",
		text: "The e-mail address that we write to was changed. The next messages will go to the new one.",
		notYou:
			"If you asked for the change, there is nothing to do. If you did not ask for it and the messages were for you, tell the desk.",
	},
	sign_in_code: {
		subject: "Your sign-in code",
		title: "Your sign-in code",
		text: "Type this code into the page you have opened:",
		valid:
			"The code is good for 10 minutes and only once. Don't give it to anybody: we never ask for it.",
		notYou: "Didn't you ask for a code? You don't have to do anything. Nobody has signed in.",
	},
};

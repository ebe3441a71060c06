import type { Texts } from "../it.ts";

export const account: Texts["account"] = {
	signIn: {
		title: "See your appointments",
		lead: "Here you see your appointments and your enrolment. You don't need a password: we'll send you a code by e-mail.",
		email: "Your e-mail",
		emailHint: "The one you wrote when you enrolled or booked",
		send: "Send me the code",
		noEmailTitle: "You didn't give an e-mail?",
		noEmail: "Ask at the desk: they'll find your appointments and move or cancel them for you.",
		tooMany:
			"You have asked for too many codes. Wait an hour and try again. If you already have a code, you can still use it. If you are in a hurry, ask at the desk.",
		haveCode: "I already have a code",
	},
	byReference: {
		title: "I have a code",
		link: "I have a code",
		lead: "Write the code that we gave you: of an appointment, an enrolment, the waiting list or a saved form.",
		reference: "Code",
		referenceHint: "8 letters and digits, for example AB2C-3DEF",
		familyName: "The first three letters of your surname",
		familyNameHint: "If your surname is shorter, write all of it. A saved form does not need it.",
		open: "Open",
		lost: "Have you lost the code? Ask at the desk.",
		refusals: {
			wrong_reference:
				"We can't find anything with this code and this surname. Check the slip and try again.",
			too_many_attempts: "Too many attempts. Wait an hour and try again, or ask at the desk.",
		},
	},
	code: {
		title: "Write the code",
		lead: "If we know your address, we have just sent you an e-mail with a code of 6 digits. It may take a few minutes. Look in your spam folder too.",
		keepOpen:
			"The code is valid for 10 minutes, and only on this phone or computer. Don't close this page.",
		field: "Code",
		fieldHint: "6 digits",
		enter: "Enter",
		again: "Hasn't it arrived? Ask for another code",
		refusals: {
			wrong_code: "The code is not right. Look at the e-mail carefully and write it again.",
			code_over:
				"This code is no longer valid: it has expired, it has already been used or it was wrong too many times. Ask for another one.",
		},
		chooseTitle: "Who are you?",
		choose: "Several people have this address. Choose your name.",
		withEnrolment: (reference) => `enrolment ${reference}`,
		withAppointment: (day) => `appointment on ${day}`,
	},
	signOut: {
		title: "Sign out",
		text: "If this computer isn't yours, always sign out when you have finished.",
		button: "Sign out",
		notSignedIn: "You are not signed in: there is nothing to close.",
	},
	finish: {
		text: "Are you on somebody else's computer? Nothing should stay here.",
		button: "I have finished",
	},
	area: {
		title: "Your pages",
		hello: (name) => `Hello ${name}`,
		appointments: "Your next appointments",
		allAppointments: "See all appointments",
		enrolment: "Your enrolment",
		enrolmentOf: (year) => `Enrolment in P.R.A.Ti.C.O. ${year}`,
		reference: "Number",
		submittedOn: "Sent on",
		statusLabel: "Where it stands",
		reason: "What the desk says",
		status: {
			draft: "Not sent yet",
			submitted: "Received: we'll check it together at the first interview",
			accepted: "Accepted: you are in the programme",
			to_complete: "To be completed: something is missing",
			refused: "Not accepted",
			withdrawn: "Withdrawn",
		},
		notEnrolled: "We can't see your enrolment yet",
		notEnrolledText:
			"Check whether the programme is for you and enrol. It takes a few minutes. If you enrolled at the desk or with another contact, ask at the desk.",
		enrol: "Enrol",
		complete: "Complete the enrolment",
		book: "Book an appointment",
		signOut: "Sign out",
	},
	enrolment: {
		toChange:
			"Here you can only read. To correct, complete or withdraw the enrolment, sign in with the code that we'll send you by e-mail, or come to the desk.",
		toChangeAtDesk:
			"Here you can only read. To correct, complete or withdraw the enrolment, come to the desk.",
		open: "See its history and what you can do",
		history: "What has happened so far",
		corrected: "Corrected by you",
		correct: "Correct the enrolment",
		correctText:
			"Did you write something wrong? As long as enrolment is open you can correct it and send it again. The number stays the same.",
		withdraw: "Withdraw the enrolment",
		withdrawText:
			"If you withdraw your enrolment we won't look at it any more. Your appointments stay: cancel them if you don't need them. As long as enrolment is open you can send it again.",
		confirm: "Yes, withdraw",
		withdrawn: "Done: you have withdrawn your enrolment.",
		refused: "This enrolment cannot be withdrawn: a decision has already been made.",
	},
	appointments: {
		title: "Your appointments",
		upcoming: "Next",
		past: "Past and cancelled",
		none: "You have no appointments",
		noneText: "When you book, the appointment appears here.",
		open: "See, move or cancel",
		where: "Where",
		reference: "Code",
		status: {
			booked: "Confirmed",
			cancelled_by_applicant: "Cancelled by you",
			cancelled_by_office: "Cancelled by the desk",
		},
		over: "Past",
		back: "Back to your pages",
	},
};

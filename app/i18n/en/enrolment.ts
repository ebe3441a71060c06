import type { Texts } from "../it.ts";

export const enrolment: Texts["enrolment"] = {
	elsewhere: "Another municipality",
	chooseMunicipality: "Choose the municipality",
	questions: {
		min_age: (years) => `Are you at least ${years} years old?`,
		residence: "In which municipality (Comune) are you registered as a resident?",
		max_isee: (euros) => `Is your ISEE ${euros} or less?`,
		registered_at_job_centre:
			"Are you registered at the job centre (Centro per l'Impiego) as unemployed?",
		no_other_project_with_allowance:
			"Are you now in another project that pays you (such as a traineeship or a temporary public work scheme, cantiere di lavoro)?",
		not_in_edition: (years) => `Did you already take part in P.R.A.Ti.C.O. ${years}?`,
		nobody_else_of_household:
			"Is another person of your registered household (stato di famiglia) taking part in P.R.A.Ti.C.O. this year?",
		no_income_support:
			"Do you now receive income support (such as NASpI or Assegno di inclusione)?",
		basic_italian: "Do you understand and speak a little Italian?",
	},
	forWhom: {
		title: "Who it is for",
		min_age: (years: number) => `Aged ${years} or over`,
		residence: "Resident in one of the municipalities of the programme",
		registered_at_job_centre: "Registered at the job centre (Centro per l'Impiego) as unemployed",
		max_isee: (euros: string) => `ISEE of ${euros} or less`,
		more: "There are other requirements too.",
	},
	hints: {
		min_age: "",
		residence: "The one on your identity card, or of your latest change of residence.",
		max_isee:
			"The ISEE is a certificate of what your family earns and owns. It is free at a CAF (tax help office) or on the INPS website. We don't ask for the amount.",
		registered_at_job_centre:
			"The Centro per l'Impiego is the public office where people without a job register (the “DID” declaration).",
		no_other_project_with_allowance: "",
		not_in_edition: "",
		nobody_else_of_household: "One person per family can take part. We don't ask for names.",
		no_income_support: "NASpI is the unemployment benefit paid by INPS.",
		basic_italian: "Enough to follow a simple conversation.",
	},
	isee: {
		within: (euros) => `Yes, ${euros} or less`,
		above: "No, it is higher",
		not_yet: "I don't have this year's ISEE yet",
		expiresOn: "The ISEE expires on",
		expiresOnHint: "If you have it: it is on the first page. You may also leave this empty.",
	},
	requirements: {
		title: "Is it for me?",
		lead: (year) =>
			`Answer a few questions: we'll tell you at once whether P.R.A.Ti.C.O. ${year} is for you. We don't save the answers.`,
		count: (at, of) => `Question ${at} of ${of}`,
		oneByOne: "One question at a time",
		allAtOnce: "All the questions together",
		check: "Check",
		noEdition: "There is no edition of the programme yet",
		noEditionText: "Come back later, or ask at the desk.",
		enrol: "Enrol with these answers",
		enrolAnyway: "Enrol anyway",
		book: "Book an appointment",
		again: "Change the answers below",
		services: "See the other services",
	},
	outcomes: {
		yes: {
			title: "Yes, the programme is for you",
			text: "From your answers you meet all the requirements. We'll check them together at the first interview.",
		},
		to_check: {
			title: "To be checked together",
			text: "Some points are not clear yet. You can enrol: we'll talk about them at the interview.",
		},
		not_yet: {
			title: "Not yet",
			text: "From your answers, you don't meet some of the requirements at the moment. Below you'll find what you can do. If you are not sure, you can enrol anyway: we'll talk about it at the interview.",
		},
	},
	findings: {
		reasons: {
			met: "Requirement met",
			unanswered: "This point is not clear yet.",
			unsure: "You are not sure about this point.",
			too_young: "You are not old enough yet.",
			lives_elsewhere: "The programme is for people living in the municipalities that take part.",
			isee_above: "Your ISEE is higher than allowed.",
			isee_missing: "You need this year's ISEE.",
			isee_expired: "Your ISEE has expired.",
			in_earlier_edition: "People who took part in that edition have to wait.",
			not_registered_at_job_centre: "You need to be registered at the job centre.",
			other_project_with_allowance: "You can't be in two paid projects at the same time.",
			somebody_else_of_household: "Only one person per family can take part.",
			has_income_support: "People who already receive income support can't take part now.",
			little_italian: "You need a little Italian to follow the activities.",
		},
		nextSteps: {
			come_back_at_age: (years) => `Come back when you have turned ${years}.`,
			come_back_on: (date, years) =>
				`Come back on ${date} or later, when you have turned ${years}.`,
			renew_isee:
				"Ask for the ISEE at a CAF (tax help office) or on the INPS website: it is free. You can enrol in the meantime.",
			ask_for_current_isee:
				"Did you lose your job recently? Ask the CAF for the “ISEE corrente”: it counts what you earn now.",
			register_at_job_centre:
				"Go to the job centre (Centro per l'Impiego) of your pages and make the DID declaration. Then come back here.",
			finish_other_project: "Come back when the other project is over.",
			wait_for_next_edition: "Come back when the next edition opens.",
			come_back_when_support_ends: "Come back when the support has ended.",
			take_italian_course:
				"Ask for a free course at the CPIA (the public school for adults) or at the desk.",
			another_service: "Ask at the job desk or at the job centre of your municipality.",
			ask_at_desk: "We'll talk about it at the interview.",
		},
	},
	later: {
		nothing: "You have not written anything yet",
		nothingText: "Answer the first questions and press “Next”: then you can go on another day.",
		back: "Back to the enrolment",
	},
	start: {
		title: "Enrol in P.R.A.Ti.C.O.",
		lead: "Enrolling is free. It takes about five minutes.",
		needTitle: "What you need",
		need: [
			"Your codice fiscale (tax code): it is on the health card",
			"An e-mail address or a phone number",
			"The ISEE, if you have it. You can enrol without it too",
		],
		saved: "What you write stays in this browser for 3 days: you can stop and go on later.",
		window: {
			before: "Enrolment is not open yet",
			open: "Enrolment is open",
			after: "Enrolment is closed",
		},
		opensOn: (date) => `It opens on ${date}.`,
		noDate: "The date has not been decided yet.",
		until: (date) => `You can enrol up to and including ${date}.`,
		closedOn: (date) => `It closed on ${date}.`,
		demoDates: "These dates are invented for the demonstration.",
		closedHelp: "You can still book an interview: we'll help you look for a job.",
		begin: "Begin",
		resume: "Go on from where you were",
		restart: "Begin again",
		draftFound: "You have already begun",
		already: "You have already enrolled",
		alreadyText: "You'll find it in your pages. To enrol another person, sign out first.",
		area: "Go to your pages",
		toComplete: "Your enrolment needs to be completed: you can correct it and send it again.",
		check: "Not sure? Check whether it is for you",
	},
	steps: ["Requirements", "Details", "Contacts", "Summary"],
	requirementsStep: {
		title: "The requirements",
		lead: "Answer honestly. If you are not sure, choose “I don't know”: we'll talk about it at the interview.",
	},
	details: {
		title: "Your details",
		givenName: "First name",
		familyName: "Surname",
		fiscalCode: "Codice fiscale (Italian tax code)",
		fiscalCodeHint:
			"16 letters and digits, on the health card. The provisional one of 11 digits is fine too. It tells us your age.",
		residence: "Municipality (Comune) of residence",
		elsewhereTitle: "Do you live in another municipality?",
		elsewhereText:
			"Enrolment is for residents of the municipalities that take part. You can still book an interview at the desk.",
	},
	contacts: {
		title: "How we contact you",
		lead: "Write an e-mail address, a phone number, or both. One is enough.",
		email: "E-mail",
		emailHint: "We'll send you the confirmation and a code to sign in",
		phone: "Phone",
		phoneHint: "We'll call you only about the enrolment and the appointments",
		language: "Which language shall we write to you in?",
		languageHint: "Our e-mails always have the Italian too.",
	},
	summary: {
		title: "Check and send",
		answers: "Your answers",
		details: "Your details",
		contacts: "Your contacts",
		none: "not given",
		declaration: "What you write counts as a declaration. Check that it is correct.",
		privacy: "I have read the privacy notice",
		privacyLink: "Read the privacy notice",
		send: "Send the enrolment",
		nameWarningTitle: "Check the name and the codice fiscale",
		nameWarning:
			"The codice fiscale seems to be another person's. If name, surname and code are right, you can go on.",
	},
	refusals: {
		already_submitted:
			"You have already sent this enrolment. You'll find it under “I have a code”, with its number.",
		already_decided:
			"We have already answered your enrolment. You'll find the answer under “I have a code”, with its number.",
		outside_window:
			"Enrolment is not open at this moment. What you have written stays here for 3 days.",
		missing_declarations:
			"An answer is missing: maybe the questions have changed. Go back to the requirements.",
		unknown_edition: "This edition no longer exists. Begin again.",
		lives_elsewhere:
			"The municipality you chose doesn't take part in this edition. Check where you live.",
		network_limit:
			"Many enrolments have come from this network today. What you have written is saved: try again tomorrow, or go to the desk.",
		contact_limit:
			"We have written to this e-mail many times today. Go back to the contacts and write another one, try again tomorrow, or go to the desk.",
		wrong_fiscal_code: "There is a mistake in the codice fiscale. Go back and correct it.",
	},
	done: {
		somebodyElse: "Enrol another person",
		title: "Enrolment sent",
		thanks: "We have received your enrolment.",
		reference: "The number of your enrolment",
		keep: "Write it down or take a picture. With the number and your surname you see how your enrolment stands, and the desk finds you.",
		receivedOn: "Received on",
		mail: "We'll also send you an e-mail with this number.",
		nextTitle: "What happens next",
		next: [
			"Book the first interview.",
			"At the interview we'll look at your answers and documents together.",
			"After the check we'll tell you whether you are in the programme.",
		],
		answerBy: (date) => `We'll answer you by ${date}.`,
		answerSoon:
			"The date of the answer has not been decided yet: when it is, you'll find it under “I have a code” with the number of your enrolment.",
		book: "Book the first interview",
		area: "Go to your pages",
	},
};

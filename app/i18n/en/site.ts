import type { Texts } from "../it.ts";
import { services } from "./services.ts";

export const site: Texts["site"] = {
	name: "P.R.A.Ti.C.O.",
	tagline: "Active job search in the municipalities west of Turin",
	owner: "Zona Ovest di Torino s.r.l.",
	demoNotice:
		"This is a demonstration: offices, hours, dates and people are invented. No e-mails are actually sent.",
	demoBrief: "Demo: offices, times and people are invented.",
	demoMailbox: "Open the demo mailbox",
	demoPlace: "Office, address and hours are invented for the demonstration",
	skipToContent: "Skip to the content",
	skipToFooter: "Skip to the footer",
	languages: "Language",
	activeLanguage: "Active language",
	mainMenu: "Main menu",
	youAreHere: "You are here",
	signedInAs: (name: string) => `Hello ${name}`,
	nav: {
		home: "Home",
		programme: "The programme",
		requirements: "Is it for me?",
		enrolment: "Enrol",
		services: "Services",
		municipalities: "Municipalities",
		booking: "Book",
		area: "My pages",
		signIn: "My appointments",
		signOut: "Sign out",
	},
	footer: {
		contacts: "Contacts",
		seat: "Registered office: Via Torino 9, Collegno",
		address: "Address",
		phone: "Phone",
		pec: "PEC (certified e-mail)",
		vatNumber: "VAT number (partita IVA)",
		dpo: "Data protection officer (DPO)",
		transparency: "Transparent administration (Amministrazione trasparente)",
		information: "Information",
		privacy: "Privacy notice",
		legalNotes: "Legal notes",
		accessibility: "Accessibility",
		faq: "Read the frequently asked questions",
		assistance: "Ask for help",
		report: "Report a problem",
		bookAppointment: "Book an appointment",
		staff: "Staff sign-in",
	},
	contact: {
		title: "Contact the desk",
		call: "Call",
	},
	home: {
		title: "Looking for work? We help you find it",
		lead: (help: string) =>
			`P.R.A.Ti.C.O. is the programme of the municipalities west of Turin for people without a job: guidance, personal interviews and ${help}.`,
		help: "financial help for those who take part",
		helpUpTo: (euros: string) => `up to ${euros} a month for those who are admitted and take part`,
		book: "Book an appointment",
		check: "Check if it is for you",
		noPassword: "No password. No SPID. It takes a few minutes.",
		bookFirst: "You can book the first interview even before you enrol.",
		enrolFirst: "First you enrol, then you book.",
		firstFree: "First free appointments",
		firstFreeLead:
			"Choose the municipality that is easiest for you. You can also go to another one.",
		noneFree: "There are no free appointments right now",
		noneFreeText:
			"New ones open every week. Look again in a few days, or ask at the desk of your municipality.",
		allMunicipalities: "See all municipalities on the map",
		howItWorks: "How it works",
		steps: [
			{
				title: "Check the requirements",
				text: "Answer a few questions and find out at once if the programme is for you. We don't save your answers.",
			},
			{
				title: "Enrol",
				text: "Write your details and one contact. You get a number and you know what happens next.",
			},
			{
				title: "Book the first interview",
				text: "Choose the municipality, the day and the time. We send you a confirmation and a reminder.",
			},
			{
				title: "Come to the desk",
				text: "If you can't come, you move or cancel the appointment with one click.",
			},
		],
		offer: "What we offer",
		allowance: (euros: string, months: number) =>
			`People who are admitted and take part in the activities can receive ${euros} a month, for up to ${months} months. It is agreed when you join the programme.`,
	},
	services,
	municipalities: {
		title: "Municipalities",
		lead: "You can book in any of these municipalities, not only in yours.",
		firstFree: "First free appointment",
		noneFree: "Nothing free for now",
		see: (name: string) => `See ${name}`,
		place: (name: string) => `P.R.A.Ti.C.O. in ${name}`,
		offices: "Offices",
		address: "Address",
		directions: "How to get there",
		hours: "Hours",
		phone: "Phone",
		email: "E-mail",
		nextFree: "Next free appointments",
		book: "Book here",
		noDesk: "There is no desk here yet",
		nearby: "You can book in a municipality nearby.",
		noOffice: "There is no desk in this municipality yet. You can book in one nearby.",
		map: {
			title: "On the map",
			listTitle: "As a list",
			colours: (service) =>
				`Colour and sign tell when there is a first free appointment for: ${service}.`,
			steps: {
				within_a_week: "within 7 days",
				within_two_weeks: "within 14 days",
				later: "later",
				nothing_free: "nothing free",
				no_office: "no desk",
			},
			caption:
				"The map is a sketch: it puts the municipalities roughly where they lie, with north at the top. It does not show borders.",
		},
	},
	errors: {
		backHome: "Back to the start",
		book: "Book an appointment",
		retry: "Send again",
		byStatus: {
			400: {
				title: "Invalid request",
				text: "The link or the data sent are not right. Go back and try again.",
			},
			403: { title: "You can't open this page", text: "Go back to the start and try from there." },
			404: {
				title: "This page isn't here",
				text: "Maybe the link is incomplete or old. If you copied it from an e-mail, check that you took all of it.",
			},
			405: { title: "Invalid request", text: "Go back to the start and try from there." },
			409: {
				title: "Something changed meanwhile",
				text: "Go back and look again: nothing was lost.",
			},
			410: {
				title: "This page has expired",
				text: "The link you used is no longer valid. You can ask for another one.",
			},
			413: {
				title: "You wrote too much",
				text: "The data sent are too long. Go back and shorten the text.",
			},
			415: { title: "Invalid request", text: "Go back and use the form on the page." },
			429: {
				title: "Too many attempts",
				text: "Wait a few minutes and try again. If you are in a hurry, ask at the desk.",
			},
			500: {
				title: "There was a problem on our side",
				text: "It isn't your fault. Try again in a few minutes: what you had already confirmed is safe.",
			},
			503: {
				title: "The service will be back in a moment",
				text: "What you wrote is not lost: wait a minute and reload the page. If you have already received the confirmation, your appointment is safe.",
			},
		},
	},
};

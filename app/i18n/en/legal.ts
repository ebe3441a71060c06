import type { Texts } from "../it.ts";

export const legal: Texts["legal"] = {
	prevails: "This is a translation to help you. The Italian text is the one that counts.",
	privacy: {
		title: "Privacy notice",
		lead: "Here you find which data we use, why, and for how long.",
		sections: [
			{
				title: "Who uses your data",
				text: "Zona Ovest di Torino s.r.l., Via Torino 9, Collegno, on behalf of the municipalities that take part in the programme.",
			},
			{
				title: "Why we may do so",
				text: "For a task in the public interest (article 6, paragraph 1, letter e of Regulation EU 2016/679). This is why we don't ask for your consent.",
			},
			{
				title: "Which data",
				text: "To book: first name, surname, one contact, the language and, if you like, the language of the interview, a note and who helps you. To enrol also: codice fiscale, municipality of residence and your answers about the requirements. For the waiting list: the municipalities, days and hours that suit you. We don't ask about health, citizenship or the names of your family members.",
			},
			{
				title: "How we protect them",
				text: "Codice fiscale, e-mail, phone, the language of the interview and notes are encrypted. No personal data is in the addresses of the pages or the subjects of e-mails. The pages call no other sites.",
			},
			{
				title: "Cookies",
				text: "We only use technical cookies, needed to make the site work: “accesso” (when you sign in to your pages), “bozza” and “modulo” (keep what you have already written), “conferma” and “ricevuta” (show for 15 minutes what you have just booked or sent), “codice” (while you enter with the code), “risposta” (for 15 minutes, encrypted: a form to correct) and “sportello” (staff only). They go away when you close the browser.",
			},
			{
				title: "For how long",
				text: "An enrolment or a booking that is not sent stays 3 days, or 30 if you save it with a code. A request on the waiting list is erased 90 days after its end. The words of a rating are erased after 12 months, the contacts of a report 12 months after the answer and the whole report after 24 months. To stop abuse we count how many requests come from a network or go to a contact: we keep only a fingerprint that can't be read, and after 24 hours it no longer counts and is erased. Other data stay as long as the programme needs them, or until you erase them.",
			},
			{
				title: "Your rights",
				text: "If you gave us an e-mail, in your pages you can see, correct, download and erase your data yourself. Everybody can ask to see, correct or erase them, at the desk or from whoever runs the portal. You can complain to the Italian data protection authority (Garante per la protezione dei dati personali).",
			},
		],
	},
	notes: {
		title: "Legal notes",
		licenceTitle: "Licence of the contents",
		licenceText:
			"Under article 52 of legislative decree no. 82 of 7 March 2005 (CAD), and unless stated otherwise, the data, documents and information published on this site are released under the licence CC-BY 4.0: you may share and change them for any purpose, also commercial, as long as you name the source.",
		softwareTitle: "The software of this site",
		softwareText: "It is free software under the licence EUPL 1.2.",
	},
	accessibility: {
		title: "Accessibility",
		text: "We want everybody to be able to use this site: with an old phone, with the keyboard, with a screen reader, with larger text and without JavaScript.",
		problemTitle: "Something doesn't work?",
		problemText:
			"If a page is hard for you to use, tell the desk: we'll fix it, and in the meantime we'll do what you need together.",
		declarationTitle: "Accessibility statement",
	},
	faq: {
		title: "Frequently asked questions",
		items: [
			{
				question: "Do I need SPID or a password?",
				answer:
					"No. You enrol and book with your name and one contact. To see your appointments again, we'll send you a code by e-mail. Without an e-mail, the code of the appointment is enough.",
			},
			{
				question: "I have no e-mail. Can I book?",
				answer:
					"Yes. A phone number is enough. At the end you can print or copy the code of the appointment.",
			},
			{
				question: "Can I go to a municipality that isn't mine?",
				answer: "Yes. You can choose the office that is easiest for you.",
			},
			{
				question: "I can't come. What do I do?",
				answer:
					"Open the link in the confirmation e-mail, or write the code of the appointment under “I have a code”. There you can move or cancel it. So the place will go to somebody else.",
			},
			{
				question: "What is the ISEE?",
				answer:
					"It is an Italian document that says how much your household earns and owns. It is made for free in a CAF (a tax help office) or on the website of INPS.",
			},
			{
				question: "What is the Centro per l'Impiego?",
				answer:
					"It is the public job centre where people without a job register. You need to be registered to take part in P.R.A.Ti.C.O.",
			},
		],
	},
	assistance: {
		title: "Help",
		text: "If you have a doubt or find the site hard to use, come to one of the desks: we'll do the enrolment and the booking together. You can also come with somebody who helps you.",
		where: "Find the desk",
	},
};

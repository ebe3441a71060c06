/**
 * The services people book, after what the programme publishes that it offers: orientation,
 * individual interviews, active search with a case manager, group activities. Durations and terms
 * are a starting point for the coordinator to confirm.
 */

const common = {
	channel: "on_site",
	minimumNoticeHours: 24,
	horizonDays: 56,
	cancellationDeadlineHours: 24,
	maxActivePerApplicant: 1,
	mayBook: "public",
	enrolmentRequired: false,
	holdMinutes: 10,
} as const;

const documents = {
	it: "Un documento d'identità\nLa tessera sanitaria con il codice fiscale\nL'attestazione ISEE, se ce l'hai",
	en: "An identity document\nYour health card (tessera sanitaria) with the codice fiscale\nYour ISEE certificate, if you have it",
};

export const services = [
	{
		id: "primo-colloquio",
		position: 1,
		format: "individual",
		durationMinutes: 45,
		...common,
		texts: {
			it: {
				name: "Primo colloquio di orientamento",
				summary: "Ci conosciamo e guardiamo insieme se P.R.A.Ti.C.O. fa per te",
				description:
					"Parli con un'orientatrice o un orientatore della tua esperienza e di quello che cerchi. Alla fine sai se puoi partecipare al programma e qual è il prossimo passo.",
				whatToBring: documents.it,
			},
			en: {
				name: "First orientation interview",
				summary: "We get to know each other and see together if P.R.A.Ti.C.O. is for you",
				description:
					"You talk with an adviser about your experience and what you are looking for. At the end you know if you can take part in the programme and what comes next.",
				whatToBring: documents.en,
			},
		},
	},
	{
		id: "aiuto-iscrizione",
		position: 2,
		format: "individual",
		durationMinutes: 30,
		...common,
		texts: {
			it: {
				name: "Aiuto per l'iscrizione",
				summary: "Facciamo insieme la domanda di iscrizione, allo sportello",
				description:
					"Se preferisci non fare la domanda da solo, o hai un dubbio su un requisito, la compiliamo insieme allo sportello.",
				whatToBring: documents.it,
			},
			en: {
				name: "Help with your application",
				summary: "We fill in the application together, at the desk",
				description:
					"If you would rather not apply on your own, or you are unsure about a requirement, we fill it in together at the desk.",
				whatToBring: documents.en,
			},
		},
	},
	{
		id: "incontro-di-gruppo",
		position: 3,
		format: "group",
		durationMinutes: 90,
		...common,
		texts: {
			it: {
				name: "Incontro di gruppo: cercare lavoro",
				summary: "Curriculum, annunci e colloqui, insieme ad altre persone",
				description:
					"Un incontro con altre persone che cercano lavoro. Si parla di curriculum, di annunci e di come prepararsi a un colloquio.",
				whatToBring: "Il tuo curriculum, se ce l'hai\nCarta e penna",
			},
			en: {
				name: "Group session: looking for work",
				summary: "CV, job adverts and interviews, together with other people",
				description:
					"A session with other people who are looking for work. We talk about CVs, job adverts and how to prepare for an interview.",
				whatToBring: "Your CV, if you have one\nPaper and pen",
			},
		},
	},
	{
		id: "ricerca-attiva",
		position: 4,
		format: "individual",
		durationMinutes: 45,
		...common,
		maxActivePerApplicant: 2,
		enrolmentRequired: true,
		texts: {
			it: {
				name: "Colloquio di ricerca attiva",
				summary: "Per chi è iscritto: cerchi lavoro con la tua o il tuo case manager",
				description:
					"Per chi si è iscritto al programma. Con la persona che ti segue (case manager) guardi le offerte, prepari le candidature e decidi i passi della settimana.",
				whatToBring: "Il tuo curriculum\nGli annunci che ti interessano",
			},
			en: {
				name: "Active search interview",
				summary: "For people enrolled: you look for work with your case manager",
				description:
					"For people enrolled in the programme. With the person who follows you (case manager) you look at offers, prepare applications and decide the steps of the week.",
				whatToBring: "Your CV\nThe job adverts you are interested in",
			},
		},
	},
] as const;

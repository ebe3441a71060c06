/**
 * The services people book, after what the programme says it offers: orientation,
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
	ro: "Un act de identitate\nCardul de sănătate (tessera sanitaria) cu codul fiscal (codice fiscale)\nCertificatul ISEE, dacă îl aveți",
	fr: "Une pièce d'identité\nLa carte de santé (tessera sanitaria) avec le codice fiscale (numéro fiscal)\nL'attestation ISEE, si vous l'avez",
	ar: "وثيقة هوية\nالبطاقة الصحية (tessera sanitaria) وفيها الرمز الضريبي (codice fiscale)\nشهادة ISEE، إذا كانت عندك",
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
			ro: {
				name: "Primul interviu de orientare",
				summary: "Ne cunoaștem și vedem împreună dacă P.R.A.Ti.C.O. este pentru dvs.",
				description:
					"Vorbiți cu o persoană care vă orientează despre experiența dvs. și despre ce căutați. La sfârșit știți dacă puteți participa la program și care este pasul următor.",
				whatToBring: documents.ro,
			},
			fr: {
				name: "Premier entretien d'orientation",
				summary: "Nous faisons connaissance et voyons ensemble si P.R.A.Ti.C.O. est pour vous",
				description:
					"Vous parlez de votre expérience et de ce que vous cherchez avec une personne qui vous oriente. À la fin, vous savez si vous pouvez participer au programme et quelle est la prochaine étape.",
				whatToBring: documents.fr,
			},
			ar: {
				name: "مقابلة التوجيه الأولى",
				summary: "نتعارف وننظر معًا هل \u2068P.R.A.Ti.C.O.\u2069 مناسب لك",
				description:
					"تتكلم مع شخص يوجهك عن خبرتك وعما تبحث عنه. في النهاية تعرف هل يمكنك المشاركة في البرنامج وما هي الخطوة القادمة.",
				whatToBring: documents.ar,
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
			ro: {
				name: "Ajutor pentru înscriere",
				summary: "Completăm împreună cererea de înscriere, la ghișeu",
				description:
					"Dacă preferați să nu faceți singur cererea sau nu sunteți sigur de o condiție, o completăm împreună la ghișeu.",
				whatToBring: documents.ro,
			},
			fr: {
				name: "Aide pour l'inscription",
				summary: "Nous remplissons ensemble la demande d'inscription, au guichet",
				description:
					"Si vous préférez ne pas faire la demande seul, ou si vous avez un doute sur une condition, nous la remplissons ensemble au guichet.",
				whatToBring: documents.fr,
			},
			ar: {
				name: "مساعدة في التسجيل",
				summary: "نملأ طلب التسجيل معًا في المكتب",
				description:
					"إذا كنت لا تريد أن تملأ الطلب وحدك، أو لديك سؤال عن شرط من الشروط، نملؤه معًا في المكتب.",
				whatToBring: documents.ar,
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
			ro: {
				name: "Întâlnire de grup: căutarea unui loc de muncă",
				summary: "CV, anunțuri și interviuri, împreună cu alte persoane",
				description:
					"O întâlnire cu alte persoane care caută un loc de muncă. Se vorbește despre CV, despre anunțuri și despre cum vă pregătiți pentru un interviu.",
				whatToBring: "CV-ul dvs., dacă îl aveți\nHârtie și pix",
			},
			fr: {
				name: "Rencontre de groupe : chercher du travail",
				summary: "CV, annonces et entretiens, avec d'autres personnes",
				description:
					"Une rencontre avec d'autres personnes qui cherchent du travail. On parle de CV, d'annonces et de la préparation d'un entretien.",
				whatToBring: "Votre CV, si vous l'avez\nDu papier et un stylo",
			},
			ar: {
				name: "لقاء جماعي: البحث عن عمل",
				summary: "السيرة الذاتية والإعلانات والمقابلات، مع أشخاص آخرين",
				description:
					"لقاء مع أشخاص آخرين يبحثون عن عمل. نتكلم عن السيرة الذاتية والإعلانات وكيف تستعد لمقابلة عمل.",
				whatToBring: "سيرتك الذاتية، إذا كانت عندك\nورق وقلم",
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
			ro: {
				name: "Interviu de căutare activă",
				summary: "Pentru cine este înscris: căutați un loc de muncă cu persoana dvs. de referință",
				description:
					"Pentru cine s-a înscris în program. Cu persoana care vă însoțește (case manager) vedeți ofertele, pregătiți candidaturile și hotărâți pașii săptămânii.",
				whatToBring: "CV-ul dvs.\nAnunțurile care vă interesează",
			},
			fr: {
				name: "Entretien de recherche active",
				summary: "Pour les inscrits : vous cherchez du travail avec votre personne de référence",
				description:
					"Pour les personnes inscrites au programme. Avec la personne qui vous suit (case manager), vous regardez les offres, préparez les candidatures et décidez les étapes de la semaine.",
				whatToBring: "Votre CV\nLes annonces qui vous intéressent",
			},
			ar: {
				name: "مقابلة البحث النشيط عن عمل",
				summary: "للمسجلين: تبحث عن عمل مع الشخص الذي يرافقك",
				description:
					"للمسجلين في البرنامج. مع الشخص الذي يرافقك (\u2068case manager\u2069) تنظر في العروض وتحضّر الطلبات وتقرر خطوات الأسبوع.",
				whatToBring: "سيرتك الذاتية\nالإعلانات التي تهمك",
			},
		},
	},
] as const;

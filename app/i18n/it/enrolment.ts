/** Requirements and enrolment. */
export const enrolment = {
	elsewhere: "Un altro Comune",
	chooseMunicipality: "Scegli il Comune",
	questions: {
		min_age: (years: number) => `Hai almeno ${years} anni?`,
		residence: "In quale Comune hai la residenza?",
		max_isee: (euros: string) => `Il tuo ISEE è di ${euros} o meno?`,
		registered_at_job_centre:
			"Hai fatto l'iscrizione al Centro per l'Impiego come persona senza lavoro?",
		no_other_project_with_allowance:
			"Partecipi adesso a un altro progetto che ti paga (per esempio un tirocinio o un cantiere di lavoro, cioè un lavoro temporaneo pagato da un Comune)?",
		not_in_edition: (years: string) => `Hai già partecipato a P.R.A.Ti.C.O. ${years}?`,
		nobody_else_of_household:
			"Un'altra persona del tuo stato di famiglia partecipa a P.R.A.Ti.C.O. quest'anno?",
		no_income_support:
			"Ricevi adesso un sostegno al reddito (per esempio la NASpI o l'Assegno di inclusione)?",
		basic_italian: "Capisci e parli un po' di italiano?",
	},
	/** The requirements that most people ask about first, as they are shown before any question. */
	forWhom: {
		title: "Per chi",
		min_age: (years: number) => `Età: almeno ${years} anni`,
		residence: "Residenza in uno dei Comuni del programma",
		registered_at_job_centre: "Iscrizione al Centro per l'Impiego come persona senza lavoro",
		max_isee: (euros: string) => `ISEE: ${euros} o meno`,
		more: "Ci sono anche altri requisiti.",
	},
	hints: {
		min_age: "",
		residence: "È sulla carta d'identità. Se poi hai cambiato casa, è il Comune nuovo.",
		max_isee:
			"L'ISEE dice quanto guadagna e possiede la tua famiglia. Si fa gratis in un CAF o sul sito dell'INPS. Non ti chiediamo la cifra.",
		registered_at_job_centre:
			"Il Centro per l'Impiego è l'ufficio pubblico dove si iscrive chi è senza lavoro (dichiarazione “DID”).",
		no_other_project_with_allowance: "",
		not_in_edition: "",
		nobody_else_of_household: "Può partecipare una persona per famiglia. Non ti chiediamo nomi.",
		no_income_support: "La NASpI è l'indennità di disoccupazione dell'INPS.",
		basic_italian: "Basta capire una conversazione semplice.",
	},
	isee: {
		within: (euros: string) => `Sì, ${euros} o meno`,
		above: "No, è più alto",
		not_yet: "Non ho ancora l'ISEE di quest'anno",
		expiresOn: "L'ISEE scade il",
		expiresOnHint: "Se ce l'hai: è scritto sulla prima pagina. Puoi anche lasciare vuoto.",
	},
	requirements: {
		title: "Posso partecipare?",
		lead: (year: number) =>
			`Rispondi a poche domande: ti diciamo subito se puoi partecipare a P.R.A.Ti.C.O. ${year}. Non salviamo le risposte.`,
		count: (at: number, of: number) => `Domanda ${at} di ${of}`,
		oneByOne: "Una domanda alla volta",
		allAtOnce: "Tutte le domande insieme",
		check: "Controlla",
		noEdition: "Non c'è ancora un'edizione del programma",
		noEditionText: "Torna a guardare più avanti, oppure chiedi allo sportello.",
		enrol: "Iscriviti con queste risposte",
		enrolAnyway: "Iscriviti lo stesso",
		book: "Prenota un appuntamento",
		again: "Cambia le risposte qui sotto",
		services: "Vedi gli altri servizi",
	},
	outcomes: {
		yes: {
			title: "Sì, puoi partecipare",
			text: "Dalle tue risposte hai tutti i requisiti. Li controlliamo insieme al primo colloquio.",
		},
		to_check: {
			title: "Da verificare insieme",
			text: "Qualche punto non è ancora chiaro. Puoi iscriverti: ne parliamo al colloquio.",
		},
		not_yet: {
			title: "Non ancora",
			text: "Dalle tue risposte adesso manca qualche requisito. Qui sotto trovi che cosa puoi fare. Se hai dubbi, puoi iscriverti lo stesso: ne parliamo al colloquio.",
		},
	},
	findings: {
		reasons: {
			met: "Requisito a posto",
			unanswered: "Questo punto non è ancora chiaro.",
			unsure: "Hai dei dubbi su questo punto.",
			too_young: "Non hai ancora l'età richiesta.",
			lives_elsewhere: "Il programma è per chi abita in uno dei Comuni che partecipano.",
			isee_above: "Il tuo ISEE è più alto di quello richiesto.",
			isee_missing: "Ti serve l'ISEE di quest'anno.",
			isee_expired: "Il tuo ISEE è scaduto.",
			in_earlier_edition: "Chi ha già partecipato a quell'edizione deve aspettare.",
			not_registered_at_job_centre: "Ti serve l'iscrizione al Centro per l'Impiego.",
			other_project_with_allowance:
				"Non si può partecipare a due progetti pagati nello stesso momento.",
			somebody_else_of_household: "Può partecipare una sola persona per famiglia.",
			has_income_support: "Chi riceve già un sostegno al reddito non può partecipare adesso.",
			little_italian: "Per seguire le attività serve un po' di italiano.",
		},
		nextSteps: {
			come_back_at_age: (years: number) => `Torna quando hai compiuto ${years} anni.`,
			come_back_on: (date: string, years: number) =>
				`Torna dal ${date}, quando compi ${years} anni.`,
			renew_isee:
				"Chiedi l'ISEE a un CAF (ufficio di assistenza fiscale) o sul sito dell'INPS: è gratis. Intanto puoi iscriverti.",
			ask_for_current_isee:
				"Hai perso il lavoro da poco? Chiedi al CAF l'“ISEE corrente”: conta il reddito di adesso.",
			register_at_job_centre:
				"Vai al Centro per l'Impiego della tua zona e fai la dichiarazione DID. Poi torna qui.",
			finish_other_project: "Torna quando l'altro progetto è finito.",
			wait_for_next_edition: "Torna a guardare quando si apre la prossima edizione.",
			come_back_when_support_ends: "Torna quando il sostegno è finito.",
			take_italian_course:
				"Chiedi un corso gratuito al CPIA (la scuola pubblica per adulti) o allo sportello.",
			another_service: "Chiedi allo sportello lavoro o al Centro per l'Impiego del tuo Comune.",
			ask_at_desk: "Ne parliamo al colloquio.",
		},
	},
	later: {
		nothing: "Non hai ancora scritto niente",
		nothingText:
			"Rispondi alle prime domande e premi «Avanti»: poi puoi continuare un altro giorno.",
		back: "Torna all'iscrizione",
	},
	start: {
		title: "Iscriviti a P.R.A.Ti.C.O.",
		lead: "L'iscrizione è gratuita. Servono circa cinque minuti.",
		needTitle: "Che cosa ti serve",
		need: [
			"Il codice fiscale: è sulla tessera sanitaria",
			"Un'e-mail o un numero di telefono",
			"L'ISEE, se ce l'hai. Se non ce l'hai, puoi iscriverti lo stesso",
		],
		saved: "Quello che scrivi resta in questo browser per 3 giorni: puoi fermarti e riprendere.",
		window: {
			before: "Le iscrizioni non sono ancora aperte",
			open: "Le iscrizioni sono aperte",
			after: "Le iscrizioni sono chiuse",
		},
		opensOn: (date: string) => `Si aprono il ${date}.`,
		noDate: "La data non è ancora stata decisa.",
		until: (date: string) => `Puoi iscriverti fino al ${date} compreso.`,
		closedOn: (date: string) => `Si sono chiuse il ${date}.`,
		demoDates: "Queste date sono inventate per la dimostrazione.",
		closedHelp: "Puoi comunque prenotare un colloquio: ti aiutiamo a cercare lavoro.",
		begin: "Comincia",
		resume: "Riprendi da dove eri",
		restart: "Ricomincia da capo",
		draftFound: "Hai già cominciato",
		already: "Hai già un'iscrizione",
		alreadyText: "La trovi nella tua area. Per iscrivere un'altra persona, prima esci.",
		area: "Vai alla tua area",
		toComplete: "La tua iscrizione è da completare: puoi correggerla e inviarla di nuovo.",
		check: "Hai dubbi? Controlla se puoi partecipare",
	},
	steps: ["Requisiti", "Dati", "Contatti", "Riepilogo"],
	requirementsStep: {
		title: "I requisiti",
		lead: "Rispondi con sincerità. Se hai dubbi, scegli “Non lo so”: ne parliamo al colloquio.",
	},
	details: {
		title: "I tuoi dati",
		givenName: "Nome",
		familyName: "Cognome",
		fiscalCode: "Codice fiscale",
		fiscalCodeHint:
			"16 lettere e numeri, sulla tessera sanitaria. Va bene anche quello provvisorio di 11 cifre. Dal codice sappiamo la tua età.",
		residence: "Comune di residenza",
		elsewhereTitle: "Abiti in un altro Comune?",
		elsewhereText:
			"L'iscrizione è per chi ha la residenza in uno dei Comuni che partecipano. Puoi comunque prenotare un colloquio allo sportello.",
	},
	contacts: {
		title: "Come ti contattiamo",
		lead: "Scrivi un'e-mail, un telefono, o tutti e due. Ne basta uno.",
		email: "E-mail",
		emailHint: "Ti mandiamo la conferma e un codice per entrare nella tua area",
		phone: "Telefono",
		phoneHint: "Ti chiamiamo solo per l'iscrizione e gli appuntamenti",
		language: "In quale lingua ti scriviamo?",
		languageHint: "Nelle e-mail c'è sempre anche l'italiano.",
	},
	summary: {
		title: "Controlla e invia",
		answers: "Le tue risposte",
		details: "I tuoi dati",
		contacts: "I tuoi contatti",
		none: "non indicato",
		declaration: "Quello che scrivi vale come dichiarazione. Controlla che sia giusto.",
		privacy: "Ho letto l'informativa privacy",
		privacyLink: "Leggi l'informativa privacy",
		send: "Invia l'iscrizione",
		nameWarningTitle: "Controlla il nome e il codice fiscale",
		nameWarning:
			"Il codice fiscale sembra di un'altra persona. Se nome, cognome e codice sono giusti, puoi continuare.",
	},
	refusals: {
		already_submitted:
			"Hai già inviato questa iscrizione. La trovi in «Ho un codice», con il suo numero.",
		already_decided:
			"Abbiamo già risposto alla tua iscrizione. Trovi la risposta in «Ho un codice», con il suo numero.",
		outside_window:
			"Le iscrizioni non sono aperte in questo momento. Quello che hai scritto resta qui per 3 giorni.",
		missing_declarations:
			"Manca la risposta a una domanda: forse le domande sono cambiate. Torna ai requisiti.",
		unknown_edition: "Questa edizione non c'è più. Ricomincia dall'inizio.",
		lives_elsewhere:
			"Il Comune che hai scelto non partecipa a questa edizione. Controlla il Comune di residenza.",
		network_limit:
			"Da questa rete oggi sono arrivate molte iscrizioni. Quello che hai scritto è salvato: riprova domani, oppure vai allo sportello.",
		contact_limit:
			"A questa e-mail oggi abbiamo già scritto molte volte. Torna ai contatti e scrivine un'altra, riprova domani, oppure vai allo sportello.",
		wrong_fiscal_code: "C'è un errore nel codice fiscale. Torna ai tuoi dati e correggilo.",
	},
	done: {
		somebodyElse: "Iscrivi un'altra persona",
		title: "Iscrizione inviata",
		thanks: "Abbiamo ricevuto la tua iscrizione.",
		reference: "Il numero della tua iscrizione",
		keep: "Scrivilo o fai una foto. Con il numero e il cognome vedi a che punto è la tua iscrizione, e lo sportello ti trova.",
		receivedOn: "Ricevuta il",
		mail: "Ti mandiamo anche un'e-mail con questo numero.",
		nextTitle: "Che cosa succede ora",
		next: [
			"Prenota il primo colloquio.",
			"Al colloquio guardiamo insieme le tue risposte e i documenti.",
			"Dopo il controllo ti diciamo se entri nel programma.",
		],
		answerBy: (date: string) => `Ti rispondiamo entro il ${date}.`,
		answerSoon:
			"La data della risposta non è ancora stata decisa: quando c'è, la trovi in «Ho un codice» con il numero dell'iscrizione.",
		book: "Prenota il primo colloquio",
		area: "Vai alla tua area",
	},
};

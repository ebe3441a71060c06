/** Signing in with a code, and the person's own pages. */
export const account = {
	signIn: {
		title: "Vedi i tuoi appuntamenti",
		lead: "Qui vedi i tuoi appuntamenti e la tua iscrizione. Non serve una password: ti mandiamo un codice per e-mail.",
		email: "La tua e-mail",
		emailHint: "Quella che hai scritto quando hai prenotato o hai fatto l'iscrizione",
		send: "Mandami il codice",
		noEmailTitle: "Non hai dato un'e-mail?",
		noEmail:
			"Chiedi allo sportello: gli operatori trovano i tuoi appuntamenti e li spostano o annullano per te.",
		tooMany:
			"Hai chiesto troppi codici. Aspetta un'ora e riprova. Se hai già un codice, puoi ancora usarlo. Se hai fretta, chiedi allo sportello.",
		haveCode: "Ho già un codice",
	},
	byReference: {
		title: "Ho un codice",
		link: "Ho un codice",
		lead: "Scrivi il codice che ti abbiamo dato: di un appuntamento, di un'iscrizione, della lista d'attesa o di un modulo salvato.",
		reference: "Codice",
		referenceHint: "8 lettere e cifre, per esempio AB2C-3DEF",
		familyName: "Le prime tre lettere del cognome",
		familyNameHint: "Se il cognome è più corto, scrivilo tutto. Per un modulo salvato non serve.",
		open: "Apri",
		lost: "Hai perso il codice? Chiedi allo sportello.",
		refusals: {
			wrong_reference:
				"Non troviamo niente con questo codice e questo cognome. Guarda bene il foglio e riprova.",
			too_many_attempts:
				"Troppi tentativi. Aspetta un'ora e riprova, oppure chiedi allo sportello.",
		},
	},
	code: {
		title: "Scrivi il codice",
		lead: "Se conosciamo il tuo indirizzo, ti abbiamo appena mandato un'e-mail con un codice di 6 cifre. Può servire qualche minuto. Guarda anche nella posta indesiderata.",
		keepOpen:
			"Il codice vale 10 minuti, e solo su questo telefono o computer. Non chiudere questa pagina.",
		field: "Codice",
		fieldHint: "6 cifre",
		enter: "Entra",
		again: "Non è arrivato? Chiedi un altro codice",
		refusals: {
			wrong_code: "Il codice non è giusto. Guarda bene l'e-mail e scrivilo di nuovo.",
			code_over:
				"Questo codice non vale più: è scaduto, è già stato usato o è stato sbagliato troppe volte. Chiedine un altro.",
		},
		chooseTitle: "Chi sei?",
		choose: "Questo indirizzo è di più persone. Scegli il tuo nome.",
		withEnrolment: (reference: string) => `iscrizione ${reference}`,
		withAppointment: (day: string) => `appuntamento di ${day}`,
	},
	signOut: {
		title: "Esci",
		text: "Se usi un computer che non è tuo, esci sempre quando hai finito.",
		button: "Esci",
		notSignedIn: "Non hai fatto l'accesso: non c'è niente da chiudere.",
	},
	/** For a computer that others use. */
	finish: {
		text: "Usi un computer di altri? Qui non deve restare niente.",
		button: "Ho finito",
	},
	area: {
		title: "La tua area",
		hello: (name: string) => `Ciao ${name}`,
		appointments: "I tuoi prossimi appuntamenti",
		allAppointments: "Vedi tutti gli appuntamenti",
		enrolment: "La tua iscrizione",
		enrolmentOf: (year: number) => `Iscrizione a P.R.A.Ti.C.O. ${year}`,
		reference: "Numero",
		submittedOn: "Inviata il",
		statusLabel: "A che punto è",
		reason: "Che cosa dice lo sportello",
		status: {
			draft: "Non ancora inviata",
			submitted: "Ricevuta: la controlliamo insieme al primo colloquio",
			accepted: "Accettata: sei nel programma",
			to_complete: "Da completare: manca qualcosa",
			refused: "Non accettata",
			withdrawn: "Ritirata",
		},
		notEnrolled: "Non vediamo ancora la tua iscrizione",
		notEnrolledText:
			"Controlla se puoi partecipare e iscriviti. Servono pochi minuti. Se hai fatto l'iscrizione allo sportello o con un altro contatto, chiedi allo sportello.",
		enrol: "Iscriviti",
		complete: "Completa l'iscrizione",
		book: "Prenota un appuntamento",
		signOut: "Esci",
	},
	enrolment: {
		toChange:
			"Da qui puoi solo leggere. Per correggere, completare o ritirare l'iscrizione entra con il codice che ti mandiamo per e-mail, oppure vieni allo sportello.",
		toChangeAtDesk:
			"Da qui puoi solo leggere. Per correggere, completare o ritirare l'iscrizione vieni allo sportello.",
		open: "Vedi la storia e che cosa puoi fare",
		history: "Come è andata finora",
		corrected: "Corretta da te",
		correct: "Correggi l'iscrizione",
		correctText:
			"Hai scritto qualcosa di sbagliato? Finché le iscrizioni sono aperte puoi correggere e inviare di nuovo. Il numero resta lo stesso.",
		withdraw: "Ritira l'iscrizione",
		withdrawText:
			"Se ritiri l'iscrizione non la guardiamo più. Gli appuntamenti restano: se non ti servono, annullali. Finché le iscrizioni sono aperte puoi inviarla di nuovo.",
		confirm: "Sì, ritira",
		withdrawn: "Fatto: hai ritirato la tua iscrizione.",
		refused: "Questa iscrizione non si può ritirare: è già stata decisa.",
	},
	appointments: {
		title: "I tuoi appuntamenti",
		upcoming: "Prossimi",
		past: "Passati e annullati",
		none: "Non hai appuntamenti in programma",
		noneText: "Quando prenoti, l'appuntamento compare qui.",
		open: "Vedi, sposta o annulla",
		where: "Dove",
		reference: "Codice",
		status: {
			booked: "Confermato",
			cancelled_by_applicant: "Annullato da te",
			cancelled_by_office: "Annullato dallo sportello",
		},
		over: "Passato",
		back: "Torna alla tua area",
	},
};

/**
 * The words of the mails. A subject says when, and never a name, a reason or what was decided: it is
 * read on locked screens and by whoever shares the mailbox.
 */
export const messages = {
	greeting: (name: string) => `Ciao ${name},`,
	greetingWithoutName: "Buongiorno,",
	demo: "Questa è un'e-mail di prova di un sito dimostrativo. Persone, sedi e orari sono inventati.",
	who: "Ti scrive P.R.A.Ti.C.O., il programma dei Comuni della Zona Ovest di Torino per chi cerca lavoro. Lo gestisce Zona Ovest di Torino s.r.l., Via Torino 9, Collegno.",
	today: "oggi",
	tomorrow: "domani",
	dayAfterTomorrow: "dopodomani",
	labels: {
		when: "Quando",
		where: "Dove",
		directions: "Come arrivare",
		phone: "Telefono dello sportello",
		what: "Che cosa",
		reference: "Codice dell'appuntamento",
		enrolmentReference: "Numero dell'iscrizione",
		before: "Prima era",
		bring: "Porta con te",
		atHand: "Tieni a portata di mano",
	},
	at: (day: string, time: string) => `${day} alle ${time}`,
	interval: (day: string, from: string, to: string) => `${day}, dalle ${from} alle ${to}`,
	change: {
		button: "Vedi, sposta o annulla",
		see: "Vedi l'appuntamento",
		text: (until: string) =>
			`Non puoi venire? Puoi spostare o annullare l'appuntamento fino a ${until}. Così il posto va a un'altra persona.`,
		tooLate:
			"Non puoi venire? Spostare non si può più, ma puoi dirlo fino all'inizio: il posto va a un'altra persona.",
		personal: "Il link apre solo questo appuntamento. Non darlo ad altre persone.",
	},
	calendar: "In questa e-mail c'è anche il file per il calendario del tuo telefono.",
	event: { summary: "Appuntamento P.R.A.Ti.C.O.", organizer: "P.R.A.Ti.C.O." },
	/** For somebody whose mail others may read: nothing here says who writes, or what about. */
	safeContact: {
		who: "Questa e-mail è automatica.",
		bring: "Prima di venire, apri la pagina dell'appuntamento: lì c'è che cosa portare.",
		atHand:
			"Prima dell'appuntamento, apri la sua pagina: lì c'è che cosa tenere a portata di mano.",
		event: { summary: "Appuntamento", organizer: "Appuntamenti" },
		answer: {
			subject: (date: string) => `Novità sulla tua richiesta del ${date}`,
			title: "C'è una risposta alla tua richiesta",
			text: "Entra nella tua area per leggerla.",
			button: "Leggi la risposta",
		},
		request: {
			subject: (date: string) => `Richiesta ricevuta: ${date}`,
			title: "Abbiamo ricevuto la tua richiesta",
			number: "Numero della richiesta",
			keep: "Tieni questo numero: serve per trovare la tua richiesta.",
			button: "Prenota un appuntamento",
			copySubject: (date: string) => `Copia per chi aiuta: richiesta ricevuta il ${date}`,
			copyTitle: (person: string) => `Abbiamo ricevuto la richiesta di ${person}`,
		},
	},
	booking_confirmed: {
		subject: (day: string, time: string) => `Appuntamento confermato: ${day} alle ${time}`,
		title: "Il tuo appuntamento è confermato",
	},
	booking_moved: {
		subject: (day: string, time: string) => `Appuntamento spostato: ${day} alle ${time}`,
		title: "Il tuo appuntamento è stato spostato",
		text: "Il giorno o l'ora sono cambiati. Questi sono quelli giusti:",
	},
	booking_cancelled: {
		subject: (day: string, time: string) => `Appuntamento annullato: ${day} alle ${time}`,
		byApplicant: {
			title: "Hai annullato il tuo appuntamento",
			text: "Grazie per averci avvisato: il posto va a un'altra persona. Se vuoi, puoi prenotare un altro appuntamento.",
		},
		byOffice: {
			title: "Il tuo appuntamento è stato annullato",
			text: "Lo sportello ha dovuto annullare questo appuntamento. Ci dispiace. Quel giorno non venire: prenota un altro appuntamento.",
		},
		button: "Prenota un altro appuntamento",
	},
	repair_proposed: {
		subject: (day: string, time: string) =>
			`Cambia il tuo appuntamento di ${day} alle ${time}: scegli un altro orario`,
		title: "Il tuo appuntamento non si può fare",
		text: "Lo sportello ha dovuto togliere questo orario. Ci dispiace. Quel giorno non venire.",
		was: "L'appuntamento era",
		proposed: "Per te abbiamo tenuto questi posti",
		kept: "Li teniamo per poco tempo. Apri la pagina e scegli quello che ti va bene: basta un tocco.",
		choose: "Scegli uno di questi orari",
		noneSuits: "Nessuno va bene? Scegli tu un altro giorno, oppure annulla.",
		nothing:
			"Adesso non c'è un altro posto libero vicino a quel giorno. Guarda gli altri giorni, oppure chiedi allo sportello.",
		chooseOther: "Scegli un altro giorno",
		cancel: "Annulla l'appuntamento",
	},
	booking_reminder: {
		subject: (day: string, time: string, place: string) =>
			`Promemoria: ${day} alle ${time} il tuo appuntamento a ${place}`,
		title: "Ti ricordiamo il tuo appuntamento",
		coming: "Se vieni, non devi fare niente. Ti aspettiamo.",
		beingThere: "Se va bene, non devi fare niente: tieniti quell'ora libera.",
		move: "Sposta l'appuntamento",
		cannotCome: "Non posso venire",
		cancel: "Annulla l'appuntamento",
	},
	enrolment_submitted: {
		subject: (date: string) => `Iscrizione ricevuta: ${date}`,
		title: "Abbiamo ricevuto la tua iscrizione",
		receivedOn: "Ricevuta il",
		nextTitle: "Che cosa succede ora",
		next: [
			"Prenoti il primo colloquio, se non l'hai già fatto.",
			"Al colloquio guardiamo insieme le tue risposte e i documenti.",
			"Dopo il controllo ti diciamo se entri nel programma.",
		],
		keep: "Tieni questo numero: serve allo sportello per trovare la tua iscrizione.",
		button: "Prenota il primo colloquio",
		answerBy: (date: string) => `Ti rispondiamo entro il ${date}.`,
		answerSoon:
			"La data della risposta non è ancora stata decisa: quando c'è, la trovi nella tua area.",
	},
	enrolment_reviewed: {
		subject: (date: string) => `Novità sulla tua iscrizione del ${date}`,
		title: "La risposta alla tua iscrizione",
		reason: "Che cosa dice lo sportello",
		accepted: {
			title: "La tua iscrizione è accettata",
			text: "Sei nel programma. Se non hai ancora fatto il primo colloquio, prenotalo ora.",
			button: "Prenota un appuntamento",
		},
		to_complete: {
			title: "La tua iscrizione è da completare",
			text: "Manca qualcosa. Entra nella tua area: puoi correggere e inviare di nuovo. Se non sai come fare, chiedi allo sportello.",
			button: "Completa l'iscrizione",
		},
		refused: {
			title: "La tua iscrizione non è stata accettata",
			text: "Se qualcosa non ti è chiaro, chiedi allo sportello: ti spieghiamo il motivo e cerchiamo insieme un altro aiuto.",
			button: "Vedi la tua iscrizione",
		},
	},
	waitlist_joined: {
		subject: "Sei in lista d'attesa",
		title: "Sei in lista d'attesa",
		text: "Quando si libera un posto che va bene per te, lo teniamo e ti scriviamo. Ti proponiamo un posto alla volta. Chi aspetta da più tempo viene prima.",
		button: "Vedi, cambia o togli la richiesta",
		personal: "Il link apre solo questa richiesta. Non darlo ad altre persone.",
	},
	seat_offered: {
		subject: (day: string, time: string) => `Si è liberato un posto: ${day} alle ${time}`,
		lastChance:
			"Alle ultime proposte non hai risposto. Se non rispondi neanche a questa, ti togliamo dalla lista: puoi rimetterti quando vuoi.",
		button: "Rispondi: sì o no",
	},
	/** To the old address, which may be somebody else's: it says neither who nor what about. */
	address_changed: {
		subject: "La tua e-mail è cambiata",
		title: "Non scriviamo più a questo indirizzo",
		text: "L'e-mail a cui scriviamo è stata cambiata. I prossimi messaggi vanno al nuovo indirizzo.",
		notYou:
			"Se hai chiesto tu il cambio, non devi fare niente. Se non lo hai chiesto tu e i messaggi erano per te, avvisa lo sportello.",
	},
	sign_in_code: {
		subject: "Il tuo codice di accesso",
		title: "Il tuo codice di accesso",
		text: "Scrivi questo codice nella pagina che hai aperto:",
		valid:
			"Il codice vale 10 minuti e una sola volta. Non darlo a nessuno: noi non te lo chiediamo mai.",
		notYou: "Non hai chiesto un codice? Non devi fare niente. Nessuno è entrato.",
	},
};

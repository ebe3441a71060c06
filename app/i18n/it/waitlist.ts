/** The waiting list: joining it, somebody's place on it, and the seat that is offered. */
export const waitlist = {
	title: "Lista d'attesa",
	links: {
		join: "Mettiti in lista d'attesa",
		joinHint: "Quando si libera un posto che va bene per te, lo teniamo e ti avvisiamo.",
		earlier: "Avvisami se si libera un posto prima",
		mine: "Le tue richieste",
	},
	join: {
		title: "Mettiti in lista d'attesa",
		howTitle: "Come funziona",
		how: [
			"Non devi guardare ogni giorno: ti avvisiamo noi.",
			"Chi aspetta da più tempo viene prima.",
			"Ti proponiamo un posto alla volta, solo di giorno. Per rispondere hai da un'ora a un giorno: dipende da quando è l'appuntamento.",
			"Se quel posto non va bene, rispondi di no e resti in lista.",
			"La richiesta dura 90 giorni. Puoi toglierti quando vuoi.",
		],
		service: "Che cosa vuoi prenotare?",
		municipalities: "In quali Comuni puoi andare?",
		municipalitiesHint: "Più Comuni scegli, più è facile trovare posto.",
		somebodyElse: "È per un'altra persona",
		you: (name: string) => `La richiesta è per te, ${name}.`,
		contactHint:
			"Con l'e-mail ti scriviamo subito. Con il solo telefono ti chiama lo sportello, quando è aperto.",
		submit: "Mettimi in lista",
		nothing: "Adesso non ci sono servizi con una lista d'attesa",
		nothingText: "Chiedi allo sportello del tuo Comune.",
	},
	/** What would fulfil the wish can be booked now. */
	freeNow: {
		title: "C'è già posto",
		waitAnyway: "Se nessuno di questi orari va bene, la lista d'attesa è qui sotto.",
		move: "Sposta il tuo appuntamento",
		submit: "Mettimi in lista lo stesso",
	},
	earlier: {
		title: "Un posto prima del tuo",
		lead: (when: string) =>
			`Hai un appuntamento ${when}. Se si libera un posto prima, lo teniamo per te e ti avvisiamo.`,
		keeps: "Finché non dici di sì, il tuo appuntamento resta com'è.",
		submit: "Avvisami",
	},
	wish: {
		service: "Che cosa",
		where: "Dove",
		days: "Giorni",
		everyDay: "Tutti i giorni",
		partOfDay: "Orario",
		earlierThan: "Prima di",
		since: "In lista dal",
		waitingTitle: "Sei in lista d'attesa",
		waitingText: "Quando si libera un posto che va bene per te, lo teniamo e ti avvisiamo.",
		byEmail: "Ti scriviamo per e-mail: guarda anche nella posta indesiderata.",
		byPhone: "Non abbiamo una tua e-mail: ti chiama lo sportello, quando è aperto.",
		reference: "Codice della richiesta",
		codeText:
			"Scrivi questo codice su un foglio: con il codice e il cognome torni a questa richiesta.",
		freeNow: "Guarda i posti liberi adesso",
		change: "Cambia la richiesta",
		leave: "Toglimi dalla lista",
		settledTitle: "Hai trovato posto",
		settledText: "Hai un appuntamento: non sei più in lista.",
		appointment: "Vedi l'appuntamento",
		leftTitle: "Non sei più in lista d'attesa",
		leftText: "Se cerchi ancora un posto, puoi rimetterti in lista.",
		again: "Rimettiti in lista",
		open: "Apri",
	},
	offer: {
		title: "Si è liberato un posto per te",
		keptUntil: (when: string) => `Lo teniamo per te fino a ${when}.`,
		unanswered: "Se non rispondi, il posto va a un'altra persona e tu resti in lista.",
		moves: (when: string) =>
			`Se dici di sì, spostiamo qui il tuo appuntamento di ${when}. Se dici di no o non rispondi, il tuo appuntamento resta com'è.`,
		accept: "Sì, lo prendo",
		acceptMove: "Sì, sposta qui il mio appuntamento",
		decline: "No, aspetto un altro posto",
		over: "Questa proposta non è più aperta: il tempo è finito, oppure hai già risposto.",
	},
	done: {
		joined: "Fatto: sei in lista d'attesa.",
		changed: "Fatto: abbiamo cambiato la tua richiesta.",
		declined: "Va bene: il posto va a un'altra persona. Tu resti in lista.",
	},
	mine: {
		title: "Lista d'attesa",
		none: "Non sei in nessuna lista d'attesa",
		noneText: "Se non trovi un posto che va bene, mettiti in lista: ti avvisiamo noi.",
		offered: "C'è un posto per te",
		waiting: "In attesa",
		open: "Vedi e rispondi",
	},
	refusals: {
		unknown_person: "I tuoi dati sono stati cancellati. Comincia di nuovo e scrivi il tuo nome.",
		unknown_service: "Questo servizio non c'è più. Scegline un altro.",
		not_open_to_public: "Questo servizio si prenota solo allo sportello.",
		enrolment_required:
			"Questo servizio è per chi ha già fatto l'iscrizione al programma. Prima fai l'iscrizione.",
		no_municipality: "Questo servizio non si fa nei Comuni che hai scelto. Scegline altri.",
		has_appointment:
			"Hai già un appuntamento per questo servizio. Aprilo e chiedi un avviso se si libera un posto prima.",
		unknown_booking: "Questo appuntamento non c'è più.",
		too_many_mails:
			"A questa e-mail oggi abbiamo già scritto molte volte. Scrivi un altro contatto, riprova domani, oppure chiedi allo sportello.",
		too_many_joined:
			"Da qui sono arrivate troppe richieste. Riprova domani, oppure chiedi allo sportello.",
	},
};

/** What somebody sees, corrects, takes along and erases of their own data. */
export const mydata = {
	title: "I tuoi dati",
	lead: "Qui vedi che cosa sappiamo di te. Puoi correggerlo, portarlo con te o cancellarlo.",
	correct: "Correggi",
	fixed: "Per cambiare questi dati vieni allo sportello con un documento:",
	fiscalCode: "Codice fiscale",
	residence: "Comune di residenza",
	notGiven: "non indicato",
	contactHint:
		"Serve almeno un contatto. Controlla che l'e-mail sia giusta: lì arrivano conferme, promemoria e codici.",
	language: "In quale lingua ti scriviamo?",
	interview: {
		term: "Lingua del colloquio",
		question: "In quale lingua vuoi parlare al colloquio?",
		hint: "Se non parli bene l'italiano, scegli la tua lingua: lo sportello lo sa prima e ti dice se può esserci un interprete.",
		signLanguage: "Lingua dei segni italiana (LIS)",
		other: "Un'altra lingua",
	},
	reminders: "Mandami un promemoria prima di ogni appuntamento",
	safeContact: "Messaggi riservati",
	safeContactHint:
		"Scegli questo se altre persone possono leggere la tua posta. Nelle e-mail e nel calendario non scriviamo il nome del programma né il motivo: solo giorno, ora e indirizzo. Attenzione: chi apre i link vede il sito.",
	askSafeContact: "Voglio messaggi riservati",
	askSafeContactHint:
		"Se altre persone possono leggere la tua posta: nei messaggi non scriviamo il nome del programma né il motivo.",
	safeContactStands:
		"Hai già chiesto messaggi riservati: restano così. Puoi cambiarlo nei tuoi dati.",
	safeContactLink: "Vai ai tuoi dati",
	saved: "Fatto: abbiamo salvato i tuoi dati.",
	copy: {
		title: "Una copia dei tuoi dati",
		text: "Tutto quello che il portale conserva di te: iscrizioni, risposte, appuntamenti, liste d'attesa, e-mail inviate.",
		read: "Leggi la copia",
		download: "Scarica il file (JSON)",
		pageTitle: "La copia dei tuoi dati",
		writtenAt: (when: string) => `Scritta ${when}`,
		nothing: "Niente",
		sections: {
			person: "Persona",
			enrolments: "Iscrizioni",
			appointments: "Appuntamenti",
			waitingList: "Lista d'attesa",
			messages: "E-mail",
		},
	},
	sessions: {
		title: "Dove hai fatto l'accesso",
		text: (count: number) =>
			count === 1
				? "Solo su questo telefono o computer."
				: `Su ${count} telefoni o computer. Se uno non è tuo, esci da tutti.`,
		button: "Esci da tutti",
	},
	erase: {
		link: "Cancella i tuoi dati",
		title: "Cancellare i tuoi dati?",
		text: "Cancelliamo il tuo nome, i contatti, le iscrizioni, gli appuntamenti, le liste d'attesa e le e-mail. Non si può tornare indietro.",
		appointments: (count: number) =>
			count === 1
				? "Hai un appuntamento: il posto va a un'altra persona."
				: `Hai ${count} appuntamenti: i posti vanno ad altre persone.`,
		copyFirst: "Vuoi una copia? Scaricala prima.",
		understood: "Ho capito: cancellate tutto",
		confirm: "Cancella i miei dati",
		keep: "No, torna indietro",
		missing: "Per cancellare, metti la spunta",
		done: "Abbiamo cancellato i tuoi dati.",
		doneText:
			"Di te non resta niente nel portale. Se un giorno vuoi tornare, puoi iscriverti di nuovo.",
	},
};

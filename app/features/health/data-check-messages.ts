/** Every rule that the data keeps at all times, in words: for the command line, and for the desk. */
export const dataChecks = {
	overbooked_slots: {
		rule: "no slot has more people than seats",
		title: "Disponibilità con più persone che posti",
		advice: "Chiama una delle persone e sposta il suo appuntamento.",
	},
	wrong_counters: {
		rule: "every slot's counter is its live bookings and its holds",
		title: "Disponibilità con il conto dei posti sbagliato",
		advice: "Avvisa chi gestisce il sistema.",
	},
	bookings_without_slot: {
		rule: "every booking to come is in a published slot, is under repair or was kept on purpose",
		title: "Appuntamenti in un orario tolto e non ancora sistemati",
		advice: "Sistemali nella pagina Chiusure: sposta, annulla o tieni ogni appuntamento.",
	},
	overlapping_slots: {
		rule: "published slots of a desk do not overlap",
		title: "Disponibilità dello stesso sportello che si sovrappongono",
		advice: "Ritira una delle due nella pagina Disponibilità.",
	},
	overlapping_bookings: {
		rule: "live bookings of a person do not overlap",
		title: "Appuntamenti della stessa persona alla stessa ora",
		advice: "Chiama la persona e annulla uno dei due appuntamenti.",
	},
	orphaned_holds: {
		rule: "every hold is somebody's, and none outlives its time",
		title: "Posti riservati a nessuno, o scaduti da più di un giorno",
		advice: "Avvisa chi gestisce il sistema.",
	},
	offers_without_hold: {
		rule: "every open offer holds its seat",
		title: "Proposte aperte senza il posto riservato",
		advice: "Avvisa chi gestisce il sistema.",
	},
	repairs_without_booking: {
		rule: "a repair is open only on a live booking that is still in the slot taken away",
		title: "Appuntamenti da sistemare che non sono più attivi",
		advice: "Avvisa chi gestisce il sistema.",
	},
	messages_without_cause: {
		rule: "every message has its cause",
		title: "Messaggi senza il fatto di cui parlano",
		advice: "Avvisa chi gestisce il sistema.",
	},
	forgotten_messages: {
		rule: "no message waits past the time when it is of use",
		title: "Messaggi in attesa oltre il tempo utile",
		advice: "Controlla la pagina Messaggi e avvisa chi gestisce il sistema: le mail non partono.",
	},
	unfindable_people: {
		rule: "everybody is found by their name as it is now, and by no other",
		title: "Persone che la ricerca per nome non trova",
		advice: "Apri la persona, correggi e salva il nome: da lì in poi si trova.",
	},
	broken_references: {
		rule: "every reference leads somewhere",
		title: "Righe che si riferiscono a righe che non ci sono",
		advice: "Avvisa chi gestisce il sistema.",
	},
	damaged_storage: {
		rule: "what the database has stored is whole",
		title: "Parti danneggiate dell'archivio",
		advice: "Avvisa subito chi gestisce il sistema: serve la copia di sicurezza.",
	},
	unfinished_migrations: {
		rule: "every migration that was begun is finished",
		title: "Aggiornamenti dell'archivio non finiti",
		advice: "Avvisa chi gestisce il sistema.",
	},
} as const;

export type DataCheckName = keyof typeof dataChecks;

/** How easy the portal is, as people tell it. The questions are those of the municipal model. */
export const feedback = {
	title: "La tua opinione",
	lead: "Non ti chiediamo chi sei. Le risposte ci servono a migliorare il sito.",
	tooMany:
		"Da questa rete sono arrivate molte opinioni. Riprova tra un'ora, oppure dilla allo sportello.",
	rate: {
		doing: {
			question: "Quanto è stato facile usare questo servizio?",
			scale: "1 vuol dire molto difficile, 5 molto facile",
		},
		reading: {
			question: "Quanto sono chiare le informazioni su questa pagina?",
			scale: "1 vuol dire poco chiare, 5 molto chiare",
		},
		ofFive: "su 5",
		send: "Invia la tua opinione",
	},
	explain: {
		lead: "Grazie. Vuoi dirci qualcosa di più?",
		several: "Puoi scegliere più risposte",
		positive: {
			question: "Quali sono stati gli aspetti che hai preferito?",
			answers: {
				clear: "Le indicazioni erano chiare",
				complete: "Le indicazioni erano complete",
				on_track: "Capivo sempre che stavo procedendo correttamente",
				technical: "Non ho avuto problemi tecnici",
				other: "Altro",
			},
		},
		negative: {
			question: "Dove hai incontrato le maggiori difficoltà?",
			answers: {
				clear: "A volte le indicazioni non erano chiare",
				complete: "A volte le indicazioni non erano complete",
				on_track: "A volte non capivo se stavo procedendo correttamente",
				technical: "Ho avuto problemi tecnici",
				other: "Altro",
			},
		},
		comment: "Vuoi aggiungere altri dettagli?",
		commentHint:
			"Al massimo 200 caratteri. Non scrivere nomi, numeri di telefono o dati sulla salute",
		missing: "Scegli almeno una risposta o scrivi qualcosa",
		skip: "Salta",
	},
	thanks: {
		title: "Grazie, il tuo parere ci aiuterà a migliorare il servizio!",
		text: "Lo leggono le persone dello sportello. Se ti serve una risposta, chiedi aiuto qui sotto.",
	},
	report: {
		title: "Segnala un problema di accessibilità",
		lead: "Scrivi che cosa non riesci a usare. Lo leggiamo e lo sistemiamo.",
		link: "Segnala un problema di accessibilità",
		tooMany:
			"Da questa rete sono arrivate molte segnalazioni. Riprova tra un'ora, oppure dillo allo sportello.",
		page: "In quale pagina?",
		pageHint: "Il titolo della pagina, o che cosa stavi facendo. Se non lo sai, lascia vuoto",
		problem: "Che cosa non funziona?",
		problemHint:
			"Se vuoi, scrivi anche che telefono, computer o aiuto usi. Non scrivere dati sulla salute",
		contact: "Vuoi una risposta? Lascia un contatto",
		contactHint:
			"Non è obbligatorio. Lo usiamo solo per risponderti e lo cancelliamo 12 mesi dopo la risposta.",
		email: "E-mail",
		phone: "Telefono",
		received: "Abbiamo ricevuto la tua segnalazione",
		number: "Il numero della segnalazione",
		receivedOn: "Ricevuta il",
		answerBy: (day: string) => `Ti rispondiamo entro il ${day}.`,
		lookAtItBy: (day: string) =>
			`La guardiamo entro il ${day}. Non hai lasciato un contatto: per sapere com'è andata, chiedi allo sportello e di' il numero.`,
		otherwise:
			"Se dopo 30 giorni non hai avuto una risposta, o non ti basta, puoi rivolgerti al Difensore civico per il digitale, presso AgID.",
	},
};

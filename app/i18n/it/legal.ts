/** What the law wants said, and the questions people ask. The Italian text is the one that counts. */
export const legal = {
	prevails: "",
	privacy: {
		title: "Informativa privacy",
		lead: "Qui trovi quali dati usiamo, perché, e per quanto tempo.",
		sections: [
			{
				title: "Chi usa i tuoi dati",
				text: "Zona Ovest di Torino s.r.l., Via Torino 9, Collegno, per conto dei Comuni che partecipano al programma.",
			},
			{
				title: "Perché possiamo farlo",
				text: "Per un compito di interesse pubblico (articolo 6, paragrafo 1, lettera e del Regolamento UE 2016/679). Per questo non ti chiediamo un consenso.",
			},
			{
				title: "Quali dati",
				text: "Per prenotare: nome, cognome, un contatto, la lingua e, se vuoi, la lingua del colloquio, una nota e chi ti aiuta. Per l'iscrizione anche: codice fiscale, Comune di residenza e le tue risposte sui requisiti. Per la lista d'attesa: i Comuni, i giorni e le ore che vanno bene per te. Non chiediamo dati sulla salute, la cittadinanza o i nomi dei familiari.",
			},
			{
				title: "Come li proteggiamo",
				text: "Codice fiscale, e-mail, telefono, lingua del colloquio e note sono cifrati. Nessun dato personale sta negli indirizzi delle pagine o negli oggetti delle e-mail. Le pagine non chiamano altri siti.",
			},
			{
				title: "Cookie",
				text: "Usiamo solo cookie tecnici, che servono a far funzionare il sito: “accesso” (per chi entra nella propria area), “bozza” e “modulo” (tengono quello che hai già scritto), “conferma” e “ricevuta” (mostrano per 15 minuti quello che hai appena prenotato o inviato), “codice” (mentre entri con il codice), “risposta” (per 15 minuti, cifrato: un modulo da correggere) e “sportello” (solo per gli operatori). Spariscono quando chiudi il browser.",
			},
			{
				title: "Per quanto tempo",
				text: "Un'iscrizione o una prenotazione non inviata resta 3 giorni, o 30 se la salvi con un codice. Una richiesta in lista d'attesa si cancella 90 giorni dopo la fine. Le parole di una valutazione si cancellano dopo 12 mesi, i contatti di una segnalazione 12 mesi dopo la risposta e la segnalazione intera dopo 24 mesi. Per fermare gli abusi contiamo quante richieste vengono da una rete o vanno a un contatto: teniamo solo un'impronta, che non si può leggere, e dopo 24 ore non conta più e si cancella. Gli altri dati restano finché serve al programma, o finché li cancelli.",
			},
			{
				title: "I tuoi diritti",
				text: "Se ci hai dato un'e-mail, nella tua area puoi vedere, correggere, scaricare e cancellare i tuoi dati senza chiedere a nessuno. Tutti possono chiedere di vederli, correggerli o cancellarli allo sportello o a chi gestisce il portale. Puoi fare reclamo al Garante per la protezione dei dati personali.",
			},
		],
	},
	notes: {
		title: "Note legali",
		licenceTitle: "Licenza dei contenuti",
		licenceText:
			"In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.",
		softwareTitle: "Il programma di questo sito",
		softwareText: "È software libero, con licenza EUPL 1.2.",
	},
	accessibility: {
		title: "Accessibilità",
		text: "Vogliamo che tutti possano usare questo sito: con un telefono vecchio, con la tastiera, con un lettore di schermo, con il testo ingrandito e senza JavaScript.",
		problemTitle: "Qualcosa non funziona?",
		problemText:
			"Se una pagina è difficile da usare per te, dillo allo sportello: lo sistemiamo e intanto facciamo insieme quello che ti serve.",
		declarationTitle: "Dichiarazione di accessibilità",
	},
	faq: {
		title: "Domande frequenti",
		items: [
			{
				question: "Devo avere lo SPID o una password?",
				answer:
					"No. Ti iscrivi e prenoti con il tuo nome e un contatto. Per rivedere gli appuntamenti ti mandiamo un codice per e-mail. Se non hai un'e-mail, basta il codice dell'appuntamento.",
			},
			{
				question: "Non ho l'e-mail. Posso prenotare?",
				answer:
					"Sì. Basta un numero di telefono. Alla fine puoi stampare o copiare il codice dell'appuntamento.",
			},
			{
				question: "Posso andare in un Comune diverso dal mio?",
				answer: "Sì. Puoi scegliere la sede che ti è più comoda.",
			},
			{
				question: "Non posso venire. Che cosa faccio?",
				answer:
					"Apri il link nell'e-mail di conferma, oppure scrivi il codice dell'appuntamento in «Ho un codice». Lì puoi spostare o annullare. Così il posto va a un'altra persona.",
			},
			{
				question: "Che cos'è l'ISEE?",
				answer:
					"È un documento che dice quanto guadagna e possiede la tua famiglia. Si fa gratis in un CAF (un ufficio di assistenza fiscale) o sul sito dell'INPS.",
			},
			{
				question: "Che cos'è il Centro per l'Impiego?",
				answer:
					"È l'ufficio pubblico dove si iscrive chi è senza lavoro. L'iscrizione serve per partecipare a P.R.A.Ti.C.O.",
			},
		],
	},
	assistance: {
		title: "Assistenza",
		text: "Se hai un dubbio o fai fatica a usare il sito, vieni in uno degli sportelli: facciamo insieme l'iscrizione e la prenotazione. Puoi venire anche con una persona che ti aiuta.",
		where: "Trova lo sportello",
	},
};

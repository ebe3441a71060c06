import { services } from "./services.ts";

/** The frame of the citizen pages and the pages that inform. */
export const site = {
	name: "P.R.A.Ti.C.O.",
	tagline: "Ricerca attiva del lavoro nei Comuni della Zona Ovest di Torino",
	owner: "Zona Ovest di Torino s.r.l.",
	demoNotice:
		"Questa è una dimostrazione: sedi, orari, date e persone sono inventati. Le e-mail non partono davvero.",
	/** The same where there is little room. */
	demoBrief: "Demo: sedi, orari e persone sono inventati.",
	demoMailbox: "Apri la posta della demo",
	demoPlace: "Sede, indirizzo e orari dimostrativi",
	skipToContent: "Vai al contenuto",
	skipToFooter: "Vai al piè di pagina",
	languages: "Lingua",
	activeLanguage: "Lingua attiva",
	mainMenu: "Menu principale",
	youAreHere: "Percorso di navigazione",
	signedInAs: (name: string) => `Ciao ${name}`,
	nav: {
		home: "Inizio",
		programme: "Il programma",
		requirements: "Posso partecipare?",
		enrolment: "Iscriviti",
		services: "Servizi",
		municipalities: "Comuni",
		booking: "Prenota",
		area: "La tua area",
		signIn: "I miei appuntamenti",
		signOut: "Esci",
	},
	footer: {
		contacts: "Contatti",
		seat: "Sede: Via Torino 9, Collegno",
		address: "Indirizzo",
		phone: "Telefono",
		pec: "PEC",
		vatNumber: "Partita IVA",
		dpo: "Responsabile della protezione dei dati (DPO)",
		transparency: "Amministrazione trasparente",
		information: "Informazioni",
		privacy: "Informativa privacy",
		legalNotes: "Note legali",
		accessibility: "Accessibilità",
		faq: "Leggi le domande frequenti",
		assistance: "Chiedi assistenza",
		report: "Segnala disservizio",
		bookAppointment: "Prenota un appuntamento",
		staff: "Accesso operatori",
	},
	contact: {
		title: "Contatta lo sportello",
		call: "Chiama il numero",
	},
	home: {
		title: "Cerchi lavoro? Ti aiutiamo a trovarlo",
		/** @param help what those who take part get, in words */
		lead: (help: string) =>
			`P.R.A.Ti.C.O. è il programma dei Comuni della Zona Ovest di Torino per chi è senza lavoro: orientamento, colloqui personali e ${help}.`,
		help: "un aiuto economico a chi partecipa",
		/** The same where the amount is known. */
		helpUpTo: (euros: string) => `fino a ${euros} al mese per chi viene ammesso e partecipa`,
		book: "Prenota un appuntamento",
		check: "Controlla se puoi partecipare",
		noPassword: "Non serve una password. Non serve lo SPID. Bastano pochi minuti.",
		/** Where the first service needs no enrolment. */
		bookFirst: "Puoi prenotare il primo colloquio anche prima di iscriverti.",
		enrolFirst: "Prima ti iscrivi, poi prenoti.",
		firstFree: "I primi posti liberi",
		firstFreeLead: "Scegli il Comune più comodo per te. Puoi andare anche in un altro Comune.",
		noneFree: "In questo momento non ci sono posti liberi",
		noneFreeText:
			"Nuovi posti si aprono ogni settimana. Torna a guardare tra qualche giorno, oppure chiedi allo sportello del tuo Comune.",
		allMunicipalities: "Vedi tutti i Comuni sulla mappa",
		howItWorks: "Come funziona",
		steps: [
			{
				title: "Controlla i requisiti",
				text: "Rispondi a poche domande e scopri subito se puoi partecipare. Non salviamo le risposte.",
			},
			{
				title: "Iscriviti",
				text: "Scrivi i tuoi dati e un contatto. Ricevi un numero e sai che cosa succede dopo.",
			},
			{
				title: "Prenota il primo colloquio",
				text: "Scegli il Comune, il giorno e l'ora. Vedi subito la conferma. Se ci dai un'e-mail, prima dell'appuntamento te lo ricordiamo.",
			},
			{
				title: "Vieni allo sportello",
				text: "Se non puoi venire, sposti o annulli l'appuntamento dal telefono.",
			},
		],
		offer: "Che cosa ti offriamo",
		allowance: (euros: string, months: number) =>
			`Chi viene ammesso e partecipa alle attività può ricevere ${euros} al mese, fino a ${months} mesi. Si decide insieme quando entri nel programma.`,
	},
	services,
	municipalities: {
		title: "Comuni",
		lead: "Puoi prenotare in uno qualsiasi di questi Comuni, non solo nel tuo.",
		firstFree: "Primo posto libero",
		noneFree: "Nessun posto libero per ora",
		see: (name: string) => `Vedi ${name}`,
		place: (name: string) => `P.R.A.Ti.C.O. a ${name}`,
		offices: "Sedi",
		address: "Indirizzo",
		directions: "Come arrivare",
		transport: "Mezzi pubblici",
		entrance: "Ingresso",
		stepFree: "Senza gradini",
		steps: "Ci sono gradini",
		/** Spoken at an office. */
		languages: "Lingue",
		spoken: (languages: string) => `Lingue: ${languages}`,
		hours: "Orari",
		phone: "Telefono",
		email: "E-mail",
		nextFree: "I prossimi posti liberi",
		book: "Prenota qui",
		noDesk: "Qui non c'è ancora uno sportello",
		nearby: "Puoi prenotare in un Comune vicino.",
		noOffice: "In questo Comune non c'è ancora uno sportello. Puoi prenotare in un Comune vicino.",
		map: {
			link: "Mappa",
			open: "Apri la mappa",
			title: "Sulla mappa",
			listTitle: "In elenco",
			colours: (service: string) =>
				`Colore e segno dicono quando c'è il primo posto libero per: ${service}.`,
			steps: {
				within_three_days: "entro 3 giorni",
				within_a_week: "entro 7 giorni",
				within_two_weeks: "entro 14 giorni",
				later: "più avanti",
				nothing_free: "nessun posto libero",
				no_office: "nessuno sportello",
			},
			caption:
				"La mappa è uno schema: mette i Comuni più o meno al loro posto, con il nord in alto. Non mostra i confini.",
		},
	},
	errors: {
		backHome: "Torna all'inizio",
		book: "Prenota un appuntamento",
		retry: "Manda di nuovo",
		byStatus: {
			400: {
				title: "Richiesta non valida",
				text: "Il link o i dati inviati non sono corretti. Torna indietro e riprova.",
			},
			403: { title: "Non puoi aprire questa pagina", text: "Torna all'inizio e riprova da lì." },
			404: {
				title: "Questa pagina non c'è",
				text: "Forse il link è incompleto o vecchio. Se l'hai copiato da un'e-mail, controlla di averlo preso tutto.",
			},
			405: { title: "Richiesta non valida", text: "Torna all'inizio e riprova da lì." },
			409: {
				title: "Qualcosa è cambiato nel frattempo",
				text: "Torna indietro e guarda di nuovo: nessun dato è andato perso.",
			},
			410: {
				title: "Questa pagina è scaduta",
				text: "Il link che hai usato non vale più. Puoi chiederne un altro.",
			},
			413: {
				title: "Hai scritto troppo",
				text: "I dati inviati sono troppo lunghi. Torna indietro e accorcia il testo.",
			},
			415: { title: "Richiesta non valida", text: "Torna indietro e usa il modulo della pagina." },
			429: {
				title: "Troppi tentativi",
				text: "Aspetta qualche minuto e riprova. Se hai fretta, chiedi allo sportello.",
			},
			500: {
				title: "C'è stato un problema da parte nostra",
				text: "Non è colpa tua. Riprova tra qualche minuto: quello che avevi già confermato è salvo.",
			},
			503: {
				title: "Il servizio riprende tra poco",
				text: "Quello che hai scritto non è perso: aspetta un minuto e ricarica la pagina. Se hai già ricevuto la conferma, il tuo appuntamento è salvo.",
			},
		},
	},
};

/** The services and the sheet of each, in the parts of the municipal model. */
export const services = {
	title: "Servizi",
	lead: "Puoi prenotare questi appuntamenti.",
	bookThis: "Prenota",
	topic: "Argomento",
	/** What every service of the portal is about. */
	work: "Lavoro",
	details: "Vedi i dettagli",
	lasts: (minutes: number) => `Dura ${minutes} minuti`,
	group: "In gruppo",
	channel: "Dove si svolge",
	channels: { on_site: "In sede", phone: "Al telefono", video: "In video" },
	howItGoes: "Come si svolge",
	individual: "Individuale",
	enrolmentRequired: "Solo per chi ha già fatto l'iscrizione al programma",
	/** Beside a name. */
	forEnrolled: "solo dopo l'iscrizione",
	alreadyEnrolled: "Hai già fatto l'iscrizione?",
	open: "Aperto a tutti",
	forWhom: "A chi è rivolto",
	forWhomOpen: "A chi cerca lavoro e abita in uno dei Comuni della Zona Ovest.",
	forWhomEnrolled: "A chi ha già fatto l'iscrizione a P.R.A.Ti.C.O.",
	toDo: "Come fare",
	toDoText:
		"Scegli la sede, il giorno e l'ora. Scrivi il tuo nome e un contatto: e-mail o telefono. Vedi subito la conferma.",
	times: "Tempi e scadenze",
	timesText: (notice: number, horizon: number, deadline: number) =>
		`Puoi prenotare fino a ${notice} ore prima, per le prossime ${Math.floor(horizon / 7)} settimane. Puoi spostare o annullare fino a ${deadline} ore prima.`,
	cost: "Il servizio è gratuito.",
	status: { active: "Servizio attivo", inactive: "Servizio non attivo" },
	index: "Indice della pagina",
	needed: "Cosa serve",
	neededLead: "Porta con te:",
	achieved: "Cosa si ottiene",
	costTitle: "Quanto costa",
	access: "Accedi al servizio",
	conditions: "Condizioni di servizio",
	atOnce: (count: number) =>
		count === 1
			? "Puoi avere un solo appuntamento alla volta per questo servizio."
			: `Puoi avere fino a ${count} appuntamenti insieme per questo servizio.`,
	movesText: (count: number) =>
		count === 0
			? "Per spostare un appuntamento chiedi allo sportello."
			: `Puoi spostare un appuntamento dal sito ${count === 1 ? "una volta" : `fino a ${count} volte`}. Poi chiedi allo sportello.`,
};

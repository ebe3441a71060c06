/** For somebody who books or enrols together with somebody else. */
export const companion = {
	summary: "Sto aiutando un'altra persona",
	lead: "Sopra scrivi i dati della persona che aiuti. Qui scrivi chi sei tu.",
	name: "Il tuo nome",
	role: "Chi sei?",
	roles: {
		social_worker: "Assistente sociale",
		librarian: "Bibliotecario o bibliotecaria",
		relative: "Familiare o persona amica",
		other: "Altro",
	},
	email: "La tua e-mail (facoltativa)",
	emailHint: "Serve solo per mandarti una copia della conferma",
	copyAgreed: "La persona è d'accordo: mandatemi una copia della conferma",
	term: "Con l'aiuto di",
	copyTo: "Copia della conferma a",
	copy: {
		bookingSubject: (day: string, time: string) =>
			`Copia per chi aiuta: appuntamento ${day} alle ${time}`,
		bookingTitle: (person: string) => `Appuntamento di ${person}`,
		enrolmentSubject: (date: string) => `Copia per chi aiuta: iscrizione ricevuta il ${date}`,
		enrolmentTitle: (person: string) => `Abbiamo ricevuto l'iscrizione di ${person}`,
		why: "Ricevi questa copia perché hai aiutato questa persona e lei è d'accordo.",
		changes: "Se l'appuntamento cambia, avvisiamo la persona, non te.",
	},
};

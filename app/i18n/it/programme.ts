/** What the programme is, where it comes from and what stands around it; only what its owner has published. */
export const programme = {
	title: "Il programma P.R.A.Ti.C.O.",
	lead: "Il nome vuol dire: Programma di Ricerca Attiva del Lavoro su Iniziativa dei Comuni della Zona Ovest di Torino.",
	what: {
		title: "Che cos'è",
		text: [
			"È un programma pubblico per chi è senza lavoro. Offre informazione, orientamento e consulenza, per aiutarti a tornare al lavoro.",
			"Chi partecipa ha colloqui personali e una persona di riferimento (case manager) che aiuta nella ricerca. Quando è utile, c'è anche un tirocinio o un breve corso.",
			"Ogni anno c'è una nuova edizione, con le sue regole. I posti sono limitati.",
		],
	},
	history: {
		title: "Com'è nato",
		years: [
			{
				year: 2001,
				text: "Nella Zona Ovest cominciano i progetti e i servizi per il lavoro.",
			},
			{
				year: 2002,
				text: "I Comuni della Zona Ovest ideano il progetto “1 euro per abitante”.",
			},
			{
				year: 2008,
				text: "Arriva la crisi. I Comuni rispondono con P.R.A.Ti.C.O., che riprende “1 euro per abitante” in modo più ordinato.",
			},
			{
				year: 2012,
				text: "La società dei Comuni ottiene l'accreditamento della Regione Piemonte per i Servizi al Lavoro.",
			},
		],
		text: [
			"Negli anni della crisi i Comuni hanno usato le proprie risorse per chi perdeva il lavoro: aiuti per imparare un altro mestiere, per trovare un nuovo lavoro e per il reddito.",
			"Poi l'epidemia di Covid-19 ha portato una nuova crisi. Oggi l'economia cambia anche per l'ambiente e per il digitale, e i Comuni continuano a investire nel lavoro.",
		],
	},
	accredited: {
		title: "I servizi al lavoro accreditati",
		text: [
			"Zona Ovest di Torino s.r.l. è la società dei Comuni e gestisce il programma. La sede è a Collegno, in Via Torino 9.",
			"Dal 2012 ha l'accreditamento della Regione Piemonte (n. D-31236): con questo può dare i “Servizi al Lavoro”.",
		],
		list: "Questi sono gli appuntamenti che puoi prenotare:",
	},
	forMunicipalities: {
		title: "I servizi per i Comuni",
		text: ["I Comuni del Patto Territoriale affidano i Servizi al Lavoro alla loro società."],
		list: "I Comuni che partecipano a questa edizione:",
		none: "I Comuni di questa edizione non sono ancora pubblicati.",
	},
	agenda: {
		title: "La Zona Ovest investe nel lavoro",
		text: [
			"“La Zona Ovest investe nel lavoro” è un'agenda: un piano comune, proposto agli attori del territorio. È il primo passo verso un patto per il lavoro.",
			"L'agenda vuole unire tre cose: lo sviluppo del territorio, il lavoro e l'aiuto alle persone (welfare).",
			"Vuole anche unire i progetti dei Comuni con quelli di Europa, Stato e Regione, come il Piano Nazionale di Ripresa e Resilienza. E coordinare i fondi che ogni anno i Comuni usano per chi è in difficoltà perché ha perso il lavoro.",
		],
	},
};

/** What every form says. `problems` are the codes that form schemas and readers answer with. */
export const forms = {
	mandatory: "I campi con * sono obbligatori",
	back: "Indietro",
	next: "Avanti",
	/** Keeping a form as it is, to go on with it later; a button of a step. */
	save: "Continua un altro giorno",
	/** Writing down what was changed. */
	store: "Salva",
	send: "Invia",
	edit: "Modifica",
	confirm: "Conferma",
	yes: "Sì",
	no: "No",
	unsure: "Non lo so",
	chooseOne: "Scegli",
	optional: "facoltativo",
	step: "Passo",
	stepActive: "Attivo",
	stepConfirmed: "Confermato",
	/** Before the title of a page that shows a mistake. */
	mistake: "Errore",
	errorsHeading: "Controlla questi punti",
	/** Saving what was typed, and going on with it elsewhere. */
	later: {
		keepTitle: "Continua un altro giorno",
		keepLead:
			"Teniamo quello che hai scritto per 30 giorni. Ti diamo un codice: con il codice riprendi da qui, anche da un altro telefono o computer.",
		keep: "Dammi il codice",
		yourCode: "Il tuo codice",
		write:
			"Scrivilo su un foglio o fai una foto: non possiamo mostrartelo di nuovo. Chi ha il codice vede quello che hai scritto.",
	},
	problems: {
		invalid: "Controlla questo campo",
		required: "Compila questo campo",
		choose: "Scegli una risposta",
		too_long: "Il testo è troppo lungo",
		given_name_required: "Scrivi il tuo nome",
		family_name_required: "Scrivi il tuo cognome. Se hai un solo nome, scrivi qui un trattino: -",
		email_invalid: "Scrivi un indirizzo e-mail valido, per esempio nome@esempio.it",
		phone_invalid:
			"Scrivi un numero di telefono valido, per esempio 333 1234567. Se non è italiano, comincia con + e il prefisso",
		phone_mobile_length: "Un cellulare italiano ha 10 cifre. Controlla il numero",
		many_mails:
			"A questa e-mail oggi abbiamo già scritto molte volte. Scrivine un'altra, riprova domani, oppure vai allo sportello.",
		email_letters:
			"Prima della @ usa solo lettere senza accenti: la posta non porta le altre. Controlla l'indirizzo, o scrivi il telefono",
		name_letters: "Un nome ha solo lettere: togli cifre, simboli e indirizzi",
		name_too_long:
			"Al massimo 60 lettere: scrivi il nome come sul documento, senza i nomi che non usi",
		companion_name_required: "Scrivi il tuo nome, se stai aiutando un'altra persona",
		companion_agreement_required:
			"Per la copia serve l'accordo della persona: metti la spunta o togli l'e-mail",
		companion_email_required: "Scrivi la tua e-mail, o togli la spunta della copia",
		contact_required: "Scrivi almeno un contatto: e-mail o telefono",
		fiscal_code_empty: "Scrivi il tuo codice fiscale",
		fiscal_code_wrong_length: "Il codice fiscale ha 16 caratteri (11 cifre se è provvisorio)",
		fiscal_code_wrong_characters:
			"Il codice fiscale ha una lettera o una cifra al posto sbagliato. Ricopialo dalla tessera sanitaria",
		fiscal_code_wrong_check_character:
			"C'è un errore nel codice fiscale. Ricopialo dalla tessera sanitaria",
		fiscal_code_impossible_date:
			"Il codice fiscale contiene una data che non esiste. Ricopialo dalla tessera sanitaria",
		municipalities_required: "Scegli almeno un Comune in cui puoi andare",
		service_required: "Scegli che cosa vuoi prenotare",
		municipality_required: "Scegli il tuo Comune",
		date_invalid: "Scrivi una data valida",
		code_without_surname:
			"Per questo codice servono anche le prime tre lettere del cognome. Se è di un modulo salvato, guarda bene il codice: dopo 30 giorni non vale più.",
		slot_required: "Scegli un giorno e un orario",
		reference_invalid: "Scrivi il codice come sul foglio: 8 lettere e cifre, per esempio AB2C-3DEF",
		code_invalid: "Scrivi le 6 cifre del codice",
		fault_required: "Scrivi che cosa non funziona",
		privacy_required: "Leggi l'informativa e metti la spunta",
	},
};

export type Problem = keyof typeof forms.problems;

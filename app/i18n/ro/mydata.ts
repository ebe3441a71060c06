import type { Texts } from "../it.ts";

export const mydata: Texts["mydata"] = {
	title: "Datele dvs.",
	lead: "Aici vedeți ce știm despre dvs. Puteți corecta, lua cu dvs. sau șterge aceste date.",
	correct: "Corectați",
	fixed: "Pentru a schimba aceste date, veniți la ghișeu cu un document:",
	fiscalCode: "Codul fiscal italian (codice fiscale)",
	residence: "Localitatea de reședință",
	notGiven: "nu este indicat",
	contactHint:
		"Este nevoie de cel puțin un contact. Verificați că e-mailul este corect: acolo ajung confirmările, mesajele de reamintire și codurile.",
	language: "În ce limbă vă scriem?",
	interview: {
		term: "Limba interviului",
		question: "În ce limbă doriți să vorbiți la interviu?",
		hint: "Dacă nu vorbiți bine italiana, alegeți limba dvs.: ghișeul va ști dinainte și vă va spune dacă poate fi un interpret.",
		signLanguage: "Limba italiană a semnelor (LIS)",
		other: "Altă limbă",
	},
	reminders: "Trimiteți-mi un mesaj de reamintire înainte de fiecare programare",
	safeContact: "Mesaje confidențiale",
	safeContactHint:
		"Alegeți aceasta dacă alte persoane vă pot citi corespondența. În e-mailuri și în calendar nu scriem numele programului și nici motivul: numai ziua, ora și adresa. Atenție: cine deschide linkurile vede site-ul.",
	askSafeContact: "Doresc mesaje confidențiale",
	askSafeContactHint:
		"Dacă alte persoane vă pot citi corespondența: în mesaje nu scriem numele programului și nici motivul.",
	safeContactStands:
		"Ați cerut deja mesaje confidențiale: rămân așa. Puteți schimba în datele dvs.",
	safeContactLink: "Mergeți la datele dvs.",
	saved: "Gata: am salvat datele dvs.",
	copy: {
		title: "O copie a datelor dvs.",
		text: "Tot ce păstrează portalul despre dvs.: înscrieri, răspunsuri, programări, liste de așteptare, e-mailuri trimise.",
		read: "Citiți copia",
		download: "Descărcați fișierul (JSON)",
		pageTitle: "Copia datelor dvs.",
		writtenAt: (when) => `Scrisă ${when}`,
		nothing: "Nimic",
		sections: {
			person: "Persoana",
			enrolments: "Înscrieri",
			appointments: "Programări",
			waitingList: "Lista de așteptare",
			messages: "E-mailuri",
		},
	},
	sessions: {
		title: "Unde este deschisă sesiunea dvs.",
		text: (count) =>
			count === 1
				? "Numai pe acest telefon sau calculator."
				: `Pe ${count} telefoane sau calculatoare. Dacă unul nu este al dvs., ieșiți de pe toate.`,
		button: "Ieșiți de pe toate",
	},
	erase: {
		link: "Ștergeți datele dvs.",
		title: "Ștergeți datele dvs.?",
		text: "Ștergem numele, contactele, înscrierile, programările, listele de așteptare și e-mailurile. Nu se poate reveni.",
		appointments: (count) =>
			count === 1
				? "Aveți o programare: locul merge la altă persoană."
				: `Aveți ${count} programări: locurile merg la alte persoane.`,
		copyFirst: "Doriți o copie? Descărcați-o mai întâi.",
		understood: "Am înțeles: ștergeți tot",
		confirm: "Ștergeți datele mele",
		keep: "Nu, înapoi",
		missing: "Ca să ștergeți, bifați căsuța",
		done: "Am șters datele dvs.",
		doneText:
			"În portal nu mai rămâne nimic despre dvs. Dacă doriți să reveniți, vă puteți înscrie din nou.",
	},
};

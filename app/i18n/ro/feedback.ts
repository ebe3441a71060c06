import type { Texts } from "../it.ts";

export const feedback: Texts["feedback"] = {
	title: "Părerea dvs.",
	lead: "Nu vă întrebăm cine sunteți. Răspunsurile ne ajută să îmbunătățim site-ul.",
	tooMany:
		"Din această rețea au venit multe păreri. Încercați din nou peste o oră sau spuneți-o la ghișeu.",
	rate: {
		doing: {
			question: "Cât de ușor a fost să folosiți acest serviciu?",
			scale: "1 înseamnă foarte greu, 5 foarte ușor",
		},
		reading: {
			question: "Cât de clare sunt informațiile din această pagină?",
			scale: "1 înseamnă puțin clare, 5 foarte clare",
		},
		ofFive: "din 5",
		send: "Trimiteți părerea",
	},
	explain: {
		lead: "Mulțumim. Vreți să ne spuneți mai mult?",
		several: "Puteți alege mai multe răspunsuri",
		positive: {
			question: "Ce v-a plăcut cel mai mult?",
			answers: {
				clear: "Indicațiile au fost clare",
				complete: "Indicațiile au fost complete",
				on_track: "Am știut mereu că procedez corect",
				technical: "Nu am avut probleme tehnice",
				other: "Altceva",
			},
		},
		negative: {
			question: "Unde ați avut cele mai mari dificultăți?",
			answers: {
				clear: "Uneori indicațiile nu au fost clare",
				complete: "Uneori indicațiile nu au fost complete",
				on_track: "Uneori nu știam dacă procedez corect",
				technical: "Am avut probleme tehnice",
				other: "Altceva",
			},
		},
		comment: "Vreți să adăugați detalii?",
		commentHint:
			"Cel mult 200 de caractere. Nu scrieți nume, numere de telefon sau date despre sănătate",
		missing: "Alegeți cel puțin un răspuns sau scrieți ceva",
		skip: "Treceți peste",
	},
	thanks: {
		title: "Mulțumim, părerea dvs. ne va ajuta să îmbunătățim serviciul!",
		text: "O citesc persoanele de la ghișeu. Dacă aveți nevoie de un răspuns, cereți ajutor mai jos.",
	},
	report: {
		title: "Semnalați o problemă de accesibilitate",
		lead: "Scrieți ce nu puteți folosi. Citim și rezolvăm problema.",
		link: "Semnalați o problemă de accesibilitate",
		tooMany:
			"Din această rețea au venit multe sesizări. Încercați din nou peste o oră sau spuneți la ghișeu.",
		page: "Pe ce pagină?",
		pageHint: "Titlul paginii sau ce făceați. Dacă nu știți, lăsați gol",
		problem: "Ce nu funcționează?",
		problemHint:
			"Dacă doriți, scrieți și ce telefon, computer sau ajutor folosiți. Nu scrieți date despre sănătate",
		contact: "Doriți un răspuns? Lăsați un contact",
		contactHint:
			"Nu este obligatoriu. Îl folosim numai pentru a vă răspunde și îl ștergem la 12 luni după răspuns.",
		email: "E-mail",
		phone: "Telefon",
		received: "Am primit sesizarea dvs.",
		number: "Numărul sesizării",
		receivedOn: "Primită pe",
		answerBy: (day: string) => `Vă răspundem cel târziu pe ${day}.`,
		lookAtItBy: (day: string) =>
			`O verificăm cel târziu pe ${day}. Nu ați lăsat un contact: ca să aflați ce s-a întâmplat, întrebați la ghișeu și spuneți numărul.`,
		otherwise:
			"Dacă după 30 de zile nu aveți un răspuns sau nu este suficient, vă puteți adresa la Difensore civico per il digitale (avocatul poporului pentru servicii digitale), la AgID.",
	},
};

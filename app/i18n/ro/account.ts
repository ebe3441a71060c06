import type { Texts } from "../it.ts";

export const account: Texts["account"] = {
	signIn: {
		title: "Vedeți programările dvs.",
		lead: "Aici vedeți programările și înscrierea. Nu aveți nevoie de parolă: vă trimitem un cod prin e-mail.",
		email: "E-mailul dvs.",
		emailHint: "Cel pe care l-ați scris la înscriere sau la programare",
		send: "Trimiteți-mi codul",
		noEmailTitle: "Nu ați dat un e-mail?",
		noEmail:
			"Întrebați la ghișeu: acolo vă găsesc programările și le pot muta sau anula pentru dvs.",
		tooMany:
			"Ați cerut prea multe coduri. Așteptați o oră și încercați din nou. Dacă aveți deja un cod, îl puteți folosi în continuare. Dacă vă grăbiți, întrebați la ghișeu.",
		haveCode: "Am deja un cod",
	},
	byReference: {
		title: "Am un cod",
		link: "Am un cod",
		lead: "Scrieți codul pe care vi l-am dat: al unei programări, al unei înscrieri, al listei de așteptare sau al unui formular salvat.",
		reference: "Cod",
		referenceHint: "8 litere și cifre, de exemplu AB2C-3DEF",
		familyName: "Primele trei litere ale numelui de familie",
		familyNameHint:
			"Dacă numele este mai scurt, scrieți-l tot. Pentru un formular salvat nu este nevoie.",
		open: "Deschideți",
		lost: "Ați pierdut codul? Întrebați la ghișeu.",
		refusals: {
			wrong_reference:
				"Nu găsim nimic cu acest cod și acest nume. Verificați foaia și încercați din nou.",
			too_many_attempts:
				"Prea multe încercări. Așteptați o oră și încercați din nou sau întrebați la ghișeu.",
		},
	},
	code: {
		title: "Scrieți codul",
		lead: "Dacă vă cunoaștem adresa, tocmai v-am trimis un e-mail cu un cod de 6 cifre. Poate dura câteva minute. Uitați-vă și în mesajele nedorite (spam).",
		keepOpen:
			"Codul este valabil 10 minute și numai pe acest telefon sau calculator. Nu închideți această pagină.",
		field: "Cod",
		fieldHint: "6 cifre",
		enter: "Intrați",
		again: "Nu a ajuns? Cereți alt cod",
		refusals: {
			wrong_code: "Codul nu este corect. Uitați-vă bine în e-mail și scrieți-l din nou.",
			code_over:
				"Acest cod nu mai este valabil: a expirat, a fost deja folosit sau a fost greșit de prea multe ori. Cereți altul.",
		},
		chooseTitle: "Cine sunteți?",
		choose: "Această adresă este a mai multor persoane. Alegeți numele dvs.",
		withEnrolment: (reference) => `înscrierea ${reference}`,
		withAppointment: (day) => `programare: ${day}`,
	},
	signOut: {
		title: "Ieșire",
		text: "Dacă folosiți un calculator care nu este al dvs., ieșiți întotdeauna când ați terminat.",
		button: "Ieșiți",
		notSignedIn: "Nu aveți o sesiune deschisă: nu este nimic de închis.",
	},
	finish: {
		text: "Folosiți un calculator care nu este al dvs.? Aici nu trebuie să rămână nimic.",
		button: "Am terminat",
	},
	area: {
		title: "Contul dvs.",
		hello: (name) => `Bună ziua, ${name}`,
		appointments: "Următoarele programări",
		allAppointments: "Vedeți toate programările",
		enrolment: "Înscrierea dvs.",
		enrolmentOf: (year) => `Înscrierea la P.R.A.Ti.C.O. ${year}`,
		reference: "Număr",
		submittedOn: "Trimisă pe",
		statusLabel: "În ce stadiu este",
		reason: "Ce spune ghișeul",
		status: {
			draft: "Încă netrimisă",
			submitted: "Primită: o verificăm împreună la primul interviu",
			accepted: "Acceptată: sunteți în program",
			to_complete: "De completat: lipsește ceva",
			refused: "Neacceptată",
			withdrawn: "Retrasă",
		},
		notEnrolled: "Încă nu găsim înscrierea dvs.",
		notEnrolledText:
			"Verificați dacă programul este pentru dvs. și înscrieți-vă. Durează câteva minute. Dacă v-ați înscris la ghișeu sau cu alt contact, întrebați la ghișeu.",
		enrol: "Înscrieți-vă",
		complete: "Completați înscrierea",
		book: "Faceți o programare",
		signOut: "Ieșiți",
	},
	enrolment: {
		toChange:
			"Aici puteți doar citi. Pentru a corecta, completa sau retrage înscrierea, intrați cu codul pe care îl trimitem prin e-mail sau veniți la ghișeu.",
		toChangeAtDesk:
			"Aici puteți doar citi. Pentru a corecta, completa sau retrage înscrierea, veniți la ghișeu.",
		open: "Vedeți istoricul și ce puteți face",
		history: "Ce s-a întâmplat până acum",
		corrected: "Corectată de dvs.",
		correct: "Corectați înscrierea",
		correctText:
			"Ați scris ceva greșit? Cât timp înscrierile sunt deschise, o puteți corecta și trimite din nou. Numărul rămâne același.",
		withdraw: "Retrageți înscrierea",
		withdrawText:
			"Dacă retrageți înscrierea, nu o mai analizăm. Programările rămân: dacă nu vă trebuie, anulați-le. Cât timp înscrierile sunt deschise, o puteți trimite din nou.",
		confirm: "Da, retrageți",
		withdrawn: "Gata: ați retras înscrierea.",
		refused: "Această înscriere nu se poate retrage: s-a luat deja o decizie.",
	},
	appointments: {
		title: "Programările dvs.",
		upcoming: "Următoarele",
		past: "Trecute și anulate",
		none: "Nu aveți programări",
		noneText: "Când faceți o programare, apare aici.",
		open: "Vedeți, mutați sau anulați",
		where: "Unde",
		reference: "Cod",
		status: {
			booked: "Confirmată",
			cancelled_by_applicant: "Anulată de dvs.",
			cancelled_by_office: "Anulată de ghișeu",
		},
		over: "Trecută",
		back: "Înapoi la contul dvs.",
	},
};

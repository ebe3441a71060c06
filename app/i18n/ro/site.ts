import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";
import { services } from "./services.ts";

export const site: Texts["site"] = {
	name: "P.R.A.Ti.C.O.",
	tagline: "Căutarea activă a unui loc de muncă în localitățile de la vest de Torino",
	owner: "Zona Ovest di Torino s.r.l.",
	demoNotice:
		"Aceasta este o demonstrație: sediile, orele, datele și persoanele sunt inventate. E-mailurile nu pleacă cu adevărat.",
	demoBrief: "Demonstrație: sedii, ore și persoane inventate.",
	demoMailbox: "Deschideți e-mailurile demonstrației",
	demoPlace: "Sediu, adresă și program de demonstrație",
	skipToContent: "Mergeți la conținut",
	skipToFooter: "Mergeți la subsolul paginii",
	languages: "Limba",
	activeLanguage: "Limba activă",
	mainMenu: "Meniul principal",
	youAreHere: "Sunteți aici",
	signedInAs: (name) => `Bună ziua, ${name}`,
	nav: {
		home: "Început",
		programme: "Programul",
		requirements: "Este pentru mine?",
		enrolment: "Înscriere",
		services: "Servicii",
		municipalities: "Localități",
		booking: "Faceți o programare",
		area: "Contul dvs.",
		signIn: "Programările mele",
		signOut: "Ieșiți",
	},
	footer: {
		contacts: "Contacte",
		seat: "Sediul: Via Torino 9, Collegno",
		address: "Adresa",
		phone: "Telefon",
		pec: "PEC (e-mail certificat)",
		vatNumber: "Cod de TVA (partita IVA)",
		dpo: "Responsabilul cu protecția datelor (DPO)",
		transparency: "Administrație transparentă (Amministrazione trasparente)",
		information: "Informații",
		privacy: "Informare despre datele personale",
		legalNotes: "Note legale",
		accessibility: "Accesibilitate",
		faq: "Citiți întrebările frecvente",
		assistance: "Cereți ajutor",
		report: "Semnalați o problemă",
		bookAppointment: "Faceți o programare",
		staff: "Acces pentru operatori",
	},
	contact: {
		title: "Contactați ghișeul",
		call: "Sunați la numărul",
	},
	home: {
		title: "Căutați un loc de muncă? Vă ajutăm să îl găsiți",
		lead: (help) =>
			`P.R.A.Ti.C.O. este programul localităților din Zona Ovest di Torino (vestul orașului Torino) pentru cei care nu au loc de muncă: orientare, interviuri personale și ${help}.`,
		help: "un ajutor în bani pentru cei care participă",
		helpUpTo: (euros) => `până la ${euros} pe lună pentru persoanele admise care participă`,
		book: "Faceți o programare",
		check: "Verificați dacă este pentru dvs.",
		noPassword:
			"Nu aveți nevoie de parolă. Nu aveți nevoie de SPID (identitatea digitală italiană). Ajung câteva minute.",
		bookFirst: "Puteți programa primul interviu și înainte de a vă înscrie.",
		enrolFirst: "Mai întâi vă înscrieți, apoi faceți programarea.",
		firstFree: "Primele locuri libere",
		firstFreeLead:
			"Alegeți localitatea cea mai comodă pentru dvs. Puteți merge și în altă localitate.",
		noneFree: "În acest moment nu sunt locuri libere",
		noneFreeText:
			"În fiecare săptămână apar locuri noi. Reveniți peste câteva zile sau întrebați la ghișeul din localitatea dvs.",
		allMunicipalities: "Vedeți toate localitățile pe hartă",
		howItWorks: "Cum funcționează",
		steps: [
			{
				title: "Verificați condițiile",
				text: "Răspundeți la câteva întrebări și aflați imediat dacă programul este pentru dvs. Nu păstrăm răspunsurile.",
			},
			{
				title: "Înscrieți-vă",
				text: "Scrieți datele dvs. și un contact. Primiți un număr și știți ce urmează.",
			},
			{
				title: "Programați primul interviu",
				text: "Alegeți localitatea, ziua și ora. Vedeți imediat confirmarea. Dacă ne dați o adresă de e-mail, vă reamintim din timp de programare.",
			},
			{
				title: "Veniți la ghișeu",
				text: "Dacă nu puteți veni, mutați sau anulați programarea de pe telefon.",
			},
		],
		offer: "Ce vă oferim",
		allowance: (euros, months) =>
			`Persoanele admise care participă la activități pot primi ${euros} pe lună, timp de cel mult ${plural("ro", months, { one: `${months} lună`, few: `${months} luni`, other: `${months} de luni` })}. Se hotărăște împreună când intrați în program.`,
	},
	services,
	municipalities: {
		title: "Localități",
		lead: "Vă puteți programa în oricare dintre aceste localități, nu numai în a dvs.",
		firstFree: "Primul loc liber",
		noneFree: "Niciun loc liber deocamdată",
		see: (name) => `Vedeți ${name}`,
		place: (name) => `P.R.A.Ti.C.O. la ${name}`,
		offices: "Sedii",
		address: "Adresă",
		directions: "Cum ajungeți",
		transport: "Transport public",
		entrance: "Intrare",
		stepFree: "Fără trepte",
		steps: "Există trepte",
		/** Spoken at an office. */
		languages: "Limbi",
		spoken: (languages) => `Limbi: ${languages}`,
		hours: "Program",
		phone: "Telefon",
		email: "Adresa de e-mail",
		nextFree: "Următoarele locuri libere",
		book: "Programați-vă aici",
		noDesk: "Aici nu există încă un ghișeu",
		nearby: "Vă puteți programa într-o localitate vecină.",
		noOffice:
			"În această localitate nu există încă un ghișeu. Vă puteți programa într-o localitate vecină.",
		map: {
			link: "Hartă",
			open: "Deschideți harta",
			title: "Pe hartă",
			listTitle: "În listă",
			colours: (service) =>
				`Culoarea și semnul arată când este primul loc liber pentru: ${service}.`,
			steps: {
				within_three_days: "în 3 zile",
				within_a_week: "în 7 zile",
				within_two_weeks: "în 14 zile",
				later: "mai târziu",
				nothing_free: "niciun loc liber",
				no_office: "niciun ghișeu",
			},
			caption:
				"Harta este o schiță: pune localitățile aproximativ la locul lor, cu nordul în sus. Nu arată granițele.",
		},
	},
	errors: {
		backHome: "Înapoi la început",
		book: "Faceți o programare",
		retry: "Trimiteți din nou",
		byStatus: {
			400: {
				title: "Cerere nevalabilă",
				text: "Linkul sau datele trimise nu sunt corecte. Mergeți înapoi și încercați din nou.",
			},
			403: {
				title: "Nu puteți deschide această pagină",
				text: "Mergeți la început și încercați din nou de acolo.",
			},
			404: {
				title: "Această pagină nu există",
				text: "Poate linkul este incomplet sau vechi. Dacă l-ați copiat dintr-un e-mail, verificați că l-ați luat tot.",
			},
			405: {
				title: "Cerere nevalabilă",
				text: "Mergeți la început și încercați din nou de acolo.",
			},
			409: {
				title: "Ceva s-a schimbat între timp",
				text: "Mergeți înapoi și uitați-vă din nou: nu s-a pierdut nimic.",
			},
			410: {
				title: "Această pagină a expirat",
				text: "Linkul folosit nu mai este valabil. Puteți cere altul.",
			},
			413: {
				title: "Ați scris prea mult",
				text: "Datele trimise sunt prea lungi. Mergeți înapoi și scurtați textul.",
			},
			415: {
				title: "Cerere nevalabilă",
				text: "Mergeți înapoi și folosiți formularul din pagină.",
			},
			429: {
				title: "Prea multe încercări",
				text: "Așteptați câteva minute și încercați din nou. Dacă vă grăbiți, întrebați la ghișeu.",
			},
			500: {
				title: "A apărut o problemă din partea noastră",
				text: "Nu este vina dvs. Încercați din nou peste câteva minute: ce ați confirmat deja este salvat.",
			},
			503: {
				title: "Serviciul revine în curând",
				text: "Ce ați scris nu s-a pierdut: așteptați un minut și reîncărcați pagina. Dacă ați primit deja confirmarea, programarea dvs. este salvată.",
			},
		},
	},
};

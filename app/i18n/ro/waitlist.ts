import type { Texts } from "../it.ts";

export const waitlist: Texts["waitlist"] = {
	title: "Lista de așteptare",
	links: {
		join: "Înscrieți-vă pe lista de așteptare",
		joinHint: "Când se eliberează un loc care vă convine, îl păstrăm și vă anunțăm.",
		earlier: "Anunțați-mă dacă se eliberează un loc mai devreme",
		mine: "Cererile dvs.",
	},
	join: {
		title: "Înscrieți-vă pe lista de așteptare",
		howTitle: "Cum funcționează",
		how: [
			"Nu trebuie să căutați în fiecare zi: vă anunțăm noi.",
			"Persoanele care așteaptă de mai mult timp vin primele.",
			"Vă propunem câte un loc, numai ziua. Aveți între o oră și o zi ca să răspundeți: depinde de data programării.",
			"Dacă locul nu vă convine, răspundeți nu și rămâneți pe listă.",
			"Cererea este valabilă 90 de zile. Puteți ieși de pe listă când doriți.",
		],
		service: "Ce doriți să programați?",
		municipalities: "În ce localități puteți merge?",
		municipalitiesHint: "Cu cât alegeți mai multe, cu atât găsiți mai ușor loc.",
		somebodyElse: "Este pentru altă persoană",
		you: (name) => `Cererea este pentru dvs., ${name}.`,
		contactHint:
			"Cu un e-mail vă scriem imediat. Numai cu telefonul, vă sună ghișeul când este deschis.",
		submit: "Puneți-mă pe listă",
		nothing: "Acum nu există servicii cu listă de așteptare",
		nothingText: "Întrebați la ghișeul localității dvs.",
	},
	/** What would fulfil the wish can be booked now. */
	freeNow: {
		title: "Există deja locuri libere",
		waitAnyway: "Dacă niciuna dintre aceste ore nu vă convine, lista de așteptare este mai jos.",
		move: "Mutați programarea",
		submit: "Puneți-mă totuși pe listă",
	},
	earlier: {
		title: "Un loc mai devreme decât al dvs.",
		lead: (when) =>
			`Aveți o programare ${when}. Dacă se eliberează un loc mai devreme, îl păstrăm pentru dvs. și vă anunțăm.`,
		keeps: "Până când spuneți da, programarea dvs. rămâne cum este.",
		submit: "Anunțați-mă",
	},
	wish: {
		service: "Ce",
		where: "Unde",
		days: "Zile",
		everyDay: "Toate zilele",
		partOfDay: "Ore",
		earlierThan: "Înainte de",
		since: "Pe listă din",
		waitingTitle: "Sunteți pe lista de așteptare",
		waitingText: "Când se eliberează un loc care vă convine, îl păstrăm și vă anunțăm.",
		byEmail: "Vă scriem pe e-mail: uitați-vă și în mesajele nedorite (spam).",
		byPhone: "Nu avem un e-mail al dvs.: vă sună ghișeul când este deschis.",
		reference: "Codul cererii",
		codeText:
			"Scrieți acest cod pe o foaie: cu codul și numele de familie reveniți la această cerere.",
		freeNow: "Vedeți locurile libere acum",
		change: "Schimbați cererea",
		leave: "Scoateți-mă de pe listă",
		settledTitle: "Ați găsit un loc",
		settledText: "Aveți o programare: nu mai sunteți pe listă.",
		appointment: "Vedeți programarea",
		leftTitle: "Nu mai sunteți pe lista de așteptare",
		leftText: "Dacă mai căutați un loc, vă puteți înscrie din nou pe listă.",
		again: "Înscrieți-vă din nou pe listă",
		open: "Deschideți",
	},
	offer: {
		title: "S-a eliberat un loc pentru dvs.",
		keptUntil: (when) => `Îl păstrăm pentru dvs. până ${when}.`,
		unanswered: "Dacă nu răspundeți, locul merge la altă persoană, iar dvs. rămâneți pe listă.",
		moves: (when) =>
			`Dacă spuneți da, mutăm aici programarea dvs. de ${when}. Dacă spuneți nu sau nu răspundeți, programarea rămâne cum este.`,
		accept: "Da, îl iau",
		acceptMove: "Da, mutați aici programarea mea",
		decline: "Nu, aștept alt loc",
		over: "Această propunere nu mai este deschisă: timpul a trecut sau ați răspuns deja.",
	},
	done: {
		joined: "Gata: sunteți pe lista de așteptare.",
		changed: "Gata: am schimbat cererea dvs.",
		declined: "Bine: locul merge la altă persoană. Dvs. rămâneți pe listă.",
	},
	mine: {
		title: "Lista de așteptare",
		none: "Nu sunteți pe nicio listă de așteptare",
		noneText: "Dacă nu găsiți un loc care vă convine, înscrieți-vă pe listă: vă anunțăm noi.",
		offered: "Este un loc pentru dvs.",
		waiting: "În așteptare",
		open: "Vedeți și răspundeți",
	},
	refusals: {
		unknown_person: "Datele dvs. au fost șterse. Începeți din nou și scrieți-vă numele.",
		unknown_service: "Acest serviciu nu mai există. Alegeți altul.",
		not_open_to_public: "Acest serviciu se programează numai la ghișeu.",
		enrolment_required:
			"Acest serviciu este pentru persoanele înscrise deja în program. Mai întâi înscrieți-vă.",
		no_municipality: "Acest serviciu nu se face în localitățile alese. Alegeți altele.",
		has_appointment:
			"Aveți deja o programare pentru acest serviciu. Deschideți-o și cereți un anunț dacă se eliberează un loc mai devreme.",
		unknown_booking: "Această programare nu mai există.",
		too_many_mails:
			"Astăzi am scris deja de multe ori la acest e-mail. Scrieți alt contact, încercați din nou mâine sau întrebați la ghișeu.",
		too_many_joined:
			"De aici au venit prea multe cereri. Încercați din nou mâine sau întrebați la ghișeu.",
	},
};

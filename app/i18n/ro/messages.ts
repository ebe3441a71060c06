import type { Texts } from "../it.ts";

export const messages: Texts["messages"] = {
	greeting: (name) => `Bună ziua, ${name},`,
	greetingWithoutName: "Bună ziua,",
	demo: "Acesta este un e-mail de probă al unui site demonstrativ. Persoanele, sediile și orele sunt inventate.",
	who: "Vă scrie P.R.A.Ti.C.O., programul localităților din Zona Ovest di Torino (vestul orașului Torino) pentru cei care caută un loc de muncă. Este administrat de Zona Ovest di Torino s.r.l., Via Torino 9, Collegno.",
	today: "astăzi",
	tomorrow: "mâine",
	dayAfterTomorrow: "poimâine",
	labels: {
		when: "Când",
		where: "Unde",
		directions: "Cum ajungeți",
		phone: "Telefonul ghișeului",
		what: "Serviciul",
		reference: "Codul programării",
		enrolmentReference: "Numărul înscrierii",
		before: "Înainte era",
		bring: "Aduceți cu dvs.",
		atHand: "Țineți la îndemână",
	},
	at: (day, time) => `${day} la ${time}`,
	interval: (day, from, to) => `${day}, de la ${from} la ${to}`,
	change: {
		button: "Vedeți, mutați sau anulați",
		see: "Vedeți programarea",
		text: (until) =>
			`Nu puteți veni? Puteți muta sau anula programarea până ${until}. Astfel locul ajunge la altă persoană.`,
		tooLate:
			"Nu puteți veni? Programarea nu se mai poate muta, dar ne puteți anunța până la începutul ei: locul ajunge la altă persoană.",
		personal: "Linkul deschide numai această programare. Nu îl dați altor persoane.",
	},
	calendar: "În acest e-mail este și fișierul pentru calendarul telefonului dvs.",
	event: { summary: "Programare P.R.A.Ti.C.O.", organizer: "P.R.A.Ti.C.O." },
	safeContact: {
		who: "Acesta este un e-mail automat.",
		bring: "Înainte să veniți, deschideți pagina programării: acolo scrie ce să aduceți.",
		atHand: "Înainte de programare, deschideți pagina ei: acolo scrie ce să țineți la îndemână.",
		event: { summary: "Programare", organizer: "Programări" },
		answer: {
			subject: (date) => `Noutăți despre cererea dvs. din ${date}`,
			title: "Există un răspuns la cererea dvs.",
			text: "Intrați în contul dvs. pentru a-l citi.",
			button: "Citiți răspunsul",
		},
		request: {
			subject: (date) => `Cerere primită: ${date}`,
			title: "Am primit cererea dvs.",
			number: "Numărul cererii",
			keep: "Păstrați acest număr: cu el găsim cererea dvs.",
			button: "Faceți o programare",
			copySubject: (date) => `Copie pentru persoana care ajută: cerere primită pe ${date}`,
			copyTitle: (person) => `Am primit cererea persoanei ${person}`,
		},
	},
	booking_confirmed: {
		subject: (day, time) => `Programare confirmată: ${day} la ${time}`,
		title: "Programarea dvs. este confirmată",
	},
	booking_moved: {
		subject: (day, time) => `Programare mutată: ${day} la ${time}`,
		title: "Programarea dvs. a fost mutată",
		text: "Ziua sau ora s-a schimbat. Acestea sunt cele corecte:",
	},
	booking_cancelled: {
		subject: (day, time) => `Programare anulată: ${day} la ${time}`,
		byApplicant: {
			title: "Ați anulat programarea dvs.",
			text: "Mulțumim că ne-ați anunțat: locul ajunge la altă persoană. Dacă doriți, puteți face altă programare.",
		},
		byOffice: {
			title: "Programarea dvs. a fost anulată",
			text: "Ghișeul a trebuit să anuleze această programare. Ne pare rău. Nu veniți în acea zi: faceți altă programare.",
		},
		button: "Faceți altă programare",
	},
	booking_reminder: {
		subject: (day, time, place) => `Vă reamintim: ${day} la ${time}, programarea dvs. la ${place}`,
		title: "Vă reamintim programarea dvs.",
		coming: "Dacă veniți, nu trebuie să faceți nimic. Vă așteptăm.",
		beingThere: "Dacă vă convine, nu trebuie să faceți nimic: păstrați-vă liberă ora aceea.",
		move: "Mutați programarea",
		cannotCome: "Nu pot veni",
		cancel: "Anulați programarea",
	},
	repair_proposed: {
		subject: (day, time) =>
			`Programarea dvs. de ${day}, ora ${time}, se schimbă: alegeți o altă oră`,
		title: "Programarea dvs. nu mai poate avea loc",
		text: "Ghișeul a trebuit să anuleze această oră. Ne pare rău. În acea zi nu veniți.",
		was: "Programarea era",
		proposed: "Am păstrat pentru dvs. aceste locuri",
		kept: "Le păstrăm puțin timp. Deschideți pagina și alegeți locul care vă convine: este de ajuns o atingere.",
		choose: "Alegeți una dintre aceste ore",
		noneSuits: "Niciunul nu vă convine? Alegeți o altă zi, sau anulați.",
		nothing:
			"Acum nu este alt loc liber aproape de acea zi. Vedeți celelalte zile sau întrebați la ghișeu.",
		chooseOther: "Alegeți o altă zi",
		cancel: "Anulați programarea",
	},
	enrolment_submitted: {
		subject: (date) => `Înscriere primită: ${date}`,
		title: "Am primit înscrierea dvs.",
		receivedOn: "Primită pe",
		nextTitle: "Ce urmează",
		next: [
			"Faceți programarea pentru primul interviu, dacă nu ați făcut-o deja.",
			"La interviu vedem împreună răspunsurile și documentele.",
			"După verificare vă spunem dacă intrați în program.",
		],
		keep: "Păstrați acest număr: cu el ghișeul găsește înscrierea dvs.",
		button: "Programați primul interviu",
		answerBy: (date) => `Vă răspundem cel târziu pe ${date}.`,
		answerSoon: "Data răspunsului nu este încă stabilită: când va fi, o găsiți în contul dvs.",
	},
	enrolment_reviewed: {
		subject: (date) => `Noutăți despre înscrierea dvs. din ${date}`,
		title: "Răspunsul la înscrierea dvs.",
		reason: "Ce spune ghișeul",
		accepted: {
			title: "Înscrierea dvs. este acceptată",
			text: "Sunteți în program. Dacă nu ați avut încă primul interviu, programați-l acum.",
			button: "Faceți o programare",
		},
		to_complete: {
			title: "Înscrierea dvs. trebuie completată",
			text: "Lipsește ceva. Intrați în contul dvs.: o puteți corecta și trimite din nou. Dacă nu știți cum, întrebați la ghișeu.",
			button: "Completați înscrierea",
		},
		refused: {
			title: "Înscrierea dvs. nu a fost acceptată",
			text: "Dacă ceva nu este clar, întrebați la ghișeu: vă explicăm motivul și căutăm împreună alt ajutor.",
			button: "Vedeți înscrierea dvs.",
		},
	},
	waitlist_joined: {
		subject: "Sunteți pe lista de așteptare",
		title: "Sunteți pe lista de așteptare",
		text: "Când se eliberează un loc care vă convine, îl păstrăm și vă scriem. Vă propunem câte un loc. Persoanele care așteaptă de mai mult timp vin primele.",
		button: "Vedeți, schimbați sau retrageți cererea",
		personal: "Linkul deschide numai această cerere. Nu îl dați altor persoane.",
	},
	seat_offered: {
		subject: (day, time) => `S-a eliberat un loc: ${day}, ora ${time}`,
		lastChance:
			"La ultimele propuneri nu ați răspuns. Dacă nu răspundeți nici la aceasta, vă scoatem de pe listă: vă puteți înscrie din nou când doriți.",
		button: "Răspundeți: da sau nu",
	},
	address_changed: {
		subject: "Adresa dvs. de e-mail s-a schimbat",
		title: "Nu mai scriem la această adresă",
		text: "Adresa de e-mail la care scriem a fost schimbată. Următoarele mesaje merg la cea nouă.",
		notYou:
			"Dacă ați cerut schimbarea, nu trebuie să faceți nimic. Dacă nu ați cerut-o, iar mesajele erau pentru dvs., anunțați ghișeul.",
	},
	sign_in_code: {
		subject: "Codul dvs. de acces",
		title: "Codul dvs. de acces",
		text: "Scrieți acest cod în pagina pe care ați deschis-o:",
		valid:
			"Codul este valabil 10 minute și o singură dată. Nu îl dați nimănui: noi nu vi-l cerem niciodată.",
		notYou: "Nu ați cerut un cod? Nu trebuie să faceți nimic. Nu a intrat nimeni.",
	},
};

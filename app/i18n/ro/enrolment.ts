import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";

const ani = (years: number) =>
	plural("ro", years, { one: `${years} an`, few: `${years} ani`, other: `${years} de ani` });

export const enrolment: Texts["enrolment"] = {
	elsewhere: "Altă localitate",
	chooseMunicipality: "Alegeți localitatea",
	questions: {
		min_age: (years) => `Aveți cel puțin ${ani(years)}?`,
		residence: "În ce localitate (Comune) aveți reședința oficială?",
		max_isee: (euros) => `ISEE-ul dvs. este de ${euros} sau mai puțin?`,
		registered_at_job_centre:
			"Aveți înscrierea la Centro per l'Impiego (agenția publică pentru ocuparea forței de muncă) ca persoană fără loc de muncă?",
		no_other_project_with_allowance:
			"Participați acum la alt proiect care vă plătește (de exemplu un stagiu sau un program public de muncă temporară (cantiere di lavoro))?",
		not_in_edition: (years) => `Ați participat deja la P.R.A.Ti.C.O. ${years}?`,
		nobody_else_of_household:
			"Altă persoană din familia dvs. (același certificat de familie) participă la P.R.A.Ti.C.O. anul acesta?",
		no_income_support:
			"Primiți acum un ajutor pentru venit (de exemplu NASpI sau Assegno di inclusione)?",
		basic_italian: "Înțelegeți și vorbiți puțin limba italiană?",
	},
	forWhom: {
		title: "Pentru cine",
		min_age: (years) => `Vârsta: cel puțin ${ani(years)}`,
		residence: "Reședința într-una dintre localitățile programului",
		registered_at_job_centre:
			"Înscrierea la Centro per l'Impiego (agenția publică pentru ocuparea forței de muncă) ca persoană fără loc de muncă",
		max_isee: (euros) => `ISEE: ${euros} sau mai puțin`,
		more: "Există și alte condiții.",
	},
	hints: {
		min_age: "",
		residence:
			"Este localitatea scrisă pe cartea de identitate sau la ultima schimbare de reședință.",
		max_isee:
			"ISEE este un document care spune cât câștigă și ce are familia dvs. Se face gratuit la un CAF (birou de asistență fiscală) sau pe site-ul INPS (institutul italian de asigurări sociale). Nu vă cerem suma.",
		registered_at_job_centre:
			"Centro per l'Impiego este biroul public unde se înscriu cei fără loc de muncă (declarația „DID”).",
		no_other_project_with_allowance: "",
		not_in_edition: "",
		nobody_else_of_household: "Poate participa o singură persoană din familie. Nu vă cerem nume.",
		no_income_support:
			"NASpI este indemnizația de șomaj de la INPS. Assegno di inclusione este un ajutor pentru familiile cu venituri mici.",
		basic_italian: "Ajunge să înțelegeți o conversație simplă.",
	},
	isee: {
		within: (euros) => `Da, ${euros} sau mai puțin`,
		above: "Nu, este mai mare",
		not_yet: "Nu am încă ISEE-ul de anul acesta",
		expiresOn: "ISEE-ul expiră pe",
		expiresOnHint: "Dacă îl aveți: data este scrisă pe prima pagină. Puteți lăsa și gol.",
	},
	requirements: {
		title: "Este pentru mine?",
		lead: (year) =>
			`Răspundeți la câteva întrebări: vă spunem imediat dacă P.R.A.Ti.C.O. ${year} este pentru dvs. Nu păstrăm răspunsurile.`,
		count: (at, of) => `Întrebarea ${at} din ${of}`,
		oneByOne: "O întrebare pe rând",
		allAtOnce: "Toate întrebările împreună",
		check: "Verificați",
		noEdition: "Nu există încă o ediție a programului",
		noEditionText: "Reveniți mai târziu sau întrebați la ghișeu.",
		enrol: "Înscrieți-vă cu aceste răspunsuri",
		enrolAnyway: "Înscrieți-vă oricum",
		book: "Faceți o programare",
		again: "Schimbați răspunsurile de mai jos",
		services: "Vedeți celelalte servicii",
	},
	outcomes: {
		yes: {
			title: "Da, programul este pentru dvs.",
			text: "Din răspunsuri rezultă că îndepliniți toate condițiile. Le verificăm împreună la primul interviu.",
		},
		to_check: {
			title: "De verificat împreună",
			text: "Un punct nu este încă clar. Vă puteți înscrie: vorbim la interviu.",
		},
		not_yet: {
			title: "Încă nu",
			text: "Din răspunsuri rezultă că acum lipsește o condiție. Mai jos găsiți ce puteți face. Dacă aveți îndoieli, vă puteți înscrie oricum: verificăm împreună.",
		},
	},
	findings: {
		reasons: {
			met: "Condiție îndeplinită",
			unanswered: "Acest punct nu este încă clar.",
			unsure: "Aveți îndoieli la acest punct.",
			too_young: "Nu aveți încă vârsta cerută.",
			lives_elsewhere: "Programul este pentru cei care locuiesc într-o localitate participantă.",
			isee_above: "ISEE-ul dvs. este mai mare decât cel cerut.",
			isee_missing: "Aveți nevoie de ISEE-ul de anul acesta.",
			isee_expired: "ISEE-ul dvs. a expirat.",
			in_earlier_edition: "Cine a participat deja la acea ediție trebuie să aștepte.",
			not_registered_at_job_centre:
				"Aveți nevoie de înscrierea la Centro per l'Impiego (agenția publică pentru ocuparea forței de muncă).",
			other_project_with_allowance:
				"Nu se poate participa la două proiecte plătite în același timp.",
			somebody_else_of_household: "Poate participa o singură persoană din familie.",
			has_income_support: "Cine primește deja un ajutor pentru venit nu poate participa acum.",
			little_italian: "Pentru activități este nevoie de puțină limbă italiană.",
		},
		nextSteps: {
			come_back_at_age: (years) => `Reveniți când împliniți ${ani(years)}.`,
			come_back_on: (date, years) => `Reveniți începând cu ${date}, când împliniți ${ani(years)}.`,
			renew_isee:
				"Cereți ISEE la un CAF (birou de asistență fiscală) sau pe site-ul INPS: este gratuit. Între timp vă puteți înscrie.",
			ask_for_current_isee:
				"Ați pierdut de curând locul de muncă? Cereți la CAF „ISEE corrente”: contează venitul de acum.",
			register_at_job_centre:
				"Mergeți la Centro per l'Impiego (agenția publică pentru ocuparea forței de muncă) din zona dvs. și faceți declarația DID. Apoi reveniți aici.",
			finish_other_project: "Reveniți când celălalt proiect s-a terminat.",
			wait_for_next_edition: "Reveniți când se deschide următoarea ediție.",
			come_back_when_support_ends: "Reveniți când ajutorul s-a terminat.",
			take_italian_course:
				"Cereți un curs gratuit la CPIA (școala publică pentru adulți) sau la ghișeu.",
			another_service:
				"Întrebați la ghișeul pentru locuri de muncă din localitatea dvs. sau la Centro per l'Impiego.",
			ask_at_desk: "Întrebați la ghișeu.",
		},
	},
	later: {
		nothing: "Nu ați scris încă nimic",
		nothingText: "Răspundeți la primele întrebări și apăsați Continuați: apoi puteți salva.",
		back: "Înapoi la înscriere",
	},
	start: {
		title: "Înscrieți-vă la P.R.A.Ti.C.O.",
		lead: "Înscrierea este gratuită. Durează aproximativ cinci minute.",
		needTitle: "De ce aveți nevoie",
		need: [
			"Codul fiscal (codice fiscale): este pe cardul de sănătate (tessera sanitaria)",
			"Un e-mail sau un număr de telefon",
			"ISEE, dacă îl aveți. Dacă nu îl aveți, vă puteți înscrie oricum",
		],
		saved:
			"Ce scrieți rămâne 3 zile în acest browser: vă puteți opri și puteți continua mai târziu.",
		window: {
			before: "Înscrierile nu sunt încă deschise",
			open: "Înscrierile sunt deschise",
			after: "Înscrierile sunt închise",
		},
		opensOn: (date) => `Se deschid pe ${date}.`,
		noDate: "Data nu a fost încă hotărâtă.",
		until: (date) => `Vă puteți înscrie până pe ${date} inclusiv.`,
		closedOn: (date) => `S-au închis pe ${date}.`,
		demoDates: "Aceste date sunt inventate pentru demonstrație.",
		closedHelp: "Puteți totuși face o programare: vă ajutăm să căutați un loc de muncă.",
		begin: "Începeți",
		resume: "Continuați de unde ați rămas",
		restart: "Luați-o de la capăt",
		draftFound: "Ați început deja",
		already: "Aveți deja o înscriere",
		alreadyText:
			"O găsiți în contul dvs. Pentru a înscrie altă persoană, mai întâi ieșiți din cont.",
		area: "Mergeți la contul dvs.",
		toComplete: "Înscrierea dvs. trebuie completată: o puteți corecta și trimite din nou.",
		check: "Aveți îndoieli? Verificați dacă puteți participa",
	},
	steps: ["Condiții", "Date", "Contacte", "Rezumat"],
	requirementsStep: {
		title: "Condițiile",
		lead: "Răspundeți sincer. Dacă aveți îndoieli, alegeți „Nu știu”: vorbim la interviu.",
	},
	details: {
		title: "Datele dvs.",
		givenName: "Prenume",
		familyName: "Nume de familie",
		fiscalCode: "Cod fiscal (codice fiscale)",
		fiscalCodeHint:
			"16 litere și cifre, pe cardul de sănătate (tessera sanitaria). Este bun și cel provizoriu, de 11 cifre. Din el aflăm vârsta dvs.",
		residence: "Localitatea de reședință",
		elsewhereTitle: "Locuiți în altă localitate?",
		elsewhereText:
			"Înscrierea este pentru persoanele care au reședința într-o localitate participantă. Puteți totuși face o programare la ghișeu.",
	},
	contacts: {
		title: "Cum vă contactăm",
		lead: "Scrieți un e-mail, un telefon sau pe amândouă. Ajunge unul.",
		email: "Adresa de e-mail",
		emailHint: "Vă trimitem confirmarea și un cod pentru a intra în contul dvs.",
		phone: "Telefon",
		phoneHint: "Vă sunăm numai pentru înscriere și programări",
		language: "În ce limbă vă scriem?",
		languageHint: "În e-mailuri este întotdeauna și limba italiană.",
	},
	summary: {
		title: "Verificați și trimiteți",
		answers: "Răspunsurile dvs.",
		details: "Datele dvs.",
		contacts: "Contactele dvs.",
		none: "neindicat",
		declaration: "Ce scrieți are valoare de declarație. Verificați dacă este corect.",
		privacy: "Am citit informarea despre datele personale",
		privacyLink: "Citiți informarea despre datele personale",
		send: "Trimiteți înscrierea",
		nameWarningTitle: "Verificați numele și codul fiscal",
		nameWarning:
			"Codul fiscal (codice fiscale) pare al altei persoane. Dacă prenumele, numele și codul sunt corecte, puteți continua.",
	},
	refusals: {
		already_submitted: "Ați trimis deja această înscriere. O găsiți la „Am un cod”, cu numărul ei.",
		already_decided:
			"Am răspuns deja la înscrierea dvs. Găsiți răspunsul la „Am un cod”, cu numărul ei.",
		outside_window:
			"Înscrierile nu sunt deschise în acest moment. Ce ați scris rămâne aici 3 zile.",
		missing_declarations:
			"Lipsește răspunsul la o întrebare: poate că întrebările s-au schimbat. Reveniți la condiții.",
		unknown_edition: "Această ediție nu mai există. Luați-o de la capăt.",
		lives_elsewhere:
			"Localitatea aleasă nu participă la această ediție. Verificați localitatea de reședință.",
		network_limit:
			"Astăzi au venit multe înscrieri din această rețea. Ce ați scris este salvat: încercați din nou mâine sau mergeți la ghișeu.",
		contact_limit:
			"Astăzi am scris deja de multe ori la acest e-mail. Mergeți înapoi la contacte și scrieți altul, încercați din nou mâine sau mergeți la ghișeu.",
		wrong_fiscal_code:
			"Este o greșeală în codul fiscal (codice fiscale). Reveniți la datele dvs. și corectați-l.",
	},
	done: {
		somebodyElse: "Înscrieți altă persoană",
		title: "Înscriere trimisă",
		thanks: "Am primit înscrierea dvs.",
		reference: "Numărul înscrierii dvs.",
		keep: "Scrieți-l sau faceți o fotografie. Cu numărul și numele de familie vedeți în ce stadiu este înscrierea, iar ghișeul vă găsește.",
		receivedOn: "Primită pe",
		mail: "Vă trimitem și un e-mail cu acest număr.",
		nextTitle: "Ce urmează",
		next: [
			"Faceți programarea pentru primul interviu.",
			"La interviu vedem împreună răspunsurile și documentele.",
			"După verificare vă spunem dacă intrați în program.",
		],
		answerBy: (date) => `Vă răspundem cel târziu pe ${date}.`,
		answerSoon:
			"Data răspunsului nu este încă stabilită: când va fi, o găsiți la „Am un cod”, cu numărul înscrierii.",
		book: "Programați primul interviu",
		area: "Mergeți la contul dvs.",
	},
};

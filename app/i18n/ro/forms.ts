import type { Texts } from "../it.ts";

export const forms: Texts["forms"] = {
	mandatory: "Câmpurile marcate cu * sunt obligatorii",
	back: "Înapoi",
	next: "Continuați",
	save: "Continuați în altă zi",
	store: "Salvați",
	send: "Trimiteți",
	edit: "Modificați",
	confirm: "Confirmați",
	yes: "Da",
	no: "Nu",
	unsure: "Nu știu",
	chooseOne: "Alegeți",
	optional: "opțional",
	step: "Pasul",
	stepActive: "În curs",
	stepConfirmed: "Terminat",
	mistake: "Eroare",
	errorsHeading: "Verificați aceste puncte",
	later: {
		keepTitle: "Continuați în altă zi",
		keepLead:
			"Păstrăm ce ați scris timp de 30 de zile. Vă dăm un cod: cu codul continuați de aici, și de pe alt telefon sau calculator.",
		keep: "Dați-mi codul",
		yourCode: "Codul dvs.",
		write:
			"Scrieți-l pe o foaie sau faceți o poză: nu îl putem arăta din nou. Oricine are codul vede ce ați scris.",
	},
	problems: {
		invalid: "Verificați acest câmp",
		required: "Completați acest câmp",
		choose: "Alegeți un răspuns",
		too_long: "Textul este prea lung",
		given_name_required: "Scrieți prenumele dvs.",
		family_name_required:
			"Scrieți numele de familie. Dacă aveți un singur nume, scrieți aici o liniuță: -",
		email_invalid: "Scrieți o adresă de e-mail valabilă, de exemplu nume@exemplu.it",
		phone_invalid:
			"Scrieți un număr de telefon valabil, de exemplu 333 1234567. Dacă nu este italian, începeți cu + și prefixul țării",
		phone_mobile_length: "Un număr de mobil italian are 10 cifre. Verificați numărul",
		many_mails:
			"Astăzi am scris deja de multe ori la acest e-mail. Scrieți altul, încercați din nou mâine sau mergeți la ghișeu.",
		email_letters:
			"Înainte de @ folosiți numai litere fără semne: poșta nu le duce pe celelalte. Verificați adresa sau scrieți telefonul",
		name_letters: "Un nume are numai litere: scoateți cifrele, simbolurile și adresele",
		name_too_long:
			"Cel mult 60 de litere: scrieți numele ca în document, fără cele pe care nu le folosiți",
		companion_name_required: "Scrieți numele dvs., dacă ajutați o altă persoană",
		companion_agreement_required:
			"Pentru copie este nevoie de acordul persoanei: bifați sau ștergeți e-mailul",
		companion_email_required: "Scrieți e-mailul dvs. sau debifați copia",
		contact_required: "Scrieți cel puțin un contact: e-mail sau telefon",
		fiscal_code_empty: "Scrieți codul dvs. fiscal (codice fiscale)",
		fiscal_code_wrong_length:
			"Codul fiscal (codice fiscale) are 16 caractere (11 cifre dacă este provizoriu)",
		fiscal_code_wrong_characters:
			"Codul fiscal (codice fiscale) are o literă sau o cifră în locul greșit. Copiați-l de pe cardul de sănătate",
		fiscal_code_wrong_check_character:
			"Este o greșeală în codul fiscal (codice fiscale). Copiați-l de pe cardul de sănătate",
		fiscal_code_impossible_date:
			"Codul fiscal (codice fiscale) conține o dată care nu există. Copiați-l de pe cardul de sănătate",
		municipalities_required: "Alegeți cel puțin o localitate în care puteți merge",
		service_required: "Alegeți ce doriți să programați",
		municipality_required: "Alegeți localitatea dvs.",
		date_invalid: "Scrieți o dată valabilă",
		code_without_surname:
			"Pentru acest cod este nevoie și de primele trei litere ale numelui de familie. Dacă este codul unui formular salvat, verificați-l: după 30 de zile nu mai este valabil.",
		slot_required: "Alegeți o zi și o oră",
		reference_invalid: "Scrieți codul ca pe foaie: 8 litere și cifre, de exemplu AB2C-3DEF",
		code_invalid: "Scrieți cele 6 cifre ale codului",
		fault_required: "Scrieți ce nu funcționează",
		privacy_required: "Citiți informarea și bifați căsuța",
	},
};

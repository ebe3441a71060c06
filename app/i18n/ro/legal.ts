import type { Texts } from "../it.ts";

export const legal: Texts["legal"] = {
	prevails: "Acest text este o traducere. Numai versiunea în limba italiană are valoare legală.",
	privacy: {
		title: "Informare despre datele personale",
		lead: "Aici găsiți ce date folosim, de ce și cât timp.",
		sections: [
			{
				title: "Cine folosește datele dvs.",
				text: "Zona Ovest di Torino s.r.l., Via Torino 9, Collegno, în numele localităților care participă la program.",
			},
			{
				title: "De ce putem face acest lucru",
				text: "Pentru o sarcină de interes public (articolul 6 alineatul 1 litera e din Regulamentul UE 2016/679). De aceea nu vă cerem consimțământul.",
			},
			{
				title: "Ce date",
				text: "Pentru programare: prenume, nume, un contact, limba și, dacă doriți, limba interviului, o notă și cine vă ajută. Pentru înscriere și: codul fiscal (codice fiscale), localitatea de reședință și răspunsurile dvs. despre condiții. Pentru lista de așteptare: localitățile, zilele și orele care vă convin. Nu cerem date despre sănătate, cetățenia sau numele membrilor familiei.",
			},
			{
				title: "Cum le protejăm",
				text: "Codul fiscal, e-mailul, telefonul, limba interviului și notele sunt criptate. Nu există date personale în adresele paginilor sau în subiectele e-mailurilor. Paginile nu apelează alte site-uri.",
			},
			{
				title: "Cookie-uri",
				text: "Folosim numai cookie-uri tehnice, necesare pentru funcționarea site-ului: „accesso” (pentru cei care intră în cont), „bozza” și „modulo” (păstrează ce ați scris deja), „conferma” și „ricevuta” (arată timp de 15 minute ce tocmai ați rezervat sau trimis), „codice” (cât timp intrați cu codul), „risposta” (15 minute, criptat: un formular de corectat) și „sportello” (numai pentru operatori). Dispar când închideți browserul.",
			},
			{
				title: "Cât timp",
				text: "O înscriere sau o programare netrimisă rămâne 3 zile, sau 30 dacă o salvați cu un cod. O cerere de pe lista de așteptare se șterge la 90 de zile după încheiere. Textul unei evaluări se șterge după 12 luni, datele de contact dintr-o sesizare la 12 luni după răspuns, iar toată sesizarea după 24 de luni. Ca să oprim abuzurile, numărăm câte cereri vin dintr-o rețea sau merg la un contact: păstrăm doar o amprentă care nu se poate citi, iar după 24 de ore nu mai contează și se șterge. Celelalte date rămân cât timp sunt necesare programului sau până când le ștergeți.",
			},
			{
				title: "Drepturile dvs.",
				text: "Dacă ne-ați dat un e-mail, în contul dvs. puteți vedea, corecta, descărca și șterge datele fără să cereți nimănui. Oricine poate cere să le vadă, să le corecteze sau să le șteargă la ghișeu sau la cei care administrează portalul. Puteți depune o plângere la Garante per la protezione dei dati personali (autoritatea italiană pentru protecția datelor).",
			},
		],
	},
	notes: {
		title: "Note legale",
		licenceTitle: "Licența conținutului",
		licenceText:
			"În aplicarea principiului „open by default” din articolul 52 al decretului legislativ italian nr. 82 din 7 martie 2005 (CAD) și dacă nu se specifică altfel (inclusiv pentru conținutul terților), datele, documentele și informațiile publicate pe site sunt oferite sub licența CC-BY 4.0. Utilizatorii sunt deci liberi să partajeze (să reproducă, să distribuie, să comunice publicului, să expună în public), să reprezinte, să execute și să recite acest material prin orice mijloc și în orice format și să îl modifice (să îl transforme și să îl folosească pentru opere derivate) în orice scop, chiar comercial, cu singura obligație de a indica sursa, fără a adăuga alte restricții.",
		softwareTitle: "Programul acestui site",
		softwareText: "Este software liber, sub licența EUPL 1.2.",
	},
	accessibility: {
		title: "Accesibilitate",
		text: "Dorim ca toți să poată folosi acest site: cu un telefon vechi, cu tastatura, cu un cititor de ecran, cu textul mărit și fără JavaScript.",
		problemTitle: "Ceva nu funcționează?",
		problemText:
			"Dacă o pagină este greu de folosit pentru dvs., spuneți la ghișeu: rezolvăm problema, iar între timp facem împreună ce vă trebuie.",
		declarationTitle: "Declarația de accesibilitate",
	},
	faq: {
		title: "Întrebări frecvente",
		items: [
			{
				question: "Trebuie să am SPID sau o parolă?",
				answer:
					"Nu. SPID (identitatea digitală italiană) nu este necesar. Vă înscrieți și vă programați cu numele dvs. și un contact. Pentru a revedea programările vă trimitem un cod prin e-mail. Dacă nu aveți e-mail, este de ajuns codul programării.",
			},
			{
				question: "Nu am e-mail. Pot face o programare?",
				answer:
					"Da. Ajunge un număr de telefon. La sfârșit puteți tipări sau copia codul programării.",
			},
			{
				question: "Pot merge în altă localitate decât a mea?",
				answer: "Da. Puteți alege sediul cel mai comod pentru dvs.",
			},
			{
				question: "Nu pot veni. Ce fac?",
				answer:
					"Deschideți linkul din e-mailul de confirmare sau scrieți codul programării la „Am un cod”. Acolo puteți muta sau anula. Astfel locul ajunge la altă persoană.",
			},
			{
				question: "Ce este ISEE?",
				answer:
					"Este un document care spune cât câștigă și ce are familia dvs. Se face gratuit la un CAF (birou de asistență fiscală) sau pe site-ul INPS (institutul italian de asigurări sociale).",
			},
			{
				question: "Ce este Centro per l'Impiego?",
				answer:
					"Este agenția publică unde se înscriu cei care nu au loc de muncă. Această înscriere este necesară pentru a participa la P.R.A.Ti.C.O.",
			},
		],
	},
	assistance: {
		title: "Ajutor",
		text: "Dacă aveți o întrebare sau vă este greu să folosiți site-ul, veniți la un ghișeu: facem împreună înscrierea și programarea. Puteți veni și cu o persoană care vă ajută.",
		where: "Găsiți ghișeul",
	},
};

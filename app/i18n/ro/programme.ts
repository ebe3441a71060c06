import type { Texts } from "../it.ts";

export const programme: Texts["programme"] = {
	title: "Programul P.R.A.Ti.C.O.",
	lead: "Numele înseamnă, în italiană: program de căutare activă a unui loc de muncă, la inițiativa localităților de la vest de Torino.",
	what: {
		title: "Ce este",
		text: [
			"Este un program public pentru cei care nu au loc de muncă. Oferă informații, orientare și consiliere, ca să vă ajute să vă găsiți din nou un loc de muncă.",
			"Cei care participă au interviuri individuale și o persoană de referință (case manager), care îi ajută să caute. Dacă este util, există și un stagiu sau un curs scurt.",
			"În fiecare an este o ediție nouă, cu regulile ei. Locurile sunt limitate.",
		],
	},
	history: {
		title: "Cum a apărut",
		years: [
			{
				year: 2001,
				text: "În Zona Ovest (zona de la vest de Torino) încep proiectele și serviciile de ocupare.",
			},
			{
				year: 2002,
				text: "Localitățile din Zona Ovest concep proiectul „1 euro per abitante” (un euro pentru fiecare locuitor).",
			},
			{
				year: 2008,
				text: "Începe criza. Localitățile răspund cu P.R.A.Ti.C.O., care reia „1 euro per abitante” într-o formă mai bine organizată.",
			},
			{
				year: 2012,
				text: "Societatea localităților obține acreditarea de la Regione Piemonte (regiunea Piemont) pentru serviciile de ocupare.",
			},
		],
		text: [
			"În anii crizei, localitățile au folosit propriile resurse pentru cei care își pierdeau locul de muncă: ajutor ca să învețe altă meserie, ca să găsească alt loc de muncă și ca să aibă un venit.",
			"Apoi epidemia de Covid-19 a adus o nouă criză. Astăzi economia se schimbă și din cauza mediului, și a digitalizării, iar localitățile continuă să investească în muncă.",
		],
	},
	accredited: {
		title: "Serviciile de ocupare acreditate",
		text: [
			"Zona Ovest di Torino s.r.l. este societatea localităților și administrează programul. Sediul este la Collegno, în Via Torino 9.",
			"Din 2012 este acreditată de Regione Piemonte (nr. D-31236): astfel poate oferi serviciile de ocupare, numite „Servizi al Lavoro”.",
		],
		list: "Acestea sunt întâlnirile la care vă puteți programa:",
	},
	forMunicipalities: {
		title: "Serviciile pentru localități",
		text: [
			"Localitățile din pactul teritorial (Patto Territoriale) încredințează serviciile de ocupare societății lor.",
		],
		list: "Localitățile care participă la această ediție:",
		none: "Localitățile din această ediție nu sunt încă publicate.",
	},
	agenda: {
		title: "Agenda „La Zona Ovest investe nel lavoro”",
		text: [
			"„La Zona Ovest investe nel lavoro” (Zona Ovest investește în muncă) este o agendă: un plan comun, propus actorilor locali. Este primul pas spre un pact pentru muncă.",
			"Agenda vrea să unească trei lucruri: dezvoltarea zonei, munca și ajutorul pentru oameni (asistența socială).",
			"Vrea să unească și proiectele localităților cu cele ale Europei, ale statului și ale regiunii, cum este Planul Național de Redresare și Reziliență al Italiei. Și să coordoneze banii pe care localitățile îi folosesc în fiecare an pentru cei care sunt în dificultate fiindcă și-au pierdut locul de muncă.",
		],
	},
};

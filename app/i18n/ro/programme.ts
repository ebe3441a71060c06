import type { Texts } from "../it.ts";

export const programme: Texts["programme"] = {
	title: "Programul P.R.A.Ti.C.O.",
	lead: "Numele înseamnă, în italiană: program de căutare activă a unui loc de muncă, la inițiativa localităților de la vest de Torino.",
	what: {
		title: "Ce este",
		text: [
			"Este un program public pentru cei care nu au loc de muncă. Oferă informații, orientare și consiliere, ca să vă ajute să vă întoarceți la muncă.",
			"Cine participă are interviuri personale și o persoană de referință (case manager) care ajută la căutare. Dacă este util, există și un stagiu sau un curs scurt.",
			"În fiecare an este o ediție nouă, cu regulile ei. Locurile sunt limitate.",
		],
	},
	history: {
		title: "Cum s-a născut",
		years: [
			{
				year: 2001,
				text: "În Zona Ovest (zona de la vest de Torino) încep proiectele și serviciile pentru muncă.",
			},
			{
				year: 2002,
				text: "Localitățile din zonă gândesc proiectul „1 euro per abitante” (un euro pentru fiecare locuitor).",
			},
			{
				year: 2008,
				text: "Vine criza. Localitățile răspund cu P.R.A.Ti.C.O., care reia „1 euro per abitante” într-un mod mai bine organizat.",
			},
			{
				year: 2012,
				text: "Societatea localităților este acreditată de Regione Piemonte (regiunea Piemont) pentru serviciile de ocupare.",
			},
		],
		text: [
			"În anii crizei, localitățile au folosit banii lor pentru cine își pierdea locul de muncă: ajutor ca să învețe altă meserie, ca să găsească alt loc de muncă și pentru venit.",
			"Apoi epidemia de Covid-19 a adus o nouă criză. Astăzi economia se schimbă și pentru mediu, și prin digitalizare, iar localitățile continuă să investească în muncă.",
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
			"„La Zona Ovest investe nel lavoro” (Zona Ovest investește în muncă) este o agendă: un plan comun, propus celor care lucrează în teritoriu. Este primul pas spre un pact pentru muncă.",
			"Agenda vrea să unească trei lucruri: dezvoltarea teritoriului, munca și ajutorul pentru oameni (asistența socială).",
			"Vrea să unească și proiectele localităților cu cele ale Europei, ale statului și ale regiunii, cum este Planul Național de Redresare și Reziliență al Italiei. Și să coordoneze banii pe care localitățile îi folosesc în fiecare an pentru cine este în dificultate fiindcă și-a pierdut locul de muncă.",
		],
	},
};

import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import { municipalities } from "./published-facts.ts";

/** Everything in this file is invented for the demonstration, and says so wherever it is shown. */

type Opening = {
	weekday: 1 | 2 | 3 | 4 | 5;
	serviceId: string;
	startTime: string;
	endTime: string;
	capacity?: number;
	deskSeats?: number;
};

const interviews = (
	weekday: Opening["weekday"],
	startTime: string,
	endTime: string,
	serviceId = "primo-colloquio",
): Opening => ({ weekday, serviceId, startTime, endTime });

const group = (weekday: Opening["weekday"], startTime: string, endTime: string): Opening => ({
	weekday,
	serviceId: "incontro-di-gruppo",
	startTime,
	endTime,
	capacity: 12,
	deskSeats: 2,
});

/** Larger municipalities open more: weekly openings of each office, per desk. */
const openings: Record<string, Opening[][]> = {
	collegno: [
		[1, 2, 3, 4, 5].map((day) => interviews(day as Opening["weekday"], "09:00", "12:45")),
		[
			interviews(1, "14:00", "16:15", "ricerca-attiva"),
			interviews(2, "09:00", "11:00", "aiuto-iscrizione"),
			interviews(3, "14:00", "16:15", "ricerca-attiva"),
			group(4, "14:30", "16:00"),
		],
	],
	rivoli: [
		[
			interviews(1, "09:00", "12:45"),
			interviews(3, "09:00", "12:45"),
			interviews(4, "14:00", "17:00"),
		],
		[interviews(2, "09:00", "11:00", "aiuto-iscrizione"), group(5, "09:30", "11:00")],
	],
	grugliasco: [
		[interviews(2, "09:00", "12:45"), interviews(4, "09:00", "12:45")],
		[interviews(3, "14:00", "16:15", "ricerca-attiva")],
	],
	"venaria-reale": [
		[
			interviews(1, "09:00", "12:45"),
			interviews(3, "14:00", "17:00"),
			interviews(5, "09:00", "12:00"),
		],
		[interviews(4, "09:00", "11:00", "aiuto-iscrizione"), group(2, "10:00", "11:30")],
	],
	alpignano: [[interviews(2, "09:00", "12:00"), interviews(4, "14:00", "16:15")]],
	pianezza: [[interviews(3, "09:00", "12:00")]],
	druento: [[interviews(2, "14:00", "16:15")]],
	"buttigliera-alta": [[interviews(4, "09:00", "11:15")]],
	rosta: [[interviews(5, "09:00", "11:15")]],
	"san-gillio": [[interviews(1, "14:00", "16:15")]],
	villarbasse: [[interviews(3, "14:00", "15:30")]],
};

/** The desk whose next day with somebody in it is taken away, so that somebody has to be helped. */
export const CLOSED_DESK = "rivoli-sportello-1";

export const demoOffices = municipalities.map(({ id, name }, index) => ({
	id: `${id}-sportello`,
	municipalityId: id,
	name: `Sportello lavoro di ${name}`,
	address:
		id === "collegno"
			? "Via Torino 9, Collegno"
			: `Indirizzo dimostrativo, Via di Prova 1, ${name}`,
	directions: "Indicazioni dimostrative: l'ingresso è al piano terra.",
	openingHours: "Orari dimostrativi: si riceve su appuntamento.",
	transport: "Linea dimostrativa 0, fermata di prova",
	// One office says nothing about its entrance and its languages: so they look where it is not known.
	stepFree: id === "rosta" ? null : index % 4 !== 3,
	languages: id === "rosta" ? null : (["en ro", "fr ar", "en es"][index % 3] ?? null),
	desks: (openings[id] ?? []).map((rules, index) => ({
		id: `${id}-sportello-${index + 1}`,
		name: `Sportello ${index + 1}`,
		rules,
	})),
}));

const names = [
	"Maria Esposito",
	"Ahmed El Amrani",
	"Giuseppe Ferrero",
	"Elena Popescu",
	"Carla Bruno",
	"Fatima Benali",
	"Paolo Giordano",
	"Ionela Munteanu",
	"Rosa Martinez Quispe",
	"Salvatore Greco",
	"Blessing Osagie",
	"Luca Barbero",
	"Annamaria De Santis Della Rovere",
	"Wei Zhang",
	"Patrizia Gallo",
	"Mihai Ionescu",
	"Teresa Lombardi",
	"Youssef Haddad",
	"Franca Marino",
	"Dario Costa",
	"Sonia Pavesi",
	"Ion Lungu",
	"Adriana Cattaneo",
	"Moussa Diallo",
	"Giulia Piras",
	"Samira Khalil",
	"Vito Caruso",
	"Ana-Maria Stan",
	"Renato Villa",
	"Grace Mensah",
	"Silvana Testa",
	"Oleksandra Shevchenko",
	"Bruno Ricci",
	"Amina Idrissi",
	"Daniele Serra",
	"Cristina Rossi-Bianchi",
	"Pietro D'Angelo",
	"Nadia Farouk",
	"Gheorghe Radu",
	"Loredana Fontana",
];

/** Most read Italian; the others are written to in their language beside it. */
const locales: Record<number, string> = { 1: "fr", 3: "ro", 5: "ar", 8: "en", 9: "it" };

/** In which some of them want to speak at the interview. */
const interviewLanguages: Record<string, InterviewLanguage> = {
	"Ahmed El Amrani": "ar",
	"Fatima Benali": "ar",
	"Rosa Martinez Quispe": "es",
	"Wei Zhang": "zh",
	"Franca Marino": "ise",
	"Samira Khalil": "other",
	"Oleksandra Shevchenko": "uk",
};

/** Invented people. The family name says so on every list. */
export const demoPeople = names.map((name, index) => {
	const [givenName = "", ...family] = name.split(" ");
	return {
		givenName,
		familyName: `${family.join(" ")} (demo)`,
		phone: `000000${String(index + 1).padStart(4, "0")}`,
		locale: locales[index % 10] ?? "it",
		interviewLanguage: interviewLanguages[name] ?? null,
		residenceMunicipalityId: municipalities[(index * 3) % municipalities.length]?.id ?? null,
	};
});

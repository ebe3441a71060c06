import { expect, test } from "vitest";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import { linksOf } from "#app/features/messages/templates/links.ts";
import { writeMail } from "#app/features/messages/write-mail.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { directionOf, locales } from "#app/i18n/locales.ts";
import {
	BOOKING_ID,
	FACTS,
	MESSAGES,
	START,
	WISH,
	WISH_ID,
} from "#tests/features/messages/mailed-facts.ts";
import { sender } from "#tests/support/delivery.ts";
import { atOffice, monday, vault, zone } from "#tests/support/world.ts";

function write(
	facts: MessageFacts,
	{ locale = "it", now = monday, current = FACTS, isDemo = false } = {},
) {
	return writeMail({ facts, recipient: "maria@example.it", locale }, current, {
		now,
		vault,
		sender: { ...sender, isDemo },
	});
}

test("subjects say when, first-hand", () => {
	const subjects = Object.values(MESSAGES).map((facts) => write(facts).subject);
	expect(subjects).toEqual([
		"Iscrizione ricevuta: 23 novembre 2026",
		"Novità sulla tua iscrizione del 23 novembre 2026",
		"Appuntamento confermato: giovedì 3 dicembre alle 10:30",
		"Appuntamento spostato: giovedì 3 dicembre alle 10:30",
		"Appuntamento annullato: giovedì 3 dicembre alle 10:30",
		"Promemoria: giovedì 3 dicembre alle 10:30 il tuo appuntamento a Collegno",
		"Cambia il tuo appuntamento di giovedì 3 dicembre alle 10:30: scegli un altro orario",
		"Sei in lista d'attesa",
		"Si è liberato un posto: venerdì 4 dicembre alle 09:00",
		"Il tuo codice di accesso",
		"La tua e-mail è cambiata",
	]);
	const english = Object.values(MESSAGES).map((facts) => write(facts, { locale: "en" }).subject);
	expect(english).toEqual([
		"Enrolment received: 23 November 2026",
		"News about your enrolment of 23 November 2026",
		"Appointment confirmed: Thursday 3 December at 10:30",
		"Appointment moved: Thursday 3 December at 10:30",
		"Appointment cancelled: Thursday 3 December at 10:30",
		"Reminder: Thursday 3 December at 10:30, your appointment in Collegno",
		"Your appointment on Thursday 3 December at 10:30 changes: choose another time",
		"You are on the waiting list",
		"A place has become free: Friday 4 December at 09:00",
		"Your sign-in code",
		"Your e-mail address was changed",
	]);
});

test("no subject holds a name, a reason, a reference or a code", () => {
	for (const locale of locales) {
		for (const facts of Object.values(MESSAGES)) {
			const { subject } = write(facts, { locale });
			expect(subject).not.toMatch(/Maria|colloquio|interview|AB2C|QR2S|271828|PR[.]?A[.]?Ti/i);
		}
	}
});

test.each([
	["2026-12-03T08:00", "oggi"],
	["2026-12-02T23:59", "domani"],
	["2026-12-01T10:30", "dopodomani"],
	["2026-11-30T10:30", "giovedì 3 dicembre"],
])("a reminder sent at %s says %s", (local, day) => {
	expect(write(MESSAGES.booking_reminder, { now: atOffice(local) }).subject).toBe(
		`Promemoria: ${day} alle 10:30 il tuo appuntamento a Collegno`,
	);
});

test("an Italian mail is in Italian, any other in the person's language and then in Italian", () => {
	const italian = write(MESSAGES.booking_confirmed);
	expect(italian.languages).toEqual(["it"]);
	expect(italian.html).toContain('<html lang="it" dir="ltr">');
	expect(italian.text).not.toContain("Bring with you");

	for (const facts of Object.values(MESSAGES)) {
		const mail = write(facts, { locale: "en" });
		expect(mail.languages).toEqual(["en", "it"]);
		expect(mail.html).toContain('<html lang="en" dir="ltr">');
		expect(mail.html.indexOf('<div lang="en"')).toBeLessThan(mail.html.indexOf('<div lang="it"'));
		expect(mail.text.indexOf("[ English ]")).toBeLessThan(mail.text.indexOf("[ Italiano ]"));
		expect(mail.text).toMatch(/looking for work[\s\S]*per chi cerca lavoro/);
	}
});

test("every mail is written in every language, from the side that it is read from", () => {
	for (const locale of locales.filter((locale) => locale !== "it")) {
		for (const facts of Object.values(MESSAGES)) {
			const mail = write(facts, { locale });
			expect(mail.languages).toEqual([locale, "it"]);
			expect(mail.html).toContain(`<div lang="${locale}" dir="${directionOf(locale)}"`);
			expect(mail.html).toContain('<div lang="it" dir="ltr"');
			expect(mail.text).not.toMatch(/undefined|\[object/);
		}
	}
});

test("codes and addresses keep their own direction inside an Arabic mail", () => {
	const { html } = write(MESSAGES.booking_confirmed, { locale: "ar" });
	expect(html).toContain('<strong dir="auto">AB2C-3DEF</strong>');
	expect(html).toContain('<strong dir="auto">Sportello lavoro di Collegno, Via Torino 9, Collegno');
	expect(write(MESSAGES.sign_in_code, { locale: "ar" }).html).toContain(
		'<span dir="auto">271828</span>',
	);
});

test("a language we don't speak becomes Italian", () => {
	expect(write(MESSAGES.booking_confirmed, { locale: "tlh" }).languages).toEqual(["it"]);
});

test("a confirmation says how to get to the office as far as it is known", () => {
	expect(write(MESSAGES.booking_confirmed).text).not.toContain("Mezzi pubblici");
	const { booking } = FACTS;
	const office = booking && {
		...booking.office,
		transport: "Linea 36, fermata Fermi",
		stepFree: true,
		mapUrl: "https://maps.example.it/1",
	};
	const facts = { ...FACTS, booking: booking && office ? { ...booking, office } : null };
	const { text } = write(MESSAGES.booking_confirmed, { current: facts });
	expect(text).toContain("Mezzi pubblici: Linea 36, fermata Fermi");
	expect(text).toContain("Ingresso: Senza gradini");
	expect(text).toContain("Mappa: https://maps.example.it/1");
});

test("a confirmation says when, where, what to bring, the reference, and until when it can be changed", () => {
	const { text } = write(MESSAGES.booking_confirmed);
	expect(text).toContain("Ciao Maria,");
	expect(text).toContain("Quando: giovedì 3 dicembre 2026, dalle 10:30 alle 11:15");
	expect(text).toContain("Dove: Sportello lavoro di Collegno, Via Torino 9, Collegno");
	expect(text).toContain("Come arrivare: Primo piano");
	expect(text).toContain("- Documento d'identità");
	expect(text).toContain("AB2C-3DEF");
	expect(text).toContain("fino a mercoledì 2 dicembre alle 10:30");
	expect(text).toContain(
		`https://prenota.example.it/appuntamento/${vault.sign("manage-link", BOOKING_ID)}`,
	);
	expect(text).not.toMatch(/dimostrativo/);
});

test("past the deadline a mail links to where one says no, and gives the number of the desk when there is one", () => {
	const booking = FACTS.booking;
	if (!booking) throw new Error("no booking");
	const current = {
		...FACTS,
		booking: { ...booking, office: { ...booking.office, phone: "011 000 000" } },
	};
	const { text } = write(MESSAGES.booking_reminder, {
		now: START.subtract({ hours: 23 }),
		current,
	});
	expect(text).toMatch(/Non posso venire:\n\S+\/annulla\n/);
	expect(text).toContain("Telefono dello sportello: 011 000 000");
	expect(text).not.toContain("/sposta");
});

test("until the moment of the deadline a mail says until when one may change, and then no more", () => {
	const deadline = START.subtract({ hours: 24 });
	const said = "fino a mercoledì 2 dicembre alle 10:30";
	expect(write(MESSAGES.booking_reminder, { now: deadline }).text).toContain(said);
	const after = deadline.add({ milliseconds: 1 });
	expect(write(MESSAGES.booking_reminder, { now: after }).text).not.toContain(said);
});

test("a reminder offers moving and cancelling with one tap each", () => {
	const token = vault.sign("manage-link", BOOKING_ID);
	const { html } = write(MESSAGES.booking_reminder, { locale: "en" });
	for (const path of ["sposta", "annulla"]) {
		expect(html).toContain(`href="https://prenota.example.it/appuntamento/${token}/${path}"`);
		expect(html).toContain(`href="https://prenota.example.it/en/appuntamento/${token}/${path}"`);
	}
});

test("a move says what it was before", () => {
	expect(write(MESSAGES.booking_moved).text).toContain("Prima era: martedì 1 dicembre alle 09:00");
});

test("a place on the waiting list comes with what was asked for, and a link to change it", () => {
	const { text } = write(MESSAGES.waitlist_joined);
	expect(text).toContain("Codice della richiesta: WX4Y-5ZAB\n");
	expect(text).toContain("Dove: Collegno e Rivoli");
	expect(text).toContain("Giorni: lunedì e giovedì");
	expect(text).toContain("Orario: Mattina");
	expect(text).toContain(linksOf(sender.baseUrl, "it").wish(vault.sign("waitlist-entry", WISH_ID)));
	const wish = { ...WISH, weekdays: [1, 2, 3, 4, 5, 6, 7] };
	const any = write(MESSAGES.waitlist_joined, { current: { ...FACTS, wish } });
	expect(any.text).toContain("Giorni: Tutti i giorni");
});

test("an offer says where, when, until when it is kept, and what happens without an answer", () => {
	const { text } = write(MESSAGES.seat_offered);
	expect(text).toContain("venerdì 4 dicembre 2026, dalle 09:00 alle 09:45");
	expect(text).toContain("Lo teniamo per te fino a mercoledì 2 dicembre alle 15:00.");
	expect(text).toContain("il posto va a un'altra persona");
	expect(text).not.toContain("ti togliamo dalla lista");
	const last = write({ ...MESSAGES.seat_offered, isLastChance: true });
	expect(last.text).toContain("ti togliamo dalla lista");
});

test("an offer of an earlier seat says which appointment it would move", () => {
	const wish = { ...WISH, earlierThan: { start: START, zone } };
	const { text } = write(MESSAGES.seat_offered, { current: { ...FACTS, wish } });
	expect(text).toContain("spostiamo qui il tuo appuntamento di giovedì 3 dicembre alle 10:30");
});

test("a cancellation tells who cancelled, and how to book again", () => {
	const byOffice = write(MESSAGES.booking_cancelled).text;
	expect(byOffice).toContain("Lo sportello ha dovuto annullare");
	expect(byOffice).toContain("https://prenota.example.it/prenota");
	const byApplicant = write({ ...MESSAGES.booking_cancelled, by: "applicant" }).text;
	expect(byApplicant).toContain("HAI ANNULLATO");
});

test("an enrolment's mail holds its number, its date and what happens next", () => {
	const { text } = write(MESSAGES.enrolment_submitted);
	expect(text).toContain("Numero dell'iscrizione: QR2S-3TVW");
	expect(text).toContain("Ricevuta il: 23 novembre 2026");
	expect(text).toContain("Che cosa succede ora:");
	expect(text).toContain("Ti rispondiamo entro il 15 gennaio 2027.");
	const enrolment = FACTS.enrolment && { ...FACTS.enrolment, decisionOn: null };
	const undated = write(MESSAGES.enrolment_submitted, { current: { ...FACTS, enrolment } });
	expect(undated.text).toContain("non è ancora stata decisa");
});

test("a decision's mail tells it in the body alone, with what the desk wrote and the next step", () => {
	for (const outcome of ["accepted", "to_complete", "refused"] as const) {
		const { subject, text } = write({ ...MESSAGES.enrolment_reviewed, outcome });
		expect(subject).toBe("Novità sulla tua iscrizione del 23 novembre 2026");
		expect(text).toContain("Che cosa dice lo sportello: Manca l'ISEE di quest'anno");
	}
	const toComplete = write(MESSAGES.enrolment_reviewed).text;
	expect(toComplete).toContain("LA TUA ISCRIZIONE È DA COMPLETARE");
	expect(toComplete).toContain("https://prenota.example.it/area/iscrizione");
	const accepted = write({ ...MESSAGES.enrolment_reviewed, outcome: "accepted" }).text;
	expect(accepted).toContain("https://prenota.example.it/prenota");
});

test("a sign-in code stands in the body, without a name", () => {
	const mail = write(MESSAGES.sign_in_code);
	expect(mail.text).toContain("271828");
	expect(mail.html).toContain("271828");
	expect(mail.text).not.toContain("Maria");
});

test("the demo's mails say that they are", () => {
	for (const facts of Object.values(MESSAGES)) {
		const mail = write(facts, { isDemo: true, locale: "en" });
		expect(mail.text).toMatch(/demonstration site[\s\S]*sito dimostrativo/);
		expect(mail.html).toMatch(/demonstration site[\s\S]*sito dimostrativo/);
	}
});

test("the plain text and the HTML say the same", () => {
	for (const facts of Object.values(MESSAGES)) {
		const { text, html } = write(facts, { locale: "en" });
		const words = html
			.replace(/<head>[\s\S]*<\/head>/, "")
			.replace(/<[^>]+>/g, " ")
			.replaceAll("&#39;", "'")
			.split(/\s+/)
			.filter((word) => word.length > 3);
		for (const word of words) expect(text.toLowerCase()).toContain(word.toLowerCase());
		for (const [, href] of html.matchAll(/href="([^"]+)"/g)) expect(text).toContain(href);
	}
});

test("what people and offices are called can't break out of the HTML", () => {
	const { html } = write(MESSAGES.booking_confirmed, {
		current: { ...FACTS, givenName: `<img src=x onerror="alert('1')">&` },
	});
	expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
	expect(html).not.toContain("<img");
});

test("the links are those of the table of URLs", () => {
	for (const locale of locales) {
		const links = linksOf("https://prenota.example.it", locale);
		const paths = citizenPaths(locale);
		expect(links.appointment("t")).toBe(`https://prenota.example.it${paths.appointment("t")}`);
		expect(links.moveAppointment("t")).toBe(
			`https://prenota.example.it${paths.moveAppointment("t")}`,
		);
		expect(links.cancelAppointment("t")).toBe(
			`https://prenota.example.it${paths.cancelAppointment("t")}`,
		);
		expect(links.wish("t")).toBe(`https://prenota.example.it${paths.wish("t")}`);
		expect(links.booking).toBe(`https://prenota.example.it${paths.booking()}`);
	}
});

test("bookings bring a calendar event of one life: requested, requested again, cancelled", () => {
	const [confirmed, moved, cancelled] = [
		MESSAGES.booking_confirmed,
		MESSAGES.booking_moved,
		MESSAGES.booking_cancelled,
	].map((facts) => write(facts).calendar);
	expect([confirmed?.method, moved?.method, cancelled?.method]).toEqual([
		"REQUEST",
		"REQUEST",
		"CANCEL",
	]);
	for (const calendar of [confirmed, moved, cancelled]) {
		expect(calendar?.content).toContain(`METHOD:${calendar?.method}\r\n`);
		const unfolded = calendar?.content.replaceAll("\r\n ", "");
		expect(unfolded).toContain(`UID:${BOOKING_ID}\r\n`);
		expect(unfolded).toContain("SEQUENCE:3\r\n");
		expect(unfolded).toContain("DTSTART:20261203T093000Z\r\n");
		expect(unfolded).toContain("SUMMARY;LANGUAGE=it:Appuntamento P.R.A.Ti.C.O.\r\n");
		expect(unfolded).toMatch(/ORGANIZER;[^\r]*:mailto:prenota@example\.it\r\n/);
		expect(unfolded).toMatch(
			/ATTENDEE;[^\r]*PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:maria@example\.it\r\n/,
		);
		expect(unfolded).toContain("CLASS:PRIVATE\r\n");
		expect(unfolded).not.toMatch(/Maria|colloquio/);
	}
	expect(write(MESSAGES.booking_reminder).calendar).toBeUndefined();
});

test("a message about something that is gone can't be written", () => {
	expect(() =>
		write(MESSAGES.booking_confirmed, { current: { ...FACTS, booking: null } }),
	).toThrow();
});

test("the desk's number calls at a touch, and the map opens at one", () => {
	const booking = FACTS.booking && {
		...FACTS.booking,
		office: {
			...FACTS.booking.office,
			phone: "011 000 000",
			mapUrl: "https://www.openstreetmap.org/?mlat=45.08&mlon=7.58",
		},
	};
	const { html, text } = write(MESSAGES.booking_reminder, { current: { ...FACTS, booking } });
	expect(html).toContain('href="tel:011000000"');
	expect(html).toContain('href="https://www.openstreetmap.org/?mlat=45.08&amp;mlon=7.58"');
	expect(text).toContain("https://www.openstreetmap.org/?mlat=45.08&mlon=7.58");
});

test.each(["it", "en", "fr", "ro", "ar"] as const)(
	"nobody is asked to bring anything to a telephone call, nor told that we wait for them: %s",
	(locale) => {
		const booking = FACTS.booking && { ...FACTS.booking, channel: "phone" as const };
		const { labels, safeContact, booking_reminder: words } = catalogs[locale].messages;
		for (const isSafe of [false, true]) {
			const current = { ...FACTS, booking, safeContact: isSafe };
			const { text } = write(MESSAGES.booking_reminder, { current, locale });
			expect(text).toContain(isSafe ? safeContact.atHand : labels.atHand);
			expect(text).toContain(words.beingThere);
			for (const wrong of [labels.bring, safeContact.bring, words.coming]) {
				expect(text).not.toContain(wrong);
			}
		}
	},
);

test("a mail is made for dark and for light", () => {
	const { html } = write(MESSAGES.booking_confirmed);
	expect(html).toContain('<meta name="color-scheme" content="light dark">');
	expect(html).toContain("prefers-color-scheme:dark");
});

test("the event in a calendar rings, and does not open the appointment", () => {
	const token = vault.sign("manage-link", BOOKING_ID);
	const { calendar } = write(MESSAGES.booking_confirmed, { locale: "en" });
	const lines = calendar?.content.replaceAll("\r\n ", "").split("\r\n") ?? [];
	expect(lines).toContain(`URL:${sender.baseUrl}/en/codice`);
	expect(lines).toContain("TRIGGER:-PT2H");
	expect(calendar?.content.replaceAll("\r\n ", "")).not.toContain(token);
});

test("an appointment by telephone says who calls, and not how to get to the office", () => {
	const booking = FACTS.booking && {
		...FACTS.booking,
		channel: "phone" as const,
		services: FACTS.booking.services.map((text) => ({
			...text,
			instructions: text.locale === "it" ? "Ti chiamiamo noi." : "We call you.",
		})),
	};
	const current = { ...FACTS, booking };
	const { text } = write(MESSAGES.booking_confirmed, { current });
	expect(text).toContain("Ti chiamiamo noi.");
	expect(text).toContain("Al telefono");
	expect(text).not.toContain("Primo piano");
	expect(write(MESSAGES.booking_reminder, { current, locale: "en" }).text).toContain(
		"We call you.",
	);
	expect(write(MESSAGES.booking_cancelled, { current }).text).not.toContain("Ti chiamiamo noi.");
});

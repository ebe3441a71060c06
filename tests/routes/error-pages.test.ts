import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { directionOf, type Locale } from "#app/i18n/locales.ts";
import { plainWords } from "#server/plain-words.js";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { openPortal } from "#tests/support/portal.ts";
import { staffPassword } from "#tests/support/staff.ts";
import { problemsOfHtml } from "#tests/support/valid-html.ts";
import { type Answer, Visitor } from "#tests/support/visitor.ts";
import { known, linkedWish, makeWorld } from "#tests/support/world.ts";

/** A whole page with one heading in the right language, and nothing of what went wrong inside. */
async function expectErrorPage(
	{ status, text, headers }: Answer,
	expected: { status: number; locale: Locale; title: string; says: string },
) {
	const what = `${expected.status} ${expected.locale}`;
	expect(status, what).toBe(expected.status);
	expect(headers.get("Content-Type"), what).toContain("text/html");
	expect(headers.get("Cache-Control"), what).toContain("no-store");
	expect(text, what).toMatch(
		new RegExp(`<html lang="${expected.locale}" dir="${directionOf(expected.locale)}">`),
	);
	expect(text.match(/<h1[ >]/g), what).toHaveLength(1);
	expect(text.match(/<title>[^<]+<\/title>/g), what).toHaveLength(1);
	const plain = text.replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
	expect(plain, what).toContain(`>${expected.title}<`);
	expect(plain, what).toContain(expected.says);
	expect(text, what).not.toMatch(/node_modules|\.ts:\d|\n\s+at |SQLITE|Prisma|no such table/);
	expect(await problemsOfHtml(text), what).toEqual([]);
}

/** The words of the app's own page for a status. */
function wordsFor(status: keyof Texts, locale: Locale) {
	const { title, text } = catalogs[locale].site.errors.byStatus[status];
	return { status, locale, title, says: text };
}
type Texts = (typeof catalogs)["it"]["site"]["errors"]["byStatus"];

/** The words of the page that stands before the app. */
function plainFor(status: keyof typeof plainWords, locale: Locale) {
	const { title, text } = plainWords[status][locale];
	return { status, locale, title, says: text };
}

const LANGUAGES = ["it", "ar", "fr"] as const;

const at = (locale: Locale, path: string) => (locale === "it" ? path : `/${locale}${path}`);

async function ask(url: string, path: string, init: RequestInit): Promise<Answer> {
	const answer = await fetch(new URL(path, url), { redirect: "manual", ...init });
	const { status, headers } = answer;
	return { status, headers, location: "", text: await answer.text() };
}

test("what never reaches the app is refused in the language of the address", async () => {
	const { url } = await openPortal({ withJobs: false });
	for (const locale of LANGUAGES) {
		const elsewhere = { Origin: "https://elsewhere.example" };
		const body = new URLSearchParams({ email: "maria@example.it" });
		const forged = { method: "POST", headers: elsewhere, body };
		await expectErrorPage(await ask(url, at(locale, "/accesso"), forged), plainFor(403, locale));
		const put = await ask(url, at(locale, "/prenota"), { method: "PUT", body: "x" });
		expect(put.headers.get("Allow")).toBe("GET, HEAD, POST");
		await expectErrorPage(put, plainFor(405, locale));
		await expectErrorPage(await ask(url, at(locale, "/%00"), {}), plainFor(400, locale));
		const long = { method: "POST", headers: { Origin: url }, body: "x".repeat(2 ** 20 + 1) };
		await expectErrorPage(await ask(url, at(locale, "/accesso"), long), plainFor(413, locale));
	}
});

test("a link to nothing, a link that is over and a form that isn't one say what to do", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWaitingWorld(app.db);
	const system = { now: Temporal.Now.instant(), db: app.db, vault: app.vault };
	const joined = await joinWaitlist(
		{
			applicant: world.newcomer(),
			serviceId: "primo-colloquio",
			municipalityIds: ["collegno"],
			weekdays: [],
			partOfDay: "any",
			bookingId: null,
			idempotencyKey: "k",
		},
		{ ...system, locale: "it", applicantId: null, clientAddress: "home" },
	);
	const entryId = joined.ok ? joined.entryId : expect.fail(joined.refusal);
	await leaveWaitlist(linkedWish(entryId), system);
	const over = `/attesa/${app.vault.sign("waitlist-entry", entryId)}/cambia`;
	for (const locale of LANGUAGES) {
		const visitor = new Visitor(url);
		for (const path of ["/niente", "/appuntamento/rubato", "/attesa/rubata/cambia"]) {
			await expectErrorPage(await visitor.send(at(locale, path)), wordsFor(404, locale));
		}
		await expectErrorPage(await visitor.send(at(locale, over)), wordsFor(410, locale));
		const json = { method: "POST", headers: { Origin: url, "Content-Type": "application/json" } };
		const sent = await ask(url, at(locale, "/accesso"), { ...json, body: "{}" });
		await expectErrorPage(sent, wordsFor(415, locale));
	}
});

test("too late, and too often, are told on the page where it happened", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const now = Temporal.Now.instant();
	const soon = now.add({ hours: 3 });
	const staff = await world.staff(null, now);
	const applicantId = await world.applicant();
	const booked = await bookSlot(
		{
			slotId: await world.slot({ start: soon }),
			applicant: known(applicantId),
			idempotencyKey: "k",
			note: null,
		},
		{ ...staff, vault: app.vault },
	);
	const id = booked.ok ? booked.bookingId : expect.fail(booked.refusal);
	await world.db.transaction((tx) =>
		tx.attendance.create({
			data: {
				bookingId: id,
				status: "arrived",
				recordedAt: toDate(now),
				recordedById: staff.staffMember.id,
			},
		}),
	);
	const cancel = `/appuntamento/${app.vault.sign("manage-link", id)}/annulla`;
	for (const locale of LANGUAGES) {
		const visitor = new Visitor(url);
		await expectErrorPage(await visitor.send(at(locale, cancel), {}), {
			status: 409,
			locale,
			title: catalogs[locale].booking.cancel.title,
			says: catalogs[locale].booking.refusals.already_started,
		});
	}
	const visitor = new Visitor(url);
	let last = await visitor.send("/accesso", { email: "maria@example.it" });
	for (let nth = 0; nth < 5; nth += 1) {
		last = await visitor.send("/ar/accesso", { email: "maria@example.it" });
	}
	await expectErrorPage(last, {
		status: 429,
		locale: "ar",
		title: catalogs.ar.account.signIn.title,
		says: catalogs.ar.account.signIn.tooMany,
	});
});

test("what is broken inside stays inside", async () => {
	const { url, app } = await openPortal({ withJobs: false, log: false });
	await makeWorld(app.db);
	await app.db.transaction((tx) => tx.$executeRaw`ALTER TABLE "ServiceText" RENAME TO "Gone"`);
	for (const locale of LANGUAGES) {
		const answer = await new Visitor(url).send(at(locale, "/servizi"));
		await expectErrorPage(answer, wordsFor(500, locale));
	}
});

test("the desk says in its own frame what is not there, not theirs, or broken", async () => {
	const { url, app } = await openPortal({ withJobs: false, log: false });
	const world = await makeWorld(app.db);
	const applicantId = await world.applicant({ residenceMunicipalityId: "collegno" });
	const email = "olga@example.it";
	await addStaffMember(
		{ email, name: "Olga", role: "operator", municipalityIds: ["rivoli"], password: staffPassword },
		{ now: Temporal.Now.instant(), db: app.db, vault: app.vault },
	);
	const olga = new Visitor(url);
	expect((await olga.send("/sportello/accesso", { email, password: staffPassword })).status).toBe(
		303,
	);
	const says = "oppure riguarda un Comune che non è tra i tuoi";
	for (const path of ["/niente", `/persone/${applicantId}`, "/impostazioni/operatori"]) {
		const answer = await olga.send(`/sportello${path}`);
		await expectErrorPage(answer, { status: 404, locale: "it", title: "Non trovato", says });
	}
	await app.db.transaction((tx) => tx.$executeRaw`ALTER TABLE "Enrolment" RENAME TO "Gone"`);
	await expectErrorPage(await olga.send("/sportello/iscrizioni"), {
		status: 500,
		locale: "it",
		title: "Qualcosa non ha funzionato",
		says: "Quello che era già salvato è al sicuro",
	});
});

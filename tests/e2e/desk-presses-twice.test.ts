import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

const password = "una password lunga";

/** Today's desk with twelve people who were expected since midnight, one after the other. */
async function openDay() {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const now = Temporal.Now.zonedDateTimeISO(zone);
	const bookingIds: string[] = [];
	for (let nth = 0; nth < 12; nth++) {
		const slotId = await world.slot({
			start: now
				.startOfDay()
				.add({ minutes: nth * 5 })
				.toInstant(),
			minutes: 5,
		});
		const booked = await bookSlot(
			{
				slotId,
				applicant: world.newcomer({ familyName: `Persona${nth}`, email: null }),
				idempotencyKey: newId(),
				note: null,
			},
			{ ...world.visitor(null, now.subtract({ days: 3 }).toInstant()), vault: app.vault },
		);
		if (!booked.ok) throw new Error(booked.refusal);
		bookingIds.push(booked.bookingId);
	}
	const signIn = async (name: string, options: Parameters<typeof openPage>[1]) => {
		const email = `${name.toLowerCase()}@comune.example`;
		const member = { email, name, role: "operator" as const, municipalityIds: null, password };
		await addStaffMember(member, { now: now.toInstant(), db: app.db, vault: app.vault });
		const page = await openPage(url, options);
		await page.goto("/sportello");
		await page.getByLabel("E-mail").fill(email);
		await page.getByLabel("Password").fill(password);
		await page.getByRole("button", { name: "Entra" }).click();
		await page.waitForURL(/\/sportello\/oggi/);
		await page.waitForLoadState("networkidle");
		return page;
	};
	const entered = async () => {
		const rows = await app.db.read.auditEntry.findMany({
			where: { action: { startsWith: "attendance" } },
			orderBy: { id: "asc" },
		});
		return rows.map(({ subjectId, details }) => {
			const { from, to } = JSON.parse(details ?? "{}");
			return `${bookingIds.indexOf(subjectId)} ${from} ${to}`;
		});
	};
	return { app, world, bookingIds, signIn, entered };
}

/** Presses the mouse on this spot, and again so many milliseconds later. */
async function pressTwice(page: Page, name: RegExp, pause: number): Promise<void> {
	const button = page.getByRole("button", { name });
	await button.scrollIntoViewIfNeeded();
	const box = (await button.boundingBox()) ?? expect.fail("no such button");
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.waitForTimeout(500); // awake
	await page.mouse.click(x, y);
	await page.waitForTimeout(pause);
	await page.mouse.click(x, y);
	await page.waitForTimeout(700);
	await page.waitForLoadState("networkidle");
}

test.for([
	{ javaScript: true, width: 1280 },
	{ javaScript: true, width: 360 },
	{ javaScript: false, width: 1280 },
	{ javaScript: false, width: 360 },
])("a double click enters one thing, of one person: %o", async (options) => {
	const { signIn, entered } = await openDay();
	const page = await signIn("Olga", options);
	const done: string[] = [];
	for (const [nth, pause] of [60, 120, 300].entries()) {
		const person = nth * 4;
		await pressTwice(page, new RegExp(`Arrivato.*Persona${person} `), pause);
		done.push(`${person} none arrived`);
		expect(await entered()).toEqual(done);
		await pressTwice(page, new RegExp(`Ricevuto.*Persona${person} `), pause);
		done.push(`${person} arrived attended`);
		expect(await entered()).toEqual(done);
		await pressTwice(page, new RegExp(`Correggi.*Persona${person} `), pause);
		done.push(`${person} attended none`);
		expect(await entered()).toEqual(done);
	}
});

test("a press that is refused while the page of an earlier one comes back breaks nothing", async () => {
	const { signIn, entered } = await openDay();
	const olga = await signIn("Olga", { width: 1280 });
	const carlo = await signIn("Carlo", { width: 1280 });
	const button = (page: Page, word: string, person: number) =>
		page.getByRole("button", { name: new RegExp(`${word}.*Persona${person} `) });
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await olga.route(/oggi\.data/, async (route) => {
		await held;
		await route.continue().catch(() => {}); // nobody waits for it any more
	});
	await button(olga, "Arrivato", 3).click();
	await expect.poll(entered).toEqual(["3 none arrived"]);
	await button(carlo, "Assente", 3).waitFor();
	await expect.poll(() => button(carlo, "Arrivato", 3).getAttribute("aria-pressed")).toBe("true");
	await button(carlo, "Assente", 3).click();
	await expect.poll(entered).toEqual(["3 none arrived", "3 arrived no_show"]);
	await button(olga, "Ricevuto", 3).click();
	await olga.getByRole("alert").getByText("Carlo ha registrato «Assente»").waitFor();
	letGo();

	await button(olga, "Arrivato", 4).click();
	await expect.poll(entered).toHaveLength(3);
	await expect.poll(() => button(olga, "Assente", 3).getAttribute("aria-pressed")).toBe("true");
	await expect.poll(() => button(olga, "Arrivato", 4).getAttribute("aria-pressed")).toBe("true");
});

test("what is pressed without a network waits for it, and is entered once", async () => {
	const { signIn, entered } = await openDay();
	const page = await signIn("Olga", { width: 1280 });
	const button = (word: string) =>
		page.getByRole("button", { name: new RegExp(`${word}.*Persona3 `) });
	await page.context().setOffline(true);
	await button("Arrivato").click();
	await page.getByText("Non salvato: la rete non risponde").waitFor();
	await button("Ricevuto").click();
	expect(await page.getByRole("row", { name: /Persona5 / }).count()).toBe(1);
	expect(await entered()).toEqual([]);
	await page.context().setOffline(false);
	await expect.poll(entered).toEqual(["3 none arrived", "3 arrived attended"]);
	await expect.poll(() => page.getByText("Non salvato").count()).toBe(0);
	await expect.poll(() => button("Ricevuto").getAttribute("aria-pressed")).toBe("true");
});

test("what could not be sent outlives its page", async () => {
	const { signIn, entered } = await openDay();
	const page = await signIn("Olga", { width: 1280 });
	await page.route(/presenza\.json/, (route) => route.abort());
	await page.getByRole("button", { name: /Arrivato.*Persona3 / }).click();
	await page.getByText("Non salvato").waitFor();
	await page.reload();
	await page.getByText("Non salvato").waitFor();
	await page.unroute(/presenza\.json/);
	await expect.poll(entered).toEqual(["3 none arrived"]);
});

test("what is pressed after the session is over is entered when somebody has signed in again", async () => {
	const { signIn, entered } = await openDay();
	const page = await signIn("Olga", { width: 1280 });
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await page.getByRole("button", { name: /Arrivato.*Persona3 / }).click();
	await page.getByRole("alert").getByText("entra di nuovo").waitFor();
	// Somebody else at the same browser enters nothing of it.
	const carlo = await signIn("Carlo", { width: 1280 });
	await page.context().addCookies(await carlo.context().cookies());
	await page.waitForTimeout(3_000);
	expect(await entered()).toEqual([]);
	await page.context().addCookies(cookies);
	await expect.poll(entered).toEqual(["3 none arrived"]);
	await expect.poll(() => page.getByRole("alert").count()).toBe(0);
});

test("row after row can be pressed faster than the page comes back", async () => {
	const { signIn, entered } = await openDay();
	const page = await signIn("Olga", { width: 1280 });
	await page.route(/oggi\.data/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 400));
		await route.continue();
	});
	const button = (word: string, person: number) =>
		page.getByRole("button", { name: new RegExp(`${word}.*Persona${person} `) });
	for (const person of [0, 1, 2, 3]) await button("Arrivato", person).click();
	await button("Ricevuto", 3).click();
	await expect.poll(entered).toHaveLength(5);
	for (const person of [0, 1, 2]) {
		await expect.poll(() => button("Arrivato", person).getAttribute("aria-pressed")).toBe("true");
	}
	await expect.poll(() => button("Ricevuto", 3).getAttribute("aria-pressed")).toBe("true");
});

test("of two at one row, the second reads who was first and sees what stands", async () => {
	const { signIn, entered } = await openDay();
	const olga = await signIn("Olga", { width: 1280 });
	const carlo = await signIn("Carlo", { width: 1280 });
	const plain = await signIn("Piera", { width: 1280, javaScript: false });
	// They look at pages that are as they were.
	for (const page of [olga, carlo]) {
		await page.route(/novita/, (route) => route.abort());
		await page.reload();
	}
	const button = (page: Page, word: string) =>
		page.getByRole("button", { name: new RegExp(`${word}.*Persona3 `) });
	await button(carlo, "Assente").click();
	await expect.poll(entered).toEqual(["3 none no_show"]);

	await button(olga, "Ricevuto").click();
	await olga.getByRole("alert").getByText("Carlo ha registrato «Assente»").waitFor();
	await expect.poll(() => button(olga, "Assente").getAttribute("aria-pressed")).toBe("true");
	expect(await button(olga, "Ricevuto").isDisabled()).toBe(true);
	expect(await entered()).toHaveLength(1);

	await button(plain, "Ricevuto").click();
	await plain.getByText("Carlo ha registrato «Assente»").waitFor();
	await plain.getByRole("link", { name: "Torna all'elenco" }).click();
	expect(await button(plain, "Assente").getAttribute("aria-pressed")).toBe("true");
	expect(await entered()).toHaveLength(1);

	// The same as stands is no error.
	await button(olga, "Correggi").click();
	await expect.poll(entered).toHaveLength(2);
	await button(carlo, "Correggi").click();
	await expect.poll(() => button(carlo, "Assente").getAttribute("aria-pressed")).toBe("false");
	expect(await entered()).toHaveLength(2);
	expect(await carlo.getByRole("alert").count()).toBe(0);
});

test.for([true, false])(
	"of two who decide one enrolment, the person hears from one (JavaScript: %s)",
	async (javaScript) => {
		const { app, world, signIn } = await openDay();
		const id = newId();
		const applicantId = await world.applicant({ residenceMunicipalityId: "collegno" });
		await app.db.transaction(async (tx) => {
			await tx.edition.create({ data: { id: "2026", year: 2026 } });
			await tx.enrolment.create({
				data: {
					...{ id, applicantId, editionId: "2026", reference: "AB2C3DEF", idempotencyKey: id },
					...{ status: "submitted", eligibility: "yes", residenceMunicipalityId: "collegno" },
					submittedAt: toDate(Temporal.Now.instant()),
				},
			});
		});
		const [olga, carlo] = [
			await signIn("Olga", { javaScript, width: 360 }),
			await signIn("Carlo", { javaScript, width: 360 }),
		];
		for (const page of [olga, carlo]) await page.goto(`/sportello/iscrizioni/${id}`);
		await carlo.getByLabel("Accolta", { exact: true }).check({ force: true });
		await carlo.getByRole("button", { name: "Salva la decisione" }).dblclick();
		await expect
			.poll(async () => (await app.db.read.enrolment.findUnique({ where: { id } }))?.status)
			.toBe("accepted");
		await olga.getByLabel("Non accolta").check({ force: true });
		await olga.getByLabel("Motivo").fill("Non abita qui");
		await olga.getByRole("button", { name: "Salva la decisione" }).click();
		await olga.locator('[role="alert"]:focus', { hasText: "Carlo l'ha accolta alle" }).waitFor();
		expect(await olga.getByLabel("Motivo").inputValue()).toBe("Non abita qui");
		await olga.locator("dd", { hasText: "accolta" }).first().waitFor();
		expect(await app.db.read.auditEntry.count({ where: { action: "reviewed" } })).toBe(1);
		// Having seen it, she may decide otherwise.
		await olga.getByRole("button", { name: "Salva la decisione" }).click();
		await expect
			.poll(async () => (await app.db.read.enrolment.findUnique({ where: { id } }))?.status)
			.toBe("refused");
	},
);

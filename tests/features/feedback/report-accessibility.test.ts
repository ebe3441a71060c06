import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { accessibilityReceiptView } from "#app/features/feedback/accessibility-receipt.view.server.ts";
import { reportAccessibility } from "#app/features/feedback/report-accessibility.server.ts";
import { makeWorld, monday, vault } from "#tests/support/world.ts";

const address = "192.0.2.1";

const problem = {
	page: "Scegli il giorno",
	problem: "Il lettore di schermo non legge gli orari",
	email: "maria@example.it",
	phone: null,
};

test("a report is received once, with a number, a day by which it is answered, and sealed words", async () => {
	const world = await makeWorld();
	const id = newId();
	const send = () => reportAccessibility({ id, problem }, world.visitor());

	expect(await Promise.all([send(), send()])).toEqual([{ ok: true }, { ok: true }]);
	expect(await send()).toEqual({ ok: true });

	const rows = await world.db.read.accessibilityReport.findMany();
	expect(rows).toMatchObject([{ id, status: "open", answeredAt: null, phoneSealed: null }]);
	expect(vault.unseal(rows[0]?.problemSealed ?? new Uint8Array())).toBe(problem.problem);
	expect(vault.unseal(rows[0]?.emailSealed ?? new Uint8Array())).toBe(problem.email);
	expect(JSON.stringify(rows)).not.toContain("lettore");

	expect(await accessibilityReceiptView(id, world.visitor())).toEqual({
		reference: expect.stringMatching(/^\w{4}-\w{4}$/),
		receivedOn: "2026-11-23",
		answerBy: "2026-12-23",
		hasContact: true,
	});
});

test("nobody has to leave a contact, and a receipt of nothing is none", async () => {
	const world = await makeWorld();
	const id = newId();
	const anonymous = { ...problem, page: "", email: null };
	await reportAccessibility({ id, problem: anonymous }, world.visitor());

	expect(await accessibilityReceiptView(id, world.visitor())).toMatchObject({ hasContact: false });
	expect(await accessibilityReceiptView(newId(), world.visitor())).toBeNull();
});

test("one network address sends ten reports an hour", async () => {
	const world = await makeWorld();
	const report = (now = monday, id = newId()) =>
		reportAccessibility({ id, problem }, world.visitor(null, now, address));
	for (let one = 0; one < 10; one++) {
		const id = newId();
		expect(await report(monday, id)).toEqual({ ok: true });
		// Pressed twice, it counts once.
		expect(await report(monday, id)).toEqual({ ok: true });
	}
	expect(await report()).toEqual({
		ok: false,
		refusal: "too_many",
		until: monday.add({ minutes: 60 }),
	});
	expect(await world.db.read.accessibilityReport.count()).toBe(10);
	expect(await report(monday.add({ minutes: 61 }))).toEqual({ ok: true });
});

test("the database itself refuses an answer without its time, and a time without an answer", async () => {
	const world = await makeWorld();
	const add = (row: { status: "open" | "answered"; answeredAt: Date | null }) =>
		world.db.transaction((tx) =>
			tx.accessibilityReport.create({
				data: {
					id: newId(),
					reference: newId(),
					problemSealed: vault.seal("x"),
					locale: "it",
					createdAt: toDate(monday),
					...row,
				},
			}),
		);
	await expect(add({ status: "answered", answeredAt: null })).rejects.toThrow();
	await expect(add({ status: "open", answeredAt: toDate(monday) })).rejects.toThrow();
	await add({ status: "answered", answeredAt: toDate(monday) });
});

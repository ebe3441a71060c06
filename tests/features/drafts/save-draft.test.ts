import { expect, test } from "vitest";
import { countAttempt } from "#app/features/attempts/attempt-store.server.ts";
import { discardDraft } from "#app/features/drafts/discard-draft.server.ts";
import { openDraft } from "#app/features/drafts/open-draft.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

const mine = { kind: "enrolment", token: "my token", clientAddress: "home" } as const;

test("a draft is opened by the token that saved it", async () => {
	const world = await makeWorld();
	await saveDraft({ ...mine, payload: { familyName: "Rossi" } }, world.system());
	expect(await openDraft(mine, world.system())).toEqual({ familyName: "Rossi" });
});

test("another token, or the same one for another form, opens nothing", async () => {
	const world = await makeWorld();
	await saveDraft({ ...mine, payload: { familyName: "Rossi" } }, world.system());
	expect(await openDraft({ ...mine, token: "another token" }, world.system())).toBeNull();
	expect(await openDraft({ ...mine, kind: "booking" }, world.system())).toBeNull();
});

test("the table holds neither what was typed nor the token", async () => {
	const world = await makeWorld();
	await saveDraft({ ...mine, payload: { familyName: "Rossi" } }, world.system());
	const [row] = await world.db.read.draft.findMany();
	const stored = JSON.stringify({
		...row,
		payloadSealed: Buffer.from(row?.payloadSealed ?? []).toString("latin1"),
	});
	expect(stored).not.toMatch(/Rossi|my token/);
});

test("saving again replaces what was saved and keeps it for three more days", async () => {
	const world = await makeWorld();
	const later = monday.add({ hours: 48 });
	await saveDraft({ ...mine, payload: { step: 1 } }, world.system());
	await saveDraft({ ...mine, payload: { step: 2 } }, world.system(later));
	expect(await world.db.read.draft.count()).toBe(1);
	expect(await openDraft(mine, world.system(later.add({ hours: 71 })))).toEqual({ step: 2 });
});

test("after three days a draft is gone", async () => {
	const world = await makeWorld();
	await saveDraft({ ...mine, payload: { step: 1 } }, world.system());
	expect(await openDraft(mine, world.system(monday.add({ hours: 72 })))).toBeNull();
});

test("one network address begins two hundred forms an hour, and goes on with those it has", async () => {
	const world = await makeWorld();
	const { clientAddress } = mine;
	await world.db.transaction(async (tx) => {
		for (let one = 0; one < 199; one++) {
			await countAttempt(tx, world.system(), "draft", { address: clientAddress });
		}
	});
	const save = (token: string, now = monday) =>
		saveDraft({ ...mine, token, payload: { token } }, world.system(now));
	expect(await save("the last one")).toEqual({ ok: true });

	expect(await save("one too many")).toEqual({
		ok: false,
		refusal: "too_many_drafts",
		until: monday.add({ minutes: 60 }),
	});
	expect(await openDraft({ ...mine, token: "one too many" }, world.system())).toBeNull();
	expect(await save("the last one")).toEqual({ ok: true });
	expect(await save("one too many", monday.add({ minutes: 61 }))).toEqual({ ok: true });
});

test("discarding forgets this form's draft and leaves the other one", async () => {
	const world = await makeWorld();
	await saveDraft({ ...mine, payload: { step: 1 } }, world.system());
	await saveDraft({ ...mine, kind: "booking", payload: { step: 3 } }, world.system());
	await discardDraft(mine, world.system());
	expect(await openDraft(mine, world.system())).toBeNull();
	expect(await openDraft({ ...mine, kind: "booking" }, world.system())).toEqual({ step: 3 });
});

test("two saves of one draft at the same instant leave one draft", async () => {
	const world = await makeWorld();
	await Promise.all(
		[1, 2, 3].map((step) => saveDraft({ ...mine, payload: { step } }, world.system())),
	);
	expect(await world.db.read.draft.count()).toBe(1);
});

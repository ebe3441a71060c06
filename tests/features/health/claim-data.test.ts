import { expect, test } from "vitest";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { claimData } from "#app/features/health/claim-data.server.ts";
import { insertApplicant } from "#app/features/people/applicant-store.server.ts";
import { makeWorld, monday, vault } from "#tests/support/world.ts";

const another = openVault(new Uint8Array(32).fill(8));

test("the first to start leaves its fingerprint, and only its key opens the data from then on", async () => {
	const { db } = await makeWorld();
	expect(await claimData({ db, vault })).toEqual({ ok: true });
	expect(await claimData({ db, vault })).toEqual({ ok: true });
	expect(await claimData({ db, vault: another })).toEqual({ ok: false, refusal: "another_key" });
});

test("data of before the fingerprint is claimed by the key that unseals it, and by no other", async () => {
	const world = await makeWorld();
	const { db } = world;
	await world.applicant({ phone: "3331234567" });
	expect(await claimData({ db, vault: another })).toMatchObject({ ok: false });
	expect(await db.read.setting.count()).toBe(0);
	expect(await claimData({ db, vault })).toEqual({ ok: true });
	expect(await claimData({ db, vault: another })).toMatchObject({ ok: false });
});

test("where there is no person yet, what somebody has begun to type tells whose the data is", async () => {
	const { db, system } = await makeWorld();
	const draft = { kind: "booking", token: "t", payload: {}, clientAddress: "home" } as const;
	await saveDraft(draft, system());
	expect(await claimData({ db, vault: another })).toMatchObject({ ok: false });
	expect(await claimData({ db, vault })).toEqual({ ok: true });
});

test("a start with a wrong secret, before there was a fingerprint, does not make the data its own", async () => {
	const world = await makeWorld();
	const { db } = world;
	await world.applicant();
	const later = monday.add({ hours: 1 });
	await db.transaction((tx) => insertApplicant(tx, another, later, world.newcomer()));
	expect(await claimData({ db, vault: another })).toMatchObject({ ok: false });
	expect(await claimData({ db, vault })).toEqual({ ok: true });
});

test("of several that start at once with different secrets one has the data", async () => {
	const { db } = await makeWorld();
	const keys = [1, 2, 3, 4].map((byte) => openVault(new Uint8Array(32).fill(byte)));
	const claims = await Promise.all(keys.map((key) => claimData({ db, vault: key })));
	expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the fingerprint tells nothing of the key", async () => {
	const { db } = await makeWorld();
	await claimData({ db, vault });
	const [{ value } = { value: "" }] = await db.read.setting.findMany();
	expect(value).toMatch(/^[\w-]{16}$/);
	expect(value).not.toBe(vault.digest("contact", "").slice(0, 16));
});

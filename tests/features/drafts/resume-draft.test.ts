import { expect, test } from "vitest";
import { keepDraft } from "#app/features/drafts/keep-draft.server.ts";
import { openDraft } from "#app/features/drafts/open-draft.server.ts";
import { resumeDraft } from "#app/features/drafts/resume-draft.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

const mine = { kind: "enrolment", token: "my token", clientAddress: "home" } as const;
const another = { kind: "enrolment", token: "another" } as const;
const elsewhere = {
	tokens: { enrolment: another.token, booking: "its other" },
	clientAddress: "192.0.2.1",
};

async function openKept() {
	const world = await makeWorld();
	await saveDraft({ ...mine, payload: { familyName: "Rossi" } }, world.system());
	const code = await keepDraft(mine, world.system());
	if (code === null) throw new Error("There is no draft to keep.");
	const guess = (n: number, now = monday) =>
		resumeDraft({ ...elsewhere, code: `WRONG${n}` }, world.system(now));
	return { world, code, guess };
}

test("a right code is no guess, however often it is entered", async () => {
	const { world, code } = await openKept();
	for (let time = 0; time < 25; time++) {
		expect(await resumeDraft({ ...elsewhere, code }, world.system())).toMatchObject({ ok: true });
	}
	expect(await openDraft(another, world.system())).toEqual({ familyName: "Rossi" });
	// The form that was begun.
	expect(await world.db.read.attemptCount.count()).toBe(1);
});

test("a code that is of no form opens none", async () => {
	const { guess } = await openKept();
	expect(await guess(1)).toEqual({ ok: false, refusal: "wrong_code" });
});

test("codes tried at the same instant count each other", async () => {
	const { world, code, guess } = await openKept();
	const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)));
	const tried = outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "wrong_code");
	expect(tried.length).toBeLessThanOrEqual(20);

	for (let n = tried.length; n < 20; n++) await guess(n);
	const right = (now = monday) => resumeDraft({ ...elsewhere, code }, world.system(now));
	expect(await right()).toMatchObject({ ok: false, refusal: "too_many_attempts" });
	expect(await right(monday.add({ minutes: 61 }))).toMatchObject({ ok: true });
});

import { expect, test } from "vitest";
import { findSessionApplicant, insertSession } from "#app/features/people/session-store.server.ts";
import { signOutEverywhere } from "#app/features/people/sign-out-everywhere.server.ts";
import { known, makeWorld, monday } from "#tests/support/world.ts";

test("every browser of a person is out, and nobody else's", async () => {
	const world = await makeWorld();
	const [maria, ugo] = [await world.applicant(), await world.applicant()];
	const { staffMember } = await world.staff();
	await world.db.transaction(async (tx) => {
		await insertSession(tx, "library", { applicantId: maria }, monday);
		await insertSession(tx, "phone", { applicantId: maria }, monday);
		await insertSession(tx, "of ugo", { applicantId: ugo }, monday);
		await insertSession(tx, "of the desk", { staffMemberId: staffMember.id }, monday);
	});
	await signOutEverywhere(known(maria), world.system());
	const { read } = world.db;
	expect(await findSessionApplicant(read, "library", monday)).toBeNull();
	expect(await findSessionApplicant(read, "phone", monday)).toBeNull();
	expect(await findSessionApplicant(read, "of ugo", monday)).toMatchObject({ id: ugo });
	expect(await read.session.count()).toBe(2);
	await signOutEverywhere(known(maria), world.system());
	expect(await read.session.count()).toBe(2);
});

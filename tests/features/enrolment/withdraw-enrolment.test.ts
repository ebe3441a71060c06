import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { atDesk } from "#app/features/access.ts";
import { myEnrolmentsView } from "#app/features/enrolment/my-enrolments.view.server.ts";
import { reviewEnrolment } from "#app/features/enrolment/review-enrolment.server.ts";
import { withdrawEnrolment } from "#app/features/enrolment/withdraw-enrolment.server.ts";
import { known, makeWorld, monday } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

async function makeEnrolment(status: EnrolmentStatus = "submitted") {
	const world = await makeWorld();
	const applicantId = await world.applicant();
	const id = newId();
	await world.db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.enrolment.create({
			data: {
				id,
				applicantId,
				editionId: "2026",
				reference: "AB2C3DEF",
				status,
				eligibility: "yes",
				residenceMunicipalityId: "collegno",
				submittedAt: toDate(monday),
				idempotencyKey: id,
			},
		});
	});
	const own = { ...world.visitor(applicantId), applicantId };
	return { world, id, own, person: known(applicantId) };
}

test("somebody withdraws their enrolment, sees it in its history, and a second click changes nothing", async () => {
	const { world, id, own, person } = await makeEnrolment();
	const desk = await world.staff();
	const later = (minutes: number) => monday.add({ minutes });
	await reviewEnrolment(
		atDesk("enrolment", id, desk),
		{ outcome: "to_complete", reason: "Manca l'ISEE" },
		{ ...desk, now: later(1) },
	);
	expect(await myEnrolmentsView(own)).toMatchObject([
		{ status: "to_complete", reviewReason: "Manca l'ISEE", mayWithdraw: true },
	]);
	expect(await withdrawEnrolment({ person, enrolmentId: id }, { ...own, now: later(2) })).toEqual({
		ok: true,
	});
	expect(await withdrawEnrolment({ person, enrolmentId: id }, { ...own, now: later(3) })).toEqual({
		ok: false,
		refusal: "already_withdrawn",
	});
	expect(await noted(world.db, { action: "withdrawn" })).toEqual([
		{
			by: `applicant ${person.id}`,
			action: "withdrawn",
			what: `enrolment ${id}`,
			details: { from: "to_complete" },
		},
	]);
	expect(await myEnrolmentsView(own)).toMatchObject([
		{
			reference: "AB2C-3DEF",
			status: "withdrawn",
			reviewReason: null,
			mayWithdraw: false,
			history: [{ status: "to_complete" }, { status: "withdrawn" }],
		},
	]);
});

test("an enrolment of somebody else is not there, a refused one stays refused", async () => {
	const { world, id, own, person } = await makeEnrolment("refused");
	const stranger = await world.applicant();
	const unknown = { ok: false, refusal: "unknown_enrolment" };
	expect(await withdrawEnrolment({ person: known(stranger), enrolmentId: id }, own)).toEqual(
		unknown,
	);
	expect(await withdrawEnrolment({ person, enrolmentId: "nothing" }, own)).toEqual(unknown);
	expect(await withdrawEnrolment({ person, enrolmentId: id }, own)).toEqual({
		ok: false,
		refusal: "already_refused",
	});
	expect(await myEnrolmentsView({ ...own, applicantId: stranger })).toEqual([]);
});

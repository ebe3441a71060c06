import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { findSubmitted } from "#app/features/enrolment/find-submitted.server.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

test("the key of a draft that was sent answers with what became of it; any other key with nothing", async () => {
	const world = await makeWorld();
	const { db } = world;
	const [enrolmentId, draftId] = [newId(), newId()];
	const applicantId = await world.applicant();
	const enrolment = (submittedAt: Date | null) => ({
		data: {
			id: submittedAt ? enrolmentId : draftId,
			applicantId,
			editionId: submittedAt ? "2026" : "2027",
			reference: submittedAt ? "AB2C3DEF" : "XY2Z3WVU",
			status: submittedAt ? ("submitted" as const) : ("draft" as const),
			eligibility: "yes" as const,
			residenceMunicipalityId: "collegno",
			submittedAt,
			idempotencyKey: submittedAt ? "sent" : "not sent",
		},
	});
	await db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.edition.create({ data: { id: "2027", year: 2027 } });
		await tx.enrolment.create(enrolment(toDate(monday)));
		await tx.enrolment.create(enrolment(null));
	});
	expect(await findSubmitted(db.read, "sent")).toEqual({
		ok: true,
		enrolmentId,
		applicantId,
		reference: "AB2C3DEF",
		submittedAt: monday,
	});
	expect(await findSubmitted(db.read, "not sent")).toBeNull();
	expect(await findSubmitted(db.read, "never seen")).toBeNull();
});

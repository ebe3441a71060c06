import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { reviewEnrolment } from "#app/features/enrolment/review-enrolment.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { known, makeWorld, monday } from "#tests/support/world.ts";
import { noted, outbox } from "#tests/support/written.ts";

async function makeSubmitted(facts: { email?: string | null } = {}) {
	const world = await makeWorld();
	const applicantId = await world.applicant(facts);
	const id = newId();
	await world.db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.enrolment.create({
			data: {
				id,
				applicantId,
				editionId: "2026",
				reference: "AB2C3DEF",
				status: "submitted",
				eligibility: "yes",
				residenceMunicipalityId: "collegno",
				submittedAt: toDate(monday),
				idempotencyKey: id,
			},
		});
	});
	const desk = await world.staff();
	return { world, own: atDesk("enrolment", id, desk), desk, applicantId };
}

const accept = { outcome: "accepted", reason: "" } as const;
const sendBack = { outcome: "to_complete", reason: "Manca l'ISEE" } as const;

test("the person gets the decision by mail, and only the one that stands", async () => {
	const { world, own, desk, applicantId } = await makeSubmitted();
	const smtp = await startSmtp();
	expect(await reviewEnrolment(own, sendBack, desk)).toEqual({ ok: true });
	const later = { ...desk, now: monday.add({ seconds: 1 }) };
	expect(await reviewEnrolment(own, accept, later)).toEqual({ ok: true });
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), later.now));
	const about = { kind: "enrolment_reviewed", enrolmentId: own.id };
	expect(await outbox(world.db)).toMatchObject([
		{
			...{ status: "dropped", droppedReason: "decision_changed", applicantId, companionId: null },
			facts: { ...about, outcome: "to_complete" },
			notAfter: toDate(monday.add({ hours: 30 * 24 })),
		},
		{ status: "sent", facts: { ...about, outcome: "accepted" } },
	]);
	const of = {
		by: `staff ${desk.staffMember.id}`,
		action: "reviewed",
		what: `enrolment ${own.id}`,
	};
	expect(await noted(world.db)).toEqual([
		{ ...of, details: { from: "submitted", to: "to_complete" } },
		{ ...of, details: { from: "to_complete", to: "accepted" } },
	]);
	expect(smtp.mails).toHaveLength(1);
});

test("the same decision twice is one, and is told once", async () => {
	const { world, own, desk } = await makeSubmitted();
	await reviewEnrolment(own, sendBack, desk);
	expect(await reviewEnrolment(own, sendBack, desk)).toEqual({ ok: true });
	expect(await world.db.read.message.count()).toBe(1);
});

test("a decision that is refused tells nobody anything", async () => {
	const { world, own, desk } = await makeSubmitted();
	await reviewEnrolment(own, sendBack, desk);
	const other = { ...sendBack, reason: "Manca la firma" };
	expect(await reviewEnrolment(own, other, desk)).toEqual({ ok: false, refusal: "unchanged" });
	expect(await world.db.read.message.count()).toBe(1);
});

test("two operators who saw the same state: one decides, the other is told who did, and the person is written to once", async () => {
	const { world, own, desk: olga } = await makeSubmitted();
	const carlo = { ...(await world.staff()), now: monday.add({ seconds: 1 }) };
	for (let round = 0; round < 5; round++) {
		const { version } = await versionOf(world.db.read, own.id);
		const before = await world.db.read.message.count();
		const both = [accept, { outcome: "refused", reason: "Non abita qui" } as const];
		const answers = await Promise.all([
			reviewEnrolment(own, both[round % 2] ?? accept, {
				...olga,
				now: monday.add({ hours: round }),
				seen: { version, form: `olga ${round}`, page: "olga" },
			}),
			reviewEnrolment(own, both[1 - (round % 2)] ?? accept, {
				...carlo,
				now: monday.add({ hours: round }),
				seen: { version, form: `carlo ${round}`, page: "carlo" },
			}),
		]);
		// Somebody who asks for what stands already is not contradicted.
		const told = answers.filter((answer) => !answer.ok);
		expect(told.length).toBeLessThanOrEqual(1);
		for (const answer of told) {
			expect(answer).toMatchObject({
				refusal: "changed_meanwhile",
				change: { action: "reviewed", by: { kind: "staff", name: "Olga Operatrice" } },
			});
		}
		expect((await world.db.read.message.count()) - before).toBeLessThanOrEqual(1);
	}
});

async function versionOf(read: Parameters<typeof stateSeen>[0], id: string) {
	const state = await stateSeen(read, { kind: "enrolment", id });
	return { version: Number(state.split(".")[0]) };
}

test("somebody without an e-mail is called by the desk: nothing is put in the outbox", async () => {
	const { world, own, desk } = await makeSubmitted({ email: null });
	expect(await reviewEnrolment(own, accept, desk)).toEqual({ ok: true });
	expect(await world.db.read.message.count()).toBe(0);
	expect(await world.db.read.enrolment.findFirst()).toMatchObject({
		...{ status: "accepted", reviewReason: null, reviewedById: desk.staffMember.id },
		reviewedAt: toDate(monday),
	});
});

test("whoever decides on a page from before is told what was decided since; the same form again is answered again", async () => {
	const { world, own, desk } = await makeSubmitted();
	const page = (form: string) => ({ ...desk, seen: { version: 0, form, page: form } });
	expect(await reviewEnrolment(own, sendBack, page("first"))).toEqual({ ok: true });
	expect(await reviewEnrolment(own, accept, page("second"))).toMatchObject({
		...{ ok: false, refusal: "changed_meanwhile" },
		change: { action: "reviewed", details: { to: "to_complete" } },
	});
	const reworded = { ...sendBack, reason: "Manca la firma" };
	expect(await reviewEnrolment(own, reworded, page("first"))).toEqual({ ok: true });
	expect(await world.db.read.enrolment.findFirst()).toMatchObject({
		...{ status: "to_complete", reviewReason: sendBack.reason },
	});
	expect(await world.db.read.message.count()).toBe(1);
});

test("the enrolment of somebody who is erased while the desk decides is not there", async () => {
	const { own, desk, applicantId } = await makeSubmitted();
	const erasing = meanwhile(desk, () => eraseApplicant(known(applicantId), desk));
	expect(await reviewEnrolment(own, accept, erasing)).toEqual({
		ok: false,
		refusal: "unknown_enrolment",
	});
});

test("a desk decides for the residents of its municipalities, and for nobody else", async () => {
	const { world, own, desk } = await makeSubmitted();
	const rivoli = await world.staff(["rivoli"]);
	const unknown = { ok: false, refusal: "unknown_enrolment" };
	expect(await reviewEnrolment(atDesk("enrolment", own.id, rivoli), accept, rivoli)).toEqual(
		unknown,
	);
	expect(await reviewEnrolment(atDesk("enrolment", "none", desk), accept, desk)).toEqual(unknown);
	expect(await world.db.read.enrolment.findFirst()).toMatchObject({ status: "submitted" });
	const collegno = await world.staff(["collegno"]);
	expect(await reviewEnrolment(atDesk("enrolment", own.id, collegno), accept, collegno)).toEqual({
		ok: true,
	});
});

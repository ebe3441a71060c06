import type { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { themselves } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { saveReview } from "#app/features/enrolment/review-store.server.ts";
import { submitEnrolment } from "#app/features/enrolment/submit-enrolment.server.ts";
import { withdrawEnrolment } from "#app/features/enrolment/withdraw-enrolment.server.ts";
import { demoStaff } from "#app/features/people/demo-staff.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { CLOSED_DESK } from "./demo.ts";
import { edition2026 } from "./published-facts.ts";

const [olga, carlo] = demoStaff;

/**
 * Everything here is invented for the demonstration. The answers of somebody from Collegno who meets
 * every requirement.
 */
const answers = {
	registered_at_job_centre: "yes",
	max_isee: "within",
	isee_expires_on: "",
	no_income_support: "no",
	no_other_project_with_allowance: "no",
	not_in_edition: "no",
	nobody_else_of_household: "no",
	basic_italian: "yes",
};

const enrolments = [
	{ name: "Marta Quaglia", becomes: "submitted", given: {} },
	{ name: "Karim Saadi", becomes: "submitted", given: { max_isee: "not_yet" } },
	{ name: "Ornella Vinci", becomes: "submitted", given: { no_income_support: "unsure" } },
	{ name: "Stefano Riva", becomes: "accepted", given: {} },
	{ name: "Doina Rusu", becomes: "accepted", given: {} },
	{ name: "Piero Longo", becomes: "to_complete", given: { max_isee: "not_yet" } },
	{ name: "Irene Valle", becomes: "refused", given: { max_isee: "above" } },
	{ name: "Tito Savio", becomes: "withdrawn", given: {} },
] as const;

const reasons = {
	accepted: "",
	to_complete: "Manca l'attestazione ISEE: portala allo sportello.",
	refused: "L'ISEE è sopra la soglia di questa edizione.",
};

/** Enrolments in each state, sent over the last weeks. */
export async function seedEnrolments({ db, vault }: App, now: Temporal.Instant): Promise<void> {
	for (const [index, { name, becomes, given }] of enrolments.entries()) {
		const [givenName = "", familyName = ""] = name.split(" ");
		const sentAt = now.subtract({ hours: 24 * (20 - 2 * index) });
		const visitor = { db, vault, locale: "it", clientAddress: "demo" } as const;
		const context = { ...visitor, now: sentAt, applicantId: null };
		const sent = await submitEnrolment(
			{
				editionId: edition2026.id,
				answers: { ...answers, ...given },
				person: {
					givenName,
					familyName: `${familyName} (demo)`,
					fiscalCode: inventedCode(index),
					residenceMunicipalityId: index % 2 === 0 ? "collegno" : "rivoli",
					email: null,
					phone: `00000001${String(index).padStart(2, "0")}`,
					locale: "it",
				},
				idempotencyKey: newId(),
			},
			context,
		);
		if (!sent.ok || becomes === "submitted") continue;
		const { applicantId, enrolmentId } = sent;
		const later = sentAt.add({ hours: 24 });
		if (becomes === "withdrawn") {
			const person = themselves({ applicantId });
			await withdrawEnrolment({ person, enrolmentId }, { ...context, now: later });
			continue;
		}
		const review = { outcome: becomes, reason: reasons[becomes], staffMemberId: carlo.id };
		await db.transaction(async (tx) => {
			await saveReview(tx, enrolmentId, { ...review, now: later });
			await recordAudit(tx, {
				at: later,
				actor: { kind: "staff", id: carlo.id },
				action: "reviewed",
				subject: { kind: "enrolment", id: enrolmentId },
				details: { from: "submitted", to: becomes },
			});
		});
	}
}

/** Well-formed, of a place that does not exist, so that it is nobody's. */
function inventedCode(index: number): string {
	const start = `DMOXXX${70 + index}A0${index + 1}Z999`;
	const last = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find(
		(letter) => readFiscalCode(start + letter).ok,
	);
	return `${start}${last}`;
}

/** One who can be offered a time at once, and one who waits for a day that never comes. */
export async function seedWishes({ db, vault }: App, now: Temporal.Instant): Promise<void> {
	const waiting = [
		{ name: "Lidia Monti", municipalityIds: ["rosta"], weekdays: [], interviewLanguage: null },
		{
			name: "Omar Nasser",
			municipalityIds: ["pianezza", "druento"],
			weekdays: [5],
			interviewLanguage: "ar",
		},
	] as const;
	for (const [index, { name, interviewLanguage, ...wish }] of waiting.entries()) {
		const [givenName = "", familyName = ""] = name.split(" ");
		await joinWaitlist(
			{
				...wish,
				serviceId: "primo-colloquio",
				partOfDay: "any",
				bookingId: null,
				applicant: {
					givenName,
					familyName: `${familyName} (demo)`,
					fiscalCode: null,
					email: null,
					phone: `00000002${String(index).padStart(2, "0")}`,
					locale: "it",
					interviewLanguage,
					residenceMunicipalityId: wish.municipalityIds[0] ?? null,
				},
				idempotencyKey: newId(),
			},
			{
				...{ now: now.subtract({ hours: 48 }), db, vault, locale: "it" },
				...{ applicantId: null, clientAddress: "demo" },
			},
		);
	}
}

/** A desk of Rivoli is shut on a day when somebody is expected, whose appointment is to be settled. */
export async function seedClosure({ db, vault }: App, now: Temporal.Instant): Promise<void> {
	const booked = await db.read.slot.findFirst({
		where: {
			deskId: CLOSED_DESK,
			startsAt: { gt: toDate(now.add({ hours: 24 })) },
			bookings: { some: { status: "booked" } },
		},
		orderBy: { startsAt: "asc" },
		select: { deskId: true, startsAt: true },
	});
	if (!booked) return;
	const context = { now, db, vault, staffMember: { ...olga, municipalityIds: null } };
	await closeDesk(
		{
			key: newId(),
			place: { deskId: booked.deskId },
			fromOn: dateAt(toInstant(booked.startsAt), "Europe/Rome"),
			toOn: null,
			startTime: null,
			endTime: null,
			reason: "Chiusura dimostrativa: formazione degli operatori",
			repeats: "never",
			repeatsUntilOn: null,
		},
		context,
	);
}

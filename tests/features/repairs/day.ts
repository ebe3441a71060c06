import { expect } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import type { NewApplicant } from "#app/features/people/applicant-store.server.ts";
import { closeDeskSchema } from "#app/features/slots/close-desk.schema.ts";
import { atOffice, known, monday, type World } from "#tests/support/world.ts";

/** When the loop comes by, once the desk has had its minute. */
export const soon = monday.add({ minutes: 2 });

export const at = (time: string) => atOffice(`2026-12-03T${time}`);
export const nextDay = (time: string) => atOffice(`2026-12-04T${time}`);

/** The whole of Thursday 3 December in Collegno. */
export const thursday = () =>
	closeDeskSchema.parse({
		key: newId(),
		place: "office:collegno-office",
		fromOn: "2026-12-03",
		toOn: "",
		startTime: "",
		endTime: "",
		reason: "Assemblea",
	});

/** Somebody new books. */
export async function book(world: World, slotId: string, facts: Partial<NewApplicant> = {}) {
	const applicantId = await world.applicant(facts);
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
		world.visitor(applicantId),
	);
	return { applicantId, bookingId: booked.ok ? booked.bookingId : expect.fail(booked.refusal) };
}

/** What holds after everything. */
export async function expectNobodyLost({ db }: World): Promise<void> {
	expect((await examineDatabase({ now: monday, db })).findings).toEqual([]);
}

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { myAppointmentsView } from "#app/features/people/my-appointments.view.server.ts";
import { myAreaView } from "#app/features/people/my-area.view.server.ts";
import { whoAreYouView } from "#app/features/people/who-are-you.view.server.ts";
import {
	atOffice,
	known,
	linkedBooking,
	makeWorld,
	monday,
	vault,
	type World,
} from "#tests/support/world.ts";

async function booked(world: World, applicantId: string, start: string): Promise<string> {
	const slotId = await world.slot({ start: atOffice(start) });
	const outcome = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: slotId, note: null },
		world.visitor(applicantId),
	);
	return outcome.ok ? outcome.bookingId : expect.fail(outcome.refusal);
}

test("somebody sees their next appointment with its link, and nobody else's", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant();
	const bookingId = await booked(world, applicantId, "2026-12-03T10:30");
	await booked(world, await world.applicant(), "2026-12-03T11:30");

	const view = await myAppointmentsView(world.db.read, vault, {
		applicantId,
		locale: "en",
		now: monday,
	});

	expect(view).toEqual({
		upcoming: [
			expect.objectContaining({
				id: bookingId,
				service: "First interview",
				startsAt: toDate(atOffice("2026-12-03T10:30")),
				office: "Sportello di Collegno",
				status: "booked",
			}),
		],
		past: [],
	});
	expect(vault.verify("manage-link", view.upcoming[0]?.token ?? "")).toBe(bookingId);
});

test("an appointment that is cancelled or over stands among the past ones", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant();
	const cancelled = await booked(world, applicantId, "2026-12-03T10:30");
	await cancelBooking(linkedBooking(cancelled), null, world.visitor(applicantId));
	const over = await booked(world, applicantId, "2026-12-04T10:30");
	const view = await myAppointmentsView(world.db.read, vault, {
		applicantId,
		locale: "it",
		now: Temporal.Instant.from("2026-12-05T08:00:00Z"),
	});
	expect(view.upcoming).toEqual([]);
	expect(view.past.map(({ id, status }) => [id, status])).toEqual([
		[over, "booked"],
		[cancelled, "cancelled_by_applicant"],
	]);
});

test("somebody who has neither enrolled nor booked sees an empty area", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant();
	expect(await myAreaView(world.db.read, applicantId)).toEqual({
		name: "Maria Rossi",
		enrolment: null,
	});
});

test("two people of one name are told apart by what they have", async () => {
	const world = await makeWorld();
	const one = await world.applicant({ email: "casa@example.it" });
	const other = await world.applicant({ email: "casa@example.it" });
	await booked(world, one, "2026-12-03T10:30");
	const people = await whoAreYouView(world.db.read, [one, other], monday);
	expect(people.find(({ id }) => id === one)?.nextAppointment?.startsAt).toEqual(
		toDate(atOffice("2026-12-03T10:30")),
	);
	expect(people.find(({ id }) => id === other)?.nextAppointment).toBeNull();
});

test("every past appointment is listed, however many there were", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant();
	const slotId = await world.slot();
	const cancelled = Array.from({ length: 24 }, (_, n) => `ABCDEF${10 + n}`);
	const bookingId = await booked(world, applicantId, "2026-12-04T10:30");
	const booking = await world.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });
	await world.db.transaction(async (tx) => {
		for (const reference of cancelled) {
			await tx.booking.create({
				data: {
					...booking,
					id: newId(),
					reference,
					idempotencyKey: reference,
					slotId,
					status: "cancelled_by_applicant",
					cancelledAt: booking.bookedAt,
				},
			});
		}
	});
	const now = atOffice("2026-12-05T10:30");
	const { past } = await myAppointmentsView(world.db.read, vault, {
		applicantId,
		locale: "it",
		now,
	});
	expect(past).toHaveLength(25);
});

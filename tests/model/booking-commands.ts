import fc from "fast-check";
import { newId } from "#app/adapters/db/ids.server.ts";
import { acceptProposal } from "#app/features/appointments/accept-proposal.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { holdSeat, releaseHold } from "#app/features/seats/seat-store.server.ts";
import { known, linkedBooking } from "#tests/support/world.ts";
import { type By, type Model, type Slot, terms } from "./booking-model.ts";
import { agree, command, contextOf, count, nth, type Pick, pick } from "./command.ts";
import { DRAFTS } from "./real-portal.ts";

const by = fc.constantFrom<By>("applicant", "applicant", "staff");

/** The soonest slots to come are picked most often: there people meet. */
function pickSlot(model: Model, pick: Pick): Slot | undefined {
	const toCome = model.slots
		.filter((slot) => slot.end > model.at && (slot.isPublished || model.seatsTaken(slot) > 0))
		.sort((a, b) => a.start - b.start || (a.deskId < b.deskId ? -1 : 1));
	return nth(toCome.slice(0, pick % 3 === 0 ? undefined : 8), pick);
}

function holdOf(model: Model, draft: string) {
	for (const slot of model.slots) {
		const hold = slot.holds.get(draft);
		if (hold) return { id: hold.id, slot, hold };
	}
	return null;
}

export const book = fc
	.record({ who: pick, slot: pick, by, draft: fc.option(fc.constantFrom(...DRAFTS)) })
	.map((facts) =>
		command("book", facts, async (model, real) => {
			const person = nth(real.people, facts.who);
			const slot = pickSlot(model, facts.slot);
			if (!person || !slot?.id) return;
			const held = facts.draft === null ? null : holdOf(model, facts.draft);
			const seat = model.seatFor(slot, facts.by, held?.slot === slot ? facts.draft : null);
			const expected = seat !== null && model.mayBook(person, slot, facts.by);
			const outcome = await bookSlot(
				{
					slotId: slot.id,
					applicant: known(person),
					idempotencyKey: newId(),
					note: null,
					draftId: facts.draft,
				},
				facts.by === "staff" ? real.staff(model.now) : real.visitor(model.now, person),
			);
			agree(expected, outcome);
			if (!outcome.ok) return;
			seat?.apply();
			model.book(outcome.bookingId, person, slot);
			if (facts.draft === null) return;
			if (held?.slot !== slot) held?.slot.holds.delete(facts.draft);
			await real.beginForm(facts.draft);
		}),
	);

export const walkIn = fc.record({ slot: pick }).map((facts) =>
	command("walk in", facts, async (model, real) => {
		const slot = pickSlot(model, facts.slot);
		if (!slot?.id) return;
		const seat = model.seatFor(slot, "staff");
		const expected = seat !== null && model.mayBook("nobody yet", slot, "staff");
		const outcome = await bookSlot(
			{
				slotId: slot.id,
				applicant: {
					givenName: "Nuova",
					familyName: "Persona",
					fiscalCode: null,
					email: null,
					phone: null,
					locale: "it",
					residenceMunicipalityId: null,
				},
				idempotencyKey: newId(),
				note: null,
			},
			real.staff(model.now),
		);
		agree(expected, outcome);
		if (!outcome.ok) return;
		seat?.apply();
		model.book(outcome.bookingId, outcome.applicantId, slot);
	}),
);

export const move = fc.record({ booking: pick, slot: pick, by }).map((facts) =>
	command("move", facts, async (model, real) => {
		const booking = nth(model.bookings, facts.booking);
		const slot = pickSlot(model, facts.slot);
		if (!booking || !slot?.id) return;
		const seat = model.seatFor(slot, facts.by);
		const expected =
			seat !== null &&
			model.mayLeaveFor(slot, booking, facts.by) &&
			model.mayBook(booking.person, slot, facts.by, booking);
		const outcome = await moveBooking(
			{ booking: linkedBooking(booking.id), toSlotId: slot.id },
			contextOf(model, real, booking, facts),
		);
		agree(expected, outcome);
		if (!outcome.ok) return;
		seat?.apply();
		model.move(booking, slot);
	}),
);

export const accept = fc.record({ proposed: pick, by }).map((facts) =>
	command("accept", facts, async (model, real) => {
		const isLate = facts.proposed % 4 === 0;
		const answerable = model.proposed.filter(
			({ booking, repairId }) => isLate || booking.repair?.id === repairId,
		);
		const proposed = nth(answerable, facts.proposed);
		if (!proposed) return;
		const { booking, slot, repairId, holdId } = proposed;
		const isOpen = booking.repair?.id === repairId;
		const seat = model.seatFor(slot, facts.by, isOpen ? holdId : null);
		const expected =
			seat !== null &&
			model.orphans().includes(booking) &&
			model.mayLeaveFor(slot, booking, facts.by) &&
			model.mayBook(booking.person, slot, facts.by, booking);
		const context = contextOf(model, real, booking, facts);
		const outcome = await acceptProposal(linkedBooking(booking.id), slot.id ?? "", context);
		agree(expected, outcome);
		if (!outcome.ok) return;
		seat?.apply();
		count("accepted");
		model.move(booking, slot);
		model.releaseUnneededHolds(booking);
	}),
);

export const cancel = fc.record({ booking: pick, by }).map((facts) =>
	command("cancel", facts, async (model, real) => {
		const booking = nth(model.bookings, facts.booking);
		if (!booking) return;
		const outcome = await cancelBooking(
			linkedBooking(booking.id),
			null,
			contextOf(model, real, booking, facts),
		);
		agree(model.mayCancel(booking, facts.by), outcome);
		if (outcome.ok) model.cancel(booking);
	}),
);

export const hold = fc.record({ draft: fc.constantFrom(...DRAFTS), slot: pick }).map((facts) =>
	command("hold", facts, async (model, real) => {
		const slot = pickSlot(model, facts.slot);
		const slotId = slot?.id;
		if (!slotId) return;
		const before = holdOf(model, facts.draft);
		before?.slot.holds.delete(facts.draft);
		const seat = model.seatFor(slot, "applicant");
		const until = model.now.add({ minutes: terms.holdMinutes });
		const id = await real.database.transaction<string | null>(async (tx, rollback) => {
			if (before) {
				await releaseHold(tx, { id: before.id, slotId: before.slot.id ?? "" }, model.now);
			}
			const wanted = { slotId, by: "applicant", now: model.now } as const;
			return (await holdSeat(tx, wanted, { until, draftId: facts.draft })) ?? rollback(null);
		});
		agree(seat !== null, { ok: id !== null });
		seat?.apply();
		if (id) slot.holds.set(facts.draft, { id, until: until.epochMilliseconds });
		else before?.slot.holds.set(facts.draft, before.hold); // a refusal leaves the old one
	}),
);

import { refusalOf } from "#app/domain/booking/decide-booking.ts";
import { moveRefusalOf } from "#app/domain/booking/decide-move.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { isLastChance, mayBeOffered } from "#app/domain/waitlist/contact-limits.ts";
import { offeredSeatKeptUntil } from "#app/domain/waitlist/kept-seat.ts";
import { offerTime } from "#app/domain/waitlist/offer-time.ts";
import { phoneOfferTime } from "#app/domain/waitlist/phone-offer-time.ts";
import { shareSeats } from "#app/domain/waitlist/share-seats.ts";
import { fulfils } from "#app/domain/waitlist/wish.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { findRecipient, lockApplicant } from "#app/features/people/person-store.server.ts";
import { holdSeat, lockSlots, releaseToPublic } from "#app/features/seats/seat-store.server.ts";
import { findOpenHours } from "#app/features/slots/open-hours-store.server.ts";
import {
	findKeptSeat,
	insertOffer,
	isAnybodyWaiting,
	isKeptForNobody,
	listEndedOffers,
	listKeptForNobody,
	listOfferableSlots,
	listUntold,
	lockWish,
	type OfferableSlot,
	passOnHold,
} from "./offer-store.server.ts";
import { listEndedWishes, listWaiting, type WaitingPerson } from "./waiting-store.server.ts";
import { endOffer, endWish } from "./waitlist-store.server.ts";

/**
 * Everything about the waiting list that happens without anybody clicking: offers and wishes that are
 * over are ended, every seat that somebody would take is offered to whoever has waited longest, what
 * nobody wants goes to the public, and whoever was made an offer is told by day. All of it is derived
 * from the rows, so that a crash in between delays it and loses nothing.
 *
 * @returns how many offers were made.
 */
export async function tendWaitlist(context: SystemContext): Promise<number> {
	if (!(await isAnybodyWaiting(context.db.read))) return 0;
	await endWhatIsOver(context);
	// Only of these is it known afterwards that nobody wants them: one kept since was not looked at.
	const kept = await listKeptForNobody(context.db.read);
	const offered = await offerSeats(context);
	await releaseUnwanted(kept, context);
	await tellOffers(context);
	return offered;
}

async function endWhatIsOver({ now, db }: SystemContext): Promise<void> {
	for (const { id, status } of await listEndedOffers(db.read, now)) {
		await db.transaction((tx) => endOffer(tx, id, status, now));
	}
	for (const wish of await listEndedWishes(db.read, now)) {
		await db.transaction(async (tx) => {
			if (!(await endWish(tx, wish.id, wish.status, now))) return;
			await recordAudit(tx, {
				at: now,
				actor: { kind: "system" },
				action: wish.status,
				subject: { kind: "waitlist_entry", id: wish.id },
			});
		});
	}
}

async function offerSeats(context: SystemContext): Promise<number> {
	const { now, db } = context;
	const waiting = await listWaiting(db.read, now);
	const services = [...new Set(waiting.map(({ wish }) => wish.serviceId))];
	const slots = await listOfferableSlots(db.read, services, now);
	const wouldTake = (person: WaitingPerson, slot: OfferableSlot) =>
		fulfils(slot, person.wish) &&
		!person.offers.some(({ slotId, status }) => slotId === slot.id && status !== "withdrawn") &&
		couldTake(person, slot, context);
	const timeFor = await offerTimes(waiting, slots, wouldTake, context);
	const shares = shareSeats(waiting, slots, (person, slot) => {
		const time = timeFor(person, slot);
		return (
			time !== null &&
			mayBeOffered(person.offers, time.tellAt, slot.zone) &&
			wouldTake(person, slot)
		);
	});
	let offered = 0;
	for (const { person, slot } of shares) {
		const time = timeFor(person, slot);
		if (time && (await offer(person, slot, time, context))) offered += 1;
	}
	return offered;
}

type OfferTime = ReturnType<typeof offerTime>;

/**
 * When each person is told of a seat, and until when it is theirs: whoever has an e-mail by day, the others
 * while the office of the seat is open. Opening hours are read of those offices alone whose seat somebody
 * without an e-mail would take.
 */
async function offerTimes(
	waiting: readonly WaitingPerson[],
	slots: readonly OfferableSlot[],
	wouldTake: (person: WaitingPerson, slot: OfferableSlot) => boolean,
	{ now, db }: SystemContext,
): Promise<(person: WaitingPerson, slot: OfferableSlot) => OfferTime> {
	const toCall = waiting.filter(({ hasEmail }) => !hasEmail);
	const theirs = slots.filter((slot) => toCall.some((person) => wouldTake(person, slot)));
	const open = new Map<string, Interval[]>();
	for (const { officeId } of theirs) {
		if (!open.has(officeId)) open.set(officeId, await findOpenHours(db.read, officeId, now));
	}
	const facts = (slot: OfferableSlot) => ({
		...{ now, start: slot.start, zone: slot.zone },
		minimumNoticeHours: slot.terms.minimumNoticeHours,
	});
	const byMail = new Map(slots.map((slot) => [slot.id, offerTime(facts(slot))]));
	const byPhone = new Map(
		theirs.map((slot) => [
			slot.id,
			phoneOfferTime({ ...facts(slot), open: open.get(slot.officeId) ?? [] }),
		]),
	);
	return ({ hasEmail }, { id }) => (hasEmail ? byMail : byPhone).get(id) ?? null;
}

/** Would their yes be accepted, if they said it now? */
function couldTake(person: WaitingPerson, slot: OfferableSlot, { now }: SystemContext): boolean {
	const { booking, enrolled, activeBookings } = person;
	const facts = {
		now,
		by: "applicant",
		zone: slot.zone,
		terms: slot.terms,
		slot: { ...slot, published: true },
		applicant: { enrolled, activeBookings },
	} as const;
	const refusal = booking
		? moveRefusalOf({ ...facts, booking, isOffered: true, causedByOffice: false })
		: refusalOf(facts);
	return refusal === null;
}

/** Keeps the seat for the person; false when either is not to be had any more. */
async function offer(
	person: WaitingPerson,
	{ id: slotId }: OfferableSlot,
	{ tellAt, until }: NonNullable<OfferTime>,
	{ now, db }: SystemContext,
): Promise<boolean> {
	const keptUntil = offeredSeatKeptUntil(until);
	const { applicantId } = person;
	return db.transaction<boolean>(async (tx, rollback) => {
		await lockSlots(tx, [slotId]);
		if (!(await lockWish(tx, person.id))) return false;
		const kept = await findKeptSeat(tx, slotId);
		if (kept) await passOnHold(tx, { id: kept, applicantId, until: keptUntil });
		const holdId =
			kept ??
			(await holdSeat(
				tx,
				{ slotId, by: "applicant", now },
				{ until: keptUntil, applicantId, forWaitlist: true },
			));
		if (!holdId) return rollback(false);
		await insertOffer(tx, { entryId: person.id, slotId, holdId, now, tellAt, until });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "system" },
			action: "offered",
			subject: { kind: "waitlist_entry", id: person.id },
			details: { slotId },
		});
		return true;
	});
}

async function releaseUnwanted(
	kept: readonly { id: string; slotId: string }[],
	{ db }: SystemContext,
): Promise<void> {
	for (const hold of kept) {
		await db.transaction(async (tx) => {
			await lockSlots(tx, [hold.slotId]);
			if (await isKeptForNobody(tx, hold.id)) await releaseToPublic(tx, hold);
		});
	}
}

async function tellOffers({ now, db, vault }: SystemContext): Promise<void> {
	for (const untold of await listUntold(db.read, now)) {
		const { id: offerId, entryId: waitlistEntryId, applicantId } = untold;
		await db.transaction(async (tx) => {
			await lockApplicant(tx, applicantId);
			const to = await findRecipient(tx, vault, applicantId);
			if (!to) return;
			await addMessage(tx, vault, now, {
				dedupeKey: `seat_offered:${offerId}`,
				facts: {
					kind: "seat_offered",
					offerId,
					waitlistEntryId,
					isLastChance: isLastChance(untold.offers),
				},
				...to,
				applicantId,
				about: { kind: "wish", waitlistEntryId, offerId },
				companionId: null,
				notAfter: untold.until,
			});
		});
	}
}

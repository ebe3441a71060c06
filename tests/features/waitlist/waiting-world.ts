import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { acceptOffer } from "#app/features/appointments/accept-offer.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { type JoinWaitlist, joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { known, linkedBooking, linkedWish, makeWorld, monday } from "#tests/support/world.ts";

/** The world, with both desks open for first interviews, and people who wait for one. */
export async function makeWaitingWorld(existing?: Database) {
	const world = await makeWorld(existing);
	const { db } = world;
	await world.opens();
	const applicant = (facts: Parameters<typeof world.applicant>[0] = {}) => world.applicant(facts);
	const newcomer = (facts: Parameters<typeof world.newcomer>[0] = {}) => world.newcomer(facts);
	const later = (time: Temporal.DurationLike) => monday.add(time);

	function joins(
		request: Partial<JoinWaitlist> = {},
		context: VisitorContext | StaffContext = world.visitor(),
	) {
		return joinWaitlist(
			{
				applicant: newcomer(),
				serviceId: "primo-colloquio",
				municipalityIds: ["collegno"],
				weekdays: [],
				partOfDay: "any",
				bookingId: null,
				idempotencyKey: newId(),
				...request,
			},
			context,
		);
	}

	/** Somebody we know joins; @returns their wish's id */
	async function waits(
		request: Partial<Omit<JoinWaitlist, "applicant">> & { applicantId?: string } = {},
		now = monday,
	): Promise<string> {
		const { applicantId, ...rest } = request;
		const id = applicantId ?? (await applicant());
		const joined = await joins({ applicant: known(id), ...rest }, world.visitor(id, now));
		if (!joined.ok) throw new Error(joined.refusal);
		return joined.entryId;
	}

	/** Somebody books the slot; @returns their booking */
	async function books(slotId: string, now = monday) {
		const applicantId = await applicant();
		const booked = await bookSlot(
			{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
			world.visitor(applicantId, now),
		);
		if (!booked.ok) throw new Error(booked.refusal);
		return { id: booked.bookingId, applicantId };
	}

	async function cancels(bookingId: string, now = monday) {
		const cancelled = await cancelBooking(linkedBooking(bookingId), null, world.visitor(null, now));
		if (!cancelled.ok) throw new Error(cancelled.refusal);
	}

	const tend = (now = monday) => tendWaitlist(world.system(now));

	/** The wish as it stands, with its offers, oldest first. */
	async function wish(id: string) {
		return db.read.waitlistEntry.findUniqueOrThrow({
			where: { id },
			include: { offers: { orderBy: { offeredAt: "asc" }, include: { messages: true } } },
		});
	}

	async function offerTo(entryId: string) {
		return db.read.offer.findFirst({ where: { entryId, status: "open" } });
	}

	async function accepts(entryId: string, now = monday) {
		const offer = await offerTo(entryId);
		return acceptOffer(
			{ wish: linkedWish(entryId), offerId: offer?.id ?? "" },
			world.visitor(null, now),
		);
	}

	/** Another service, as open to everybody as the first interview. @returns its id */
	async function anotherService(): Promise<string> {
		const id = "altro";
		await db.transaction(async (tx) => {
			const service = await tx.service.findUniqueOrThrow({ where: { id: "primo-colloquio" } });
			await tx.service.create({ data: { ...service, id, position: 2 } });
			for (const rule of await tx.availabilityRule.findMany()) {
				await tx.availabilityRule.create({ data: { ...rule, id: newId(), serviceId: id } });
			}
		});
		return id;
	}

	/** Whether somebody from the public could take a seat of the slot now. */
	async function isFree(slotId: string, now = monday) {
		const applicantId = await applicant();
		const booked = await bookSlot(
			{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
			world.visitor(applicantId, now),
		);
		return booked.ok;
	}

	return {
		...world,
		applicant,
		newcomer,
		joins,
		waits,
		books,
		cancels,
		tend,
		wish,
		offerTo,
		anotherService,
		accepts,
		isFree,
		later,
	};
}

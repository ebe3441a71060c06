import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { acceptOffer } from "#app/features/appointments/accept-offer.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { findViolations } from "#app/features/health/data-check-store.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { emptyDatabase, openTestDatabase } from "#tests/support/database.ts";
import { seed, soakTime } from "#tests/support/soak.ts";
import { tryRandomly } from "#tests/support/try-randomly.ts";
import {
	atOffice,
	known,
	linkedBooking,
	linkedWish,
	monday,
	type World,
} from "#tests/support/world.ts";
import { makeWaitingWorld } from "./waiting-world.ts";

const STARTS = ["2026-11-26T09:00", "2026-12-03T10:30", "2026-12-03T14:00", "2026-12-10T09:00"];

const pick = fc.nat({ max: 100 });

/** What people and clock do. */
const step = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("book"), who: pick, what: pick }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("cancel"), who: pick, what: pick }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("join"), who: pick, what: pick }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("yes"), who: pick, what: pick }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("no"), who: pick, what: pick }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("leave"), who: pick, what: pick }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("wait"), who: pick, what: pick }) },
);

const TIMES = [{ minutes: 1 }, { minutes: 40 }, { hours: 5 }, { hours: 13 }, { hours: 26 }];

const SLICE = 3_000;

test("whatever people on the waiting list do in any order, no rule is broken and no seat idles", {
	timeout: soakTime(SLICE) * 3 + 120_000,
}, async () => {
	let runs = 0;
	const database = await openTestDatabase();
	onTestFinished(() => console.log(`waiting list: seed ${seed}, ${runs} sequences`));
	await tryRandomly(SLICE, [fc.array(step, { maxLength: 30 })], async (steps) => {
		runs += 1;
		await emptyDatabase(database);
		const world = await makeWaitingWorld(database);
		const { db, visitor, system } = world;
		const slots: string[] = [];
		for (const [index, local] of STARTS.entries()) {
			const municipality = index % 2 === 0 ? "collegno" : "rivoli";
			slots.push(
				await world.slot({ start: atOffice(local), municipality, capacity: 1 + (index % 2) }),
			);
		}
		const people: string[] = [];
		for (let nth = 0; nth < 5; nth += 1) people.push(await world.applicant());
		let now = monday;

		for (const [nth, { kind, who, what }] of steps.entries()) {
			now = now.add({ milliseconds: 1 });
			const applicantId = people[who % people.length] ?? "";
			const context = visitor(applicantId, now);
			const entry = await db.read.waitlistEntry.findFirst({
				where: { applicantId, status: "waiting" },
				include: { offers: { where: { status: "open" } } },
			});
			const entryId = entry?.id ?? newId();
			const offerId = entry?.offers[0]?.id ?? "";
			const booking = await db.read.booking.findFirst({ where: { applicantId, status: "booked" } });
			if (kind === "wait") now = now.add(TIMES[what % TIMES.length] ?? {});
			if (kind === "book") {
				const slotId = slots[what % slots.length] ?? "";
				const form = { idempotencyKey: `form ${nth}`, note: null };
				await bookSlot({ slotId, applicant: known(applicantId), ...form }, context);
			}
			if (kind === "cancel" && booking)
				await cancelBooking(linkedBooking(booking.id), null, context);
			if (kind === "join") {
				await world.joins(
					{
						applicant: known(applicantId),
						municipalityIds: what % 3 === 0 ? ["collegno"] : ["collegno", "rivoli"],
						partOfDay: what % 5 === 0 ? "morning" : "any",
						bookingId: booking?.id ?? null,
					},
					context,
				);
			}
			if (kind === "yes") await acceptOffer({ wish: linkedWish(entryId), offerId }, context);
			if (kind === "no") await declineOffer({ wish: linkedWish(entryId), offerId }, context);
			if (kind === "leave") await leaveWaitlist(linkedWish(entryId), context);
			if (what % 4 !== 0) await tendWaitlist(system(now));
			if (what % 7 === 0) await forgetExpired(system(now));
			await expectRules(world, now);
		}

		await tendWaitlist(system(now));
		await tendWaitlist(system(now));
		// Whatever could be offered was: there is nothing left to do at this instant.
		expect(await tendWaitlist(system(now))).toBe(0);
		const kept = await db.read.hold.findMany({
			where: { forWaitlist: true },
			include: { offer: true },
		});
		expect(kept.filter(({ offer }) => offer?.status !== "open")).toEqual([]);
		// When everything has long been over, nothing is kept for anybody.
		now = now.add({ hours: 24 * 100 });
		for (let pass = 0; pass < 3; pass += 1) await tendWaitlist(system(now));
		await forgetExpired(system(now));
		expect(await db.read.hold.count()).toBe(0);
		expect(await db.read.waitlistEntry.count({ where: { status: "waiting" } })).toBe(0);
	});
});

/** What the doctor looks at, on the connection at hand: nobody else is there to be held up. */
async function expectRules({ db }: World, now: Temporal.Instant): Promise<void> {
	const findings = await findViolations((query) => db.read.$queryRaw(query), now, db.engine);
	// Nothing delivers messages here.
	expect(findings.filter(({ check }) => check !== "forgotten_messages")).toEqual([]);
}

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { newId } from "#app/adapters/db/ids.server.ts";
import { dateAt, dayInterval, timeAt } from "#app/domain/time/office-clock.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { holdSeat, releaseHold } from "#app/features/booking/seat-store.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { keepBooking } from "#app/features/slots/keep-booking.server.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { acceptProposal } from "#app/http/accept-proposal.server.ts";
import { zone } from "#tests/support/world.ts";
import { type Booking, type By, HOURS, type Model, type Slot, terms } from "./booking-model.ts";
import { DRAFTS, type RealPortal } from "./real-portal.ts";

/** Whom or what a command is about, when it runs: the nth of what there is by then. */
type Pick = number;

export type Command = fc.AsyncCommand<Model, RealPortal>;

/** How often each command was carried out, over all sequences. */
export const carriedOut = new Map<string, number>();

function count(name: string): void {
	carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1);
}

/** One command in words: `run` does the same to both and throws when they disagree. */
function command(
	name: string,
	facts: Record<string, unknown>,
	run: (model: Model, real: RealPortal) => Promise<void>,
): Command {
	return {
		check: () => true,
		async run(model, real) {
			count(name);
			await run(model, real);
			await compare(model, real);
		},
		toString: () => `${name} ${JSON.stringify(facts)}`,
	};
}

function nth<T>(list: readonly T[], pick: Pick): T | undefined {
	return list[pick % Math.max(1, list.length)];
}

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

const MINUTE = 60_000;

const pick = fc.nat({ max: 1000 });
const by = fc.constantFrom<By>("applicant", "applicant", "staff");
const desk = fc.constantFrom(0, 1);

const book = fc
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
					applicant: { id: person },
					idempotencyKey: newId(),
					note: null,
					holdId: held ? held.id : null,
				},
				facts.by === "staff" ? real.staff(model.now) : real.visitor(model.now, person),
			);
			agree(expected, outcome);
			if (!outcome.ok) return;
			seat?.apply();
			model.book(outcome.bookingId, person, slot);
		}),
	);

const walkIn = fc.record({ slot: pick }).map((facts) =>
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

const move = fc.record({ booking: pick, slot: pick, by }).map((facts) =>
	command("move", facts, async (model, real) => {
		const booking = nth(model.bookings, facts.booking);
		const slot = pickSlot(model, facts.slot);
		if (!booking || !slot?.id) return;
		const seat = model.seatFor(slot, facts.by);
		const expected =
			seat !== null &&
			slot !== booking.slot &&
			model.mayCancel(booking, facts.by) &&
			model.mayBook(booking.person, slot, facts.by, booking);
		const outcome = await moveBooking(booking.id, slot.id, contextOf(model, real, booking, facts));
		agree(expected, outcome);
		if (!outcome.ok) return;
		seat?.apply();
		model.move(booking, slot);
	}),
);

const accept = fc.record({ proposed: pick, by }).map((facts) =>
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
			slot !== booking.slot &&
			model.mayCancel(booking, facts.by) &&
			model.mayBook(booking.person, slot, facts.by, booking);
		const context = contextOf(model, real, booking, facts);
		const outcome = await acceptProposal(booking.id, slot.id ?? "", context);
		agree(expected, outcome);
		if (!outcome.ok) return;
		seat?.apply();
		count("accepted");
		model.move(booking, slot);
		model.releaseIdleHolds(booking);
	}),
);

const cancel = fc.record({ booking: pick, by }).map((facts) =>
	command("cancel", facts, async (model, real) => {
		const booking = nth(model.bookings, facts.booking);
		if (!booking) return;
		const outcome = await cancelBooking(booking.id, null, contextOf(model, real, booking, facts));
		agree(model.mayCancel(booking, facts.by), outcome);
		if (outcome.ok) model.cancel(booking);
	}),
);

const hold = fc.record({ draft: fc.constantFrom(...DRAFTS), slot: pick }).map((facts) =>
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

const advance = fc
	.constantFrom({ minutes: 11 }, { minutes: 45 }, { hours: 3 }, { hours: 25 }, { hours: 49 })
	.map((time) =>
		command("advance", time, async (model) => {
			model.now = model.now.add(time);
		}),
	);

const tick = fc.constantFrom({ minutes: 0 }, { minutes: 2 }).map((time) =>
	command("tick", time, async (model, real) => {
		model.now = model.now.add(time);
		tickModel(model);
		await real.tick(model.now);
		await learnProposals(model, real);
	}),
);

/**
 * The jobs' part in the model: seats given back, repairs closed whose time is over, and once a day,
 * not at night, slots published.
 */
export function tickModel(model: Model): void {
	model.forgetExpiredHolds();
	const isNight = timeAt(model.now, zone).hour === 2;
	if (!isNight && model.publishedOn !== model.today.toString()) {
		model.publishedOn = model.today.toString();
		for (const deskId of model.desks) model.reconcile(deskId);
	}
	model.settlePassed();
	model.releaseIdleHolds();
}

/**
 * Which times are proposed is for the product to choose. The model holds it to the rules: only to who
 * waits for a proposal, at most three, each possible for them and kept in a seat of its own; and
 * nobody gets fewer while there is one left that they could have.
 */
async function learnProposals(model: Model, real: RealPortal): Promise<void> {
	await learnIds(model, real);
	const due = model
		.orphans()
		.filter(({ repair }) => repair && !repair.isProposed && repair.openedAt <= model.at - MINUTE);
	const proposed = await real.proposals();
	for (const { id: holdId, repairId, slotId, until } of proposed) {
		if (model.proposed.some((known) => known.holdId === holdId)) continue;
		const booking = due.find(({ repair }) => repair?.id === repairId);
		const slot = model.slots.find(({ id }) => id === slotId);
		if (!booking || !slot) throw new Error(`${slotId} was proposed to nobody who waits for it`);
		const isKept = until > model.at && until <= slot.start;
		if (!isKept || !isProposable(model, booking, slot)) {
			throw new Error(`${slotId} can't be proposed for ${booking.id}`);
		}
		slot.holds.set(holdId, { id: holdId, until });
		count("proposed");
		model.proposed.push({ repairId, booking, slot, holdId });
	}
	for (const booking of due) {
		const { repair } = booking;
		const times = model.proposed.filter(({ repairId }) => repairId === repair?.id);
		const left = model.slots.filter(
			(slot) => !times.some((time) => time.slot === slot) && isProposable(model, booking, slot),
		);
		if (times.length > 3 || (times.length < 3 && left.length > 0)) {
			throw new Error(`${times.length} times proposed for ${booking.id}, ${left.length} left`);
		}
		if (repair) repair.isProposed = times.length > 0 || real.canBeWritten(booking.person);
	}
}

function isProposable(model: Model, booking: Booking, slot: Slot): boolean {
	const isInTime = model.at <= slot.start - terms.minimumNoticeHours * 60 * MINUTE;
	return isInTime && model.seatFor(slot, "staff") !== null && model.isFree(booking, slot);
}

/** The weekly openings of a desk on some days, all of the same size. */
export function opening(facts: {
	desk: number;
	weekdays: number[];
	capacity: number;
	deskSeats: number;
}): Command {
	return command("open", facts, async (model, real) => {
		const { weekdays, capacity, deskSeats } = facts;
		const deskId = model.desks[facts.desk] ?? "";
		const isOpen = (weekday: number) =>
			rulesInForce(model).some((rule) => rule.deskId === deskId && rule.weekday === weekday);
		if (weekdays.some(isOpen)) return;
		const fromOn = model.today;
		const opened = await publishSlots(
			{
				deskId,
				serviceId: "primo-colloquio",
				weekdays,
				everyWeeks: 1,
				startTime: Temporal.PlainTime.from({ hour: HOURS[0] ?? 9 }),
				endTime: Temporal.PlainTime.from({ hour: (HOURS.at(-1) ?? 11) + 1 }),
				slotMinutes: 60,
				pauseMinutes: 0,
				capacity,
				deskSeats,
				fromOn,
				toOn: null,
			},
			real.staff(model.now),
		);
		agree(true, opened);
		const rows = await real.database.read.availabilityRule.findMany({
			select: { id: true, weekday: true },
		});
		for (const { id, weekday } of rows) {
			if (model.rules.some((rule) => rule.id === id)) continue;
			model.rules.push({ id, deskId, weekday, capacity, deskSeats, fromOn, toOn: null });
		}
		model.reconcile(deskId);
	});
}

const open = fc
	.record({
		desk,
		weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
		capacity: fc.integer({ min: 1, max: 3 }),
		deskSeats: fc.integer({ min: 0, max: 1 }),
	})
	.map(opening);

const end = fc
	.record({ rule: pick, days: fc.integer({ min: -1, max: 6 }), settle: pick })
	.map((facts) =>
		command("end rule", facts, async (model, real) => {
			const rule = nth(rulesInForce(model), facts.rule);
			const lastOn = model.today.add({ days: facts.days });
			if (!rule || (rule.toOn && Temporal.PlainDate.compare(lastOn, rule.toOn) > 0)) return;
			agree(true, await endRule(rule.id, lastOn, real.staff(model.now)));
			rule.toOn = lastOn;
			model.reconcile(rule.deskId);
			// An opening that opened nothing yet is gone.
			if (Temporal.PlainDate.compare(lastOn, rule.fromOn) < 0) {
				model.rules.splice(model.rules.indexOf(rule), 1);
			}
			await settle(model, real, facts.settle);
		}),
	);

const close = fc
	.record({
		desk,
		from: fc.nat({ max: 6 }),
		days: fc.integer({ min: 1, max: 3 }),
		/** Where somebody is expected; null: on any day. */
		hits: fc.option(pick),
		settle: pick,
	})
	.map((facts) =>
		command("close", facts, async (model, real) => {
			const expected = model.bookings.filter(({ isLive, slot }) => isLive && slot.start > model.at);
			const hit = facts.hits === null ? undefined : nth(expected, facts.hits)?.slot;
			const deskId = hit?.deskId ?? model.desks[facts.desk] ?? "";
			const id = newId();
			const fromOn = hit ? dayOf(hit) : model.today.add({ days: facts.from });
			const toOn = fromOn.add({ days: facts.days - 1 });
			const closed = await closeDesk(
				{
					key: id,
					place: { deskId },
					fromOn,
					toOn,
					startTime: null,
					endTime: null,
					repeats: "never",
					repeatsUntilOn: null,
					reason: "Ferie",
				},
				real.staff(model.now),
			);
			agree(true, closed);
			model.close({
				id,
				deskId,
				start: dayInterval(fromOn, zone).start.epochMilliseconds,
				end: dayInterval(toOn, zone).end.epochMilliseconds,
			});
			await settle(model, real, facts.settle);
		}),
	);

const reopen = fc.record({ closure: pick, settle: pick }).map((facts) =>
	command("reopen", facts, async (model, real) => {
		const closure = nth(model.closures, facts.closure);
		if (!closure) return;
		agree(true, await reopenDesk(closure.id, real.staff(model.now)));
		model.closures.splice(model.closures.indexOf(closure), 1);
		model.reconcile(closure.deskId);
		await settle(model, real, facts.settle);
	}),
);

const restart = fc.constant(null).map(() => command("restart", {}, (_, real) => real.restart()));

/** Commands that another part of the product adds go in here; booking comes up most often. */
export const sequences = fc.commands(
	[book, book, book, walkIn, move, move, cancel, hold, hold, advance, tick, tick, tick]
		.concat([accept, accept])
		.concat([open, end, close, close, reopen])
		.concat([restart]),
	{ maxCommands: 60, size: "max" },
);

/** What the desk decides for those whose slot was taken away: kept, cancelled or left to them. */
async function settle(model: Model, real: RealPortal, choice: number): Promise<void> {
	for (const [index, booking] of model.orphans().entries()) {
		const decision = (choice >> (2 * (index % 4))) & 3;
		if (decision === 0) {
			agree(true, await keepBooking(booking.id, real.staff(model.now)));
			booking.repair = null;
		} else if (decision === 1) {
			agree(true, await cancelBooking(booking.id, "Chiuso", real.staff(model.now)));
			model.cancel(booking);
		}
	}
}

function rulesInForce(model: Model) {
	return model.rules.filter(
		({ toOn }) => toOn === null || Temporal.PlainDate.compare(toOn, model.today) >= 0,
	);
}

function dayOf({ start }: Slot): Temporal.PlainDate {
	return dateAt(Temporal.Instant.fromEpochMilliseconds(start), zone);
}

function contextOf(model: Model, real: RealPortal, booking: Booking, facts: { by: By }) {
	return facts.by === "staff" ? real.staff(model.now) : real.visitor(model.now, booking.person);
}

function agree(expected: boolean, outcome: { ok: boolean }): void {
	count(expected ? "answered yes" : "answered no");
	if (expected !== outcome.ok) {
		throw new Error(`the model says ${expected ? "yes" : "no"}: ${JSON.stringify(outcome)}`);
	}
}

/** Slots, seats, bookings, holds and open repairs are the same in both. */
async function compare(model: Model, real: RealPortal): Promise<void> {
	await learnIds(model, real);
	const facts = await real.facts();
	const modelled = {
		slots: model.slots.map((slot) =>
			[
				...[slot.id, slot.deskId, slot.start, slot.isPublished],
				...[slot.capacity, slot.deskSeats, model.seatsTaken(slot)],
			].join(" "),
		),
		bookings: model.bookings
			.filter(({ isLive }) => isLive)
			.map(({ id, person, slot }) => `${id} ${person} ${slot.id}`),
		holds: model.slots.flatMap((slot) =>
			[...slot.holds].map(([draft, { id }]) => `${id} ${slot.id} ${draft}`),
		),
		repairs: model.bookings
			.filter(({ repair }) => repair)
			.map(({ id, slot, repair }) => `${id} ${slot.id} ${repair?.id}`),
	};
	for (const name of ["slots", "bookings", "holds", "repairs"] as const) {
		const [real, expected] = [facts[name], modelled[name].sort()];
		const tooMany = real.filter((line) => !expected.includes(line));
		const missing = expected.filter((line) => !real.includes(line));
		if (tooMany.length + missing.length > 0) {
			throw new Error(
				`${name} differ\n  only in the database: ${tooMany.join("\n    ")}\n  only in the model: ${missing.join("\n    ")}`,
			);
		}
	}
}

/** The ids that the database has given to what the model knows by what it is about. */
async function learnIds(model: Model, real: RealPortal): Promise<void> {
	await learnSlotIds(model, real);
	if (model.bookings.every(({ repair }) => repair?.id !== null)) return;
	const open = await real.openRepairs();
	for (const { id, repair } of model.bookings) {
		if (repair) repair.id ??= open.find(({ bookingId }) => bookingId === id)?.id ?? null;
	}
}

async function learnSlotIds(model: Model, real: RealPortal): Promise<void> {
	const unknown = model.slots.filter(({ id }) => id === null);
	if (unknown.length === 0) return;
	const known = new Set(model.slots.map(({ id }) => id));
	const published = await real.publishedSlots();
	for (const slot of unknown) {
		slot.id =
			published.find(
				({ id, deskId, startsAt }) =>
					deskId === slot.deskId && startsAt.getTime() === slot.start && !known.has(id),
			)?.id ?? null;
	}
}

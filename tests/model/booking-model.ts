import { Temporal } from "temporal-polyfill";
import { nationalHolidayOn } from "#app/domain/time/holidays.ts";
import { instantAt } from "#app/domain/time/office-clock.ts";
import { zone } from "#tests/support/world.ts";

/** The terms of the one service of the model's world. */
export const terms = {
	horizonDays: 10,
	minimumNoticeHours: 2,
	cancellationDeadlineHours: 2,
	maxActivePerApplicant: 2,
	maxMovesPerBooking: 1_000_000,
	holdMinutes: 10,
};

/** Every opening of the model's world is cut into the same hours. */
export const HOURS = [9, 10, 11];

export type By = "applicant" | "staff";

export type Slot = {
	/** null until it was looked up in the database, where its id is made. */
	id: string | null;
	deskId: string;
	start: number;
	end: number;
	capacity: number;
	deskSeats: number;
	isPublished: boolean;
	/** The opening that it stands for; null when that is gone. */
	rule: Rule | null;
	/** Per draft, or per hold where it was made for a proposal: until when. */
	holds: Map<string, { id: string; until: number }>;
};

export type Rule = {
	id: string;
	deskId: string;
	weekday: number;
	capacity: number;
	deskSeats: number;
	fromOn: Temporal.PlainDate;
	toOn: Temporal.PlainDate | null;
};

export type Closure = { id: string; deskId: string; start: number; end: number };

export type Booking = {
	id: string;
	person: string;
	slot: Slot;
	isLive: boolean;
	/** Its slot was taken away and nobody has settled what becomes of it. */
	repair: Repair | null;
};

export type Repair = {
	/** null until it was looked up in the database, where its id is made. */
	id: string | null;
	openedAt: number;
	/** Times were proposed, or the person was told that there are none. */
	isProposed: boolean;
};

/** A time proposed for a booking by one of its repairs. */
export type Proposed = { repairId: string; booking: Booking; slot: Slot; holdId: string };

const HOUR = 3_600_000;

/** A slot that is larger than its opening, for those in it, is no larger than they need. */
export function sizeOf({ capacity, rule }: Slot, taken: number): number {
	return rule && rule.capacity < capacity ? Math.max(rule.capacity, taken) : capacity;
}

/** What should be true, without a database, a lock or a message: lists and a clock. */
export class Model {
	now: Temporal.Instant;
	readonly desks: readonly string[];
	readonly slots: Slot[] = [];
	readonly bookings: Booking[] = [];
	readonly rules: Rule[] = [];
	readonly closures: Closure[] = [];
	/** Also those whose repair is settled by now. */
	readonly proposed: Proposed[] = [];
	publishedOn: string | null = null;

	constructor(now: Temporal.Instant, desks: readonly string[]) {
		this.now = now;
		this.desks = desks;
	}

	get today(): Temporal.PlainDate {
		return this.now.toZonedDateTimeISO(zone).toPlainDate();
	}

	get at(): number {
		return this.now.epochMilliseconds;
	}

	liveIn(slot: Slot): Booking[] {
		return this.bookings.filter((booking) => booking.isLive && booking.slot === slot);
	}

	seatsTaken(slot: Slot): number {
		return this.liveIn(slot).length + slot.holds.size;
	}

	/** Takes a seat as whoever asks may; null when there is none. Called `apply`, it is taken. */
	seatFor(slot: Slot, by: By, draft: string | null = null): { apply(): void } | null {
		if (draft !== null && slot.holds.has(draft)) {
			return { apply: () => void slot.holds.delete(draft) };
		}
		if (!slot.isPublished) return null;
		const kept = by === "applicant" ? slot.deskSeats : 0;
		const isRoom = (taken: number) => taken < sizeOf(slot, taken) - kept;
		if (isRoom(this.seatsTaken(slot))) return { apply() {} };
		const expired = [...slot.holds].filter(([, { until }]) => until <= this.at);
		if (expired.length === 0 || !isRoom(this.seatsTaken(slot) - expired.length)) return null;
		return {
			apply() {
				for (const [other] of expired) slot.holds.delete(other);
			},
		};
	}

	mayBook(person: string, slot: Slot, by: By, leaving: Booking | null = null): boolean {
		const active = this.bookings.filter(
			(booking) =>
				booking.isLive &&
				booking.person === person &&
				booking !== leaving &&
				booking.slot.end > this.at,
		);
		const lastDay = this.today.add({ days: terms.horizonDays });
		const day = Temporal.Instant.fromEpochMilliseconds(slot.start)
			.toZonedDateTimeISO(zone)
			.toPlainDate();
		const isInTime =
			(Boolean(leaving?.repair) || this.at <= slot.start - terms.minimumNoticeHours * HOUR) &&
			Temporal.PlainDate.compare(day, lastDay) <= 0;
		return (
			slot.isPublished &&
			this.at < slot.start &&
			(by === "staff" || isInTime) &&
			active.length < terms.maxActivePerApplicant &&
			!active.some((other) => other.slot.start < slot.end && slot.start < other.slot.end)
		);
	}

	mayCancel({ isLive, slot }: Booking, by: By): boolean {
		if (!isLive || this.at >= slot.end) return false;
		return by === "staff" || this.at < slot.start;
	}

	/** An appointment that the office took away is left at any time before its start. */
	mayLeaveFor(slot: Slot, booking: Booking, by: By): boolean {
		if (slot === booking.slot || !this.mayCancel(booking, by)) return false;
		if (by === "staff" || booking.repair) return true;
		return this.at <= booking.slot.start - terms.cancellationDeadlineHours * HOUR;
	}

	book(id: string, person: string, slot: Slot): void {
		this.bookings.push({ id, person, slot, isLive: true, repair: null });
	}

	move(booking: Booking, slot: Slot): void {
		booking.slot = slot;
		booking.repair = null;
	}

	cancel(booking: Booking): void {
		booking.isLive = false;
		booking.repair = null;
	}

	/** Bookings to come whose slot was taken away, and which nobody has settled. */
	orphans(): Booking[] {
		return this.bookings.filter(({ repair, slot }) => repair && slot.start > this.at);
	}

	/** Whether somebody could be in this slot, if it had a seat, besides everywhere they are expected. */
	isFree({ person, slot: left }: Booking, slot: Slot): boolean {
		return !this.bookings.some(
			(other) =>
				other.isLive &&
				other.person === person &&
				other.slot !== left &&
				other.slot.end > this.at &&
				other.slot.start < slot.end &&
				slot.start < other.slot.end,
		);
	}

	/** Nobody comes any more to an appointment that was taken away and never settled. */
	settlePassed(): void {
		for (const booking of this.bookings) {
			if (booking.repair && booking.slot.end <= this.at) booking.repair = null;
		}
	}

	/** The seats kept for proposals of repairs that are settled are given back. */
	releaseUnneededHolds(of?: Booking): void {
		for (const { booking, repairId, slot, holdId } of this.proposed) {
			if (of && booking !== of) continue;
			if (booking.repair?.id !== repairId) slot.holds.delete(holdId);
		}
	}

	forgetExpiredHolds(): void {
		for (const { holds } of this.slots) {
			for (const [draft, { until }] of holds) if (until <= this.at) holds.delete(draft);
		}
	}

	close(closure: Closure): void {
		this.closures.push(closure);
		for (const slot of this.slots) {
			const isHit =
				slot.deskId === closure.deskId &&
				slot.start > this.at &&
				slot.start < closure.end &&
				closure.start < slot.end;
			if (isHit) this.withdraw(slot);
		}
	}

	/** Makes the slots of a desk what its rules and closures want from now on. */
	reconcile(deskId: string): void {
		const wanted = this.wantedAt(deskId);
		for (const slot of this.slots) {
			const stands = slot.isPublished || this.liveIn(slot).length > 0;
			if (slot.deskId !== deskId || slot.start <= this.at || !stands) continue;
			const rule = wanted.get(slot.start);
			wanted.delete(slot.start);
			if (!rule) {
				this.withdraw(slot);
				continue;
			}
			slot.isPublished = true;
			slot.capacity = sizeOf(slot, this.seatsTaken(slot));
			slot.rule = rule;
			for (const booking of this.liveIn(slot)) booking.repair = null;
			this.resize(slot, rule);
		}
		for (const [start, rule] of wanted) {
			const { capacity, deskSeats } = rule;
			this.slots.push({
				id: null,
				rule,
				deskId,
				start,
				end: start + HOUR,
				capacity,
				deskSeats,
				isPublished: true,
				holds: new Map(),
			});
		}
	}

	/** A hold that ran out counts for nothing, and goes when the size changes. */
	private resize(slot: Slot, rule: Rule): void {
		const expired = [...slot.holds].filter(([, { until }]) => until <= this.at);
		const capacity = Math.max(rule.capacity, this.seatsTaken(slot) - expired.length);
		const deskSeats = Math.min(rule.deskSeats, capacity);
		if (capacity === slot.capacity && deskSeats === slot.deskSeats) return;
		for (const [draft] of expired) slot.holds.delete(draft);
		slot.capacity = capacity;
		slot.deskSeats = deskSeats;
	}

	private withdraw(slot: Slot): void {
		if (!slot.isPublished) return;
		slot.isPublished = false;
		for (const booking of this.liveIn(slot)) {
			booking.repair = { id: null, openedAt: this.at, isProposed: false };
		}
	}

	private wantedAt(deskId: string): Map<number, Rule> {
		const wanted = new Map<number, Rule>();
		for (let days = 0; days <= terms.horizonDays; days++) {
			const day = this.today.add({ days });
			if (nationalHolidayOn(day) !== null) continue;
			for (const rule of this.rules) {
				if (rule.deskId !== deskId || rule.weekday !== day.dayOfWeek) continue;
				if (Temporal.PlainDate.compare(day, rule.fromOn) < 0) continue;
				if (rule.toOn && Temporal.PlainDate.compare(day, rule.toOn) > 0) continue;
				for (const hour of HOURS) {
					const time = Temporal.PlainTime.from({ hour });
					const start = instantAt(day, time, zone).epochMilliseconds;
					const isShut = this.closures.some(
						(closure) =>
							closure.deskId === deskId && start < closure.end && closure.start < start + HOUR,
					);
					if (start > this.at && !isShut) wanted.set(start, rule);
				}
			}
		}
		return wanted;
	}
}

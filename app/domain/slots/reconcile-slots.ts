import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import type { PlannedSlot } from "./plan-slots.ts";

/** A slot as it stands. */
export type PublishedSlot = Interval & {
	id: string;
	serviceId: string;
	capacity: number;
	deskSeats: number;
	seatsTaken: number;
	/** The rule it stands for; null: its rule is gone, or it never had one. */
	ruleId: string | null;
};

/** What has to be done so that the published slots of a desk are the planned ones. */
export type Reconciliation = {
	publish: PlannedSlot[];
	keep: PublishedSlot[];
	/** Kept or resized, and it now stands for another rule. */
	relink: { slot: PublishedSlot; ruleId: string }[];
	/** The same slot with other seats. */
	resize: { slot: PublishedSlot; capacity: number; deskSeats: number }[];
	/** Planned with fewer seats than there are people in it: it stays as large as they need. */
	overfull: PublishedSlot[];
	/** No longer planned, and nobody is in it. */
	withdraw: PublishedSlot[];
	/** No longer planned, but somebody is in it: it stays until they are moved, kept or told. */
	orphaned: PublishedSlot[];
	/** Planned over an orphaned slot: to be published once that one is repaired. */
	blocked: PlannedSlot[];
};

/** Compares what is planned for one desk with what is published there, over the same days. */
export function reconcileSlots(
	planned: readonly PlannedSlot[],
	published: readonly PublishedSlot[],
): Reconciliation {
	const result: Reconciliation = {
		publish: [],
		keep: [],
		relink: [],
		resize: [],
		overfull: [],
		withdraw: [],
		orphaned: [],
		blocked: [],
	};
	const wanted = new Map(planned.map((slot) => [identity(slot), slot]));
	const standing = new Set<string>();
	for (const slot of published) {
		const plan = wanted.get(identity(slot));
		if (plan) {
			standing.add(identity(slot));
			reconcileSeats(plan, slot, result);
			if (slot.ruleId !== plan.ruleId) {
				result.relink.push({ slot, ruleId: plan.ruleId });
			}
		} else {
			(slot.seatsTaken > 0 ? result.orphaned : result.withdraw).push(slot);
		}
	}
	for (const plan of planned) {
		if (standing.has(identity(plan))) continue;
		const isBlocked = result.orphaned.some((slot) => overlaps(slot, plan));
		(isBlocked ? result.blocked : result.publish).push(plan);
	}
	return result;
}

/** A slot is the same when it serves the same at the same time; its seats may change. */
function identity({ serviceId, start, end }: Interval & { serviceId: string }): string {
	return `${start.epochMilliseconds}-${end.epochMilliseconds}-${serviceId}`;
}

function reconcileSeats(plan: PlannedSlot, slot: PublishedSlot, result: Reconciliation): void {
	const capacity = Math.max(plan.capacity, slot.seatsTaken);
	const deskSeats = Math.min(plan.deskSeats, capacity);
	if (plan.capacity < slot.seatsTaken) result.overfull.push(slot);
	if (capacity === slot.capacity && deskSeats === slot.deskSeats) result.keep.push(slot);
	else result.resize.push({ slot, capacity, deskSeats });
}

import { Temporal } from "temporal-polyfill";
import type { ClosureScope } from "#app/domain/slots/closure.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import type { ClosureRequest } from "./close-desk.schema.ts";
import { findClosure, insertClosure, intervalOf, timesShut } from "./closure-store.server.ts";
import { type DeskChoice, findChosenDesks, lockDesks } from "./desk-store.server.ts";
import { withdrawSlots } from "./slot-store.server.ts";

export type CloseDeskOutcome =
	| { ok: true; closureId: string }
	| { ok: false; refusal: "unknown_place" | "period_past" };

/**
 * Shuts a desk, an office, a municipality or everything for a time, once or again and again. From
 * here on nobody can book there. Whoever has an appointment keeps it until the desk has settled it:
 * closing and settling are two steps, because settling takes each person's lock, which comes before
 * that of slots.
 */
export async function closeDesk(
	request: ClosureRequest,
	{ now, db, staffMember }: StaffContext,
): Promise<CloseDeskOutcome> {
	const { key: id, place, reason } = request;
	const desks = await findChosenDesks(db.read, place, staffMember);
	const [first] = desks;
	if (!first) return { ok: false, refusal: "unknown_place" };
	const interval = intervalOf(request, first.zone);
	const { repeats, repeatsUntilOn } = request;
	const closure = { id, ...interval, scope: scopeOf(place), repeats, repeatsUntilOn, reason };
	const times = timesShut(closure, first.zone, now);
	if (Temporal.Instant.compare(interval.end, now) <= 0 && times.length === 0) {
		return { ok: false, refusal: "period_past" };
	}
	const deskIds = desks.map((desk) => desk.deskId);

	return db.transaction<CloseDeskOutcome>(async (tx, rollback) => {
		await lockDesks(tx, deskIds);
		if (await findClosure(tx, id)) return rollback({ ok: true, closureId: id });
		await insertClosure(tx, closure, { staffMemberId: staffMember.id, now });
		for (const time of times) await withdrawSlots(tx, { deskIds, interval: time }, now);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "closed",
			subject: { kind: "closure", id },
			details: { from: interval.start.toString(), to: interval.end.toString(), repeats },
		});
		return { ok: true, closureId: id };
	});
}

function scopeOf(place: DeskChoice | "all"): ClosureScope {
	if (place === "all") return { kind: "everywhere" };
	if ("deskId" in place) return { kind: "desk", ...place };
	if ("officeId" in place) return { kind: "office", ...place };
	return { kind: "municipality", ...place };
}

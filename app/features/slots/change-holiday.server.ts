import { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext, StaffContext } from "#app/features/context.ts";
import { isWithin, may } from "#app/features/rights.ts";
import type { HolidayChange } from "./change-holiday.schema.ts";
import { type DeskFacts, findDesks, lockDesks } from "./desk-store.server.ts";
import { deleteHolidayOverride, writeHolidayOverride } from "./holiday-store.server.ts";
import { type ChangePreview, previewChange } from "./preview-change.server.ts";
import { type ReconciledDesk, reconcileDesk, reconciledBefore } from "./reconcile-desk.server.ts";

export type HolidayRefusal = "not_a_coordinator" | "holiday_past" | "unknown_municipality";

export type ChangeHolidayOutcome =
	| ({ ok: true } & ReconciledDesk)
	| { ok: false; refusal: HolidayRefusal }
	| CameSecond;

/** A day at a place, as it is noted. */
export function holidayId({ municipalityId, on }: Pick<HolidayChange, "municipalityId" | "on">) {
	return `${municipalityId ?? "everywhere"} ${on}`;
}

/** What deciding that a day is a holiday, or none, would do to the openings; nothing is changed. */
export async function previewHolidayChange(
	change: HolidayChange,
	context: StaffContext,
): Promise<{ ok: true; preview: ChangePreview } | { ok: false; refusal: HolidayRefusal }> {
	const desks = await desksOf(context.db.read, change, context);
	if (typeof desks === "string") return { ok: false, refusal: desks };
	return { ok: true, preview: await previewChange(desks, { holiday: change }, context) };
}

/**
 * Makes a day a holiday, or one that is worked, against the calendar; or takes that back. The slots of
 * every desk there follow at once. Doing it twice changes nothing more.
 */
export async function changeHoliday(
	change: HolidayChange,
	context: StaffChangeContext,
): Promise<ChangeHolidayOutcome> {
	const { now, db, staffMember, seen } = context;
	const subject = { kind: "holiday", id: holidayId(change) } as const;
	const desks = await desksOf(db.read, change, context);
	if (typeof desks === "string") return { ok: false, refusal: desks };
	return db.transaction<ChangeHolidayOutcome>(async (tx, rollback) => {
		await lockDesks(
			tx,
			desks.map((desk) => desk.deskId),
		);
		const second = await answerToSecond(tx, subject, seen, (first) => ({
			ok: true as const,
			...reconciledBefore(first),
		}));
		if (second) return rollback(second);
		const { on, municipalityId, isHoliday, reason } = change;
		if (isHoliday === null) await deleteHolidayOverride(tx, change);
		else await writeHolidayOverride(tx, { on, municipalityId, isHoliday, reason });
		const total: ReconciledDesk = { published: 0, withdrawn: 0, orphaned: 0 };
		for (const desk of desks) {
			const { published, withdrawn, orphaned } = await reconcileDesk(tx, desk, now);
			total.published += published;
			total.withdrawn += withdrawn;
			total.orphaned += orphaned;
		}
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: { true: "made_holiday", false: "made_working_day", null: "left_to_calendar" }[
				`${isHoliday}`
			],
			subject,
			details: total,
			seen,
		});
		return { ok: true, ...total };
	});
}

async function desksOf(
	read: Reader,
	{ on, municipalityId }: HolidayChange,
	{ now, staffMember }: StaffContext,
): Promise<DeskFacts[] | HolidayRefusal> {
	if (!may(staffMember, "decide_holidays")) return "not_a_coordinator";
	if (municipalityId === null) {
		if (!may(staffMember, "decide_holidays_everywhere")) return "unknown_municipality";
	} else {
		const known = await read.municipality.findUnique({ where: { id: municipalityId } });
		if (!known || !isWithin(staffMember.municipalityIds, municipalityId)) {
			return "unknown_municipality";
		}
	}
	const desks = await findDesks(read, municipalityId ? { municipalityId } : "all", null);
	const today = dateAt(now, desks[0]?.zone ?? "Europe/Rome");
	return Temporal.PlainDate.compare(on, today) < 0 ? "holiday_past" : desks;
}

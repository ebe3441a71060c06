import { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { AvailabilityRule } from "#app/domain/slots/availability-rule.ts";
import type { Opening } from "./publish-slots.schema.ts";

const columns = {
	id: true,
	deskId: true,
	serviceId: true,
	weekday: true,
	startTime: true,
	endTime: true,
	fromOn: true,
	toOn: true,
	everyWeeks: true,
	slotMinutes: true,
	pauseMinutes: true,
	capacity: true,
	deskSeats: true,
} as const;

/** The rules of a desk that are not over on this day. */
export async function listRules(
	read: Reader,
	deskId: string,
	on: Temporal.PlainDate,
): Promise<AvailabilityRule[]> {
	const rows = await read.availabilityRule.findMany({
		where: { deskId, OR: [{ toOn: null }, { toOn: { gte: on.toString() } }] },
		orderBy: [{ weekday: "asc" }, { startTime: "asc" }, { id: "asc" }],
		select: columns,
	});
	return rows.map(toRule);
}

export async function findRule(read: Reader, id: string): Promise<AvailabilityRule | null> {
	const row = await read.availabilityRule.findUnique({ where: { id }, select: columns });
	return row && toRule(row);
}

/** How long a slot of this service lasts unless an opening says otherwise; null: no such service. */
export async function findServiceMinutes(read: Reader, serviceId: string): Promise<number | null> {
	const service = await read.service.findUnique({
		where: { id: serviceId },
		select: { durationMinutes: true },
	});
	return service?.durationMinutes ?? null;
}

/** The rules that an opening stands for, one a weekday. */
export function rulesOf(opening: Opening, serviceMinutes: number): AvailabilityRule[] {
	const { weekdays, slotMinutes, ...rule } = opening;
	return weekdays.map((weekday) => ({
		...rule,
		id: newId(),
		weekday,
		slotMinutes: slotMinutes ?? serviceMinutes,
	}));
}

/** The same opening entered twice, such as by a form sent twice. */
export function isSameRule(one: AvailabilityRule, other: AvailabilityRule): boolean {
	const facts = ({ id: _, ...rule }: AvailabilityRule) =>
		JSON.stringify(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
	return facts(one) === facts(other);
}

export async function insertRules(
	tx: Transaction,
	rules: readonly AvailabilityRule[],
): Promise<void> {
	await tx.availabilityRule.createMany({
		data: rules.map((rule) => ({
			...rule,
			startTime: clock(rule.startTime),
			endTime: clock(rule.endTime),
			fromOn: rule.fromOn.toString(),
			toOn: rule.toOn?.toString() ?? null,
		})),
	});
}

/** A rule that has opened nothing yet is taken away; another one keeps its past. */
export async function writeRuleEnd(
	tx: Transaction,
	rule: AvailabilityRule,
	lastOn: Temporal.PlainDate,
): Promise<void> {
	if (Temporal.PlainDate.compare(lastOn, rule.fromOn) < 0) {
		await tx.availabilityRule.delete({ where: { id: rule.id } });
	} else {
		await tx.availabilityRule.update({
			where: { id: rule.id },
			data: { toOn: lastOn.toString() },
		});
	}
}

/** "09:00" */
export function clock(time: Temporal.PlainTime): string {
	return time.toString({ smallestUnit: "minute" });
}

type Row = Omit<AvailabilityRule, "startTime" | "endTime" | "fromOn" | "toOn"> & {
	startTime: string;
	endTime: string;
	fromOn: string;
	toOn: string | null;
};

function toRule(row: Row): AvailabilityRule {
	return {
		...row,
		startTime: Temporal.PlainTime.from(row.startTime),
		endTime: Temporal.PlainTime.from(row.endTime),
		fromOn: Temporal.PlainDate.from(row.fromOn),
		toOn: row.toOn === null ? null : Temporal.PlainDate.from(row.toOn),
	};
}

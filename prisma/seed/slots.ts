import { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { AvailabilityRule } from "#app/domain/slots/availability-rule.ts";
import { planSlots } from "#app/domain/slots/plan-slots.ts";
import { nationalHolidayOn } from "#app/domain/time/holidays.ts";
import type { HolidayOverride } from "#app/domain/time/office-holidays.ts";
import { demoOffices } from "./demo.ts";
import { services } from "./services.ts";

/** How far ahead the demo publishes: the horizon of its services. */
const HORIZON_DAYS = 56;

/** Weeks that are over, so that the desk has a past. */
const PAST_DAYS = 28;

/** Hours that the demo's day goes on before and after it is filled. */
const AROUND_NOW = 3;

/** The desk that is open whenever somebody looks at the demo. */
const ALWAYS_OPEN = "collegno-sportello-1";

/**
 * The weekly openings of every demo desk, and their slots from some weeks ago to the horizon. One desk
 * is open around this very hour too, be it a Sunday or the evening: a day at the desk is what one comes
 * to see.
 */
export async function seedSlots(
	{ db }: App,
	now: Temporal.Instant,
	today: Temporal.PlainDate,
): Promise<void> {
	const firstDay = today.subtract({ days: PAST_DAYS });
	const overrides = await workToday(db, today);
	for (const office of demoOffices) {
		for (const desk of office.desks) {
			const rules = desk.rules.map(
				(opening): AvailabilityRule => ({
					id: newId(),
					deskId: desk.id,
					serviceId: opening.serviceId,
					weekday: opening.weekday,
					startTime: Temporal.PlainTime.from(opening.startTime),
					endTime: Temporal.PlainTime.from(opening.endTime),
					fromOn: firstDay,
					toOn: null,
					everyWeeks: 1,
					slotMinutes: durationOf(opening.serviceId),
					pauseMinutes: 0,
					capacity: opening.capacity ?? 1,
					deskSeats: opening.deskSeats ?? 0,
				}),
			);
			if (desk.id === ALWAYS_OPEN) rules.push(openToday(now));
			const planned = planSlots({
				rules,
				closures: [],
				desk: {
					deskId: desk.id,
					officeId: office.id,
					municipalityId: office.municipalityId,
					zone: "Europe/Rome",
				},
				from: firstDay,
				until: today.add({ days: HORIZON_DAYS + 1 }),
				patronDays: [],
				overrides,
			});
			await db.transaction(async (tx) => {
				await tx.availabilityRule.createMany({
					data: rules.map((rule) => ({
						...rule,
						startTime: rule.startTime.toString({ smallestUnit: "minute" }),
						endTime: rule.endTime.toString({ smallestUnit: "minute" }),
						fromOn: rule.fromOn.toString(),
						toOn: rule.toOn?.toString() ?? null,
					})),
				});
				await tx.slot.createMany({
					data: planned.map((slot) => ({
						id: newId(),
						deskId: desk.id,
						officeId: office.id,
						serviceId: slot.serviceId,
						ruleId: slot.ruleId,
						startsAt: toDate(slot.start),
						endsAt: toDate(slot.end),
						capacity: slot.capacity,
						deskSeats: slot.deskSeats,
						publishedAt: toDate(now),
					})),
				});
			});
		}
	}
}

/** Where the demo's day goes on, nobody is on holiday. */
async function workToday(db: App["db"], today: Temporal.PlainDate): Promise<HolidayOverride[]> {
	if (nationalHolidayOn(today) === null) return [];
	const override = { municipalityId: "collegno", isHoliday: false };
	const reason = "Apertura dimostrativa";
	await db.transaction((tx) =>
		tx.holidayOverride.create({
			data: { id: newId(), on: today.toString(), ...override, reason },
		}),
	);
	return [{ on: today, ...override }];
}

/** A one-off opening of interviews around this hour, within today and outside the night. */
function openToday(now: Temporal.Instant): AvailabilityRule {
	const today = now.toZonedDateTimeISO("Europe/Rome").toPlainDate();
	const hour = now.toZonedDateTimeISO("Europe/Rome").hour;
	const slotMinutes = durationOf("primo-colloquio");
	const startHour = Math.max(7, Math.min(hour - AROUND_NOW, 23 - 2 * AROUND_NOW));
	return {
		id: newId(),
		deskId: ALWAYS_OPEN,
		serviceId: "primo-colloquio",
		weekday: today.dayOfWeek,
		startTime: Temporal.PlainTime.from({ hour: startHour }),
		endTime: Temporal.PlainTime.from({ hour: startHour + 2 * AROUND_NOW }),
		fromOn: today,
		toOn: today,
		everyWeeks: 1,
		slotMinutes,
		pauseMinutes: 0,
		capacity: 1,
		deskSeats: 0,
	};
}

function durationOf(serviceId: string): number {
	return services.find((service) => service.id === serviceId)?.durationMinutes ?? 45;
}

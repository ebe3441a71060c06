import { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { AvailabilityRule } from "#app/domain/slots/availability-rule.ts";
import { planSlots } from "#app/domain/slots/plan-slots.ts";
import { demoOffices } from "./demo.ts";
import { services } from "./services.ts";

/** How far ahead the demo publishes: the horizon of its services. */
const HORIZON_DAYS = 56;

/** The weekly openings of every demo desk, and their slots from today to the horizon. */
export async function seedSlots(
	{ db }: App,
	now: Temporal.Instant,
	today: Temporal.PlainDate,
): Promise<void> {
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
					fromOn: today,
					toOn: null,
					everyWeeks: 1,
					slotMinutes: durationOf(opening.serviceId),
					pauseMinutes: 0,
					capacity: opening.capacity ?? 1,
					deskSeats: opening.deskSeats ?? 0,
				}),
			);
			const planned = planSlots({
				rules,
				closures: [],
				desk: {
					deskId: desk.id,
					officeId: office.id,
					municipalityId: office.municipalityId,
					zone: "Europe/Rome",
				},
				from: today,
				until: today.add({ days: HORIZON_DAYS + 1 }),
				patronDays: [],
			});
			await db.transaction(async (tx) => {
				await tx.availabilityRule.createMany({
					data: rules.map((rule) => ({
						...rule,
						startTime: rule.startTime.toString({ smallestUnit: "minute" }),
						endTime: rule.endTime.toString({ smallestUnit: "minute" }),
						fromOn: rule.fromOn.toString(),
						toOn: null,
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

function durationOf(serviceId: string): number {
	return services.find((service) => service.id === serviceId)?.durationMinutes ?? 45;
}

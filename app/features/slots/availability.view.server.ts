import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDesks } from "./desk-store.server.ts";
import { clock, listRules } from "./rule-store.server.ts";

export type RuleLine = {
	id: string;
	weekday: number;
	everyWeeks: number;
	startTime: string;
	endTime: string;
	serviceName: string;
	slotMinutes: number;
	pauseMinutes: number;
	capacity: number;
	deskSeats: number;
	fromOn: string;
	toOn: string | null;
};

export type UpcomingSlot = {
	id: string;
	startsAt: Date;
	endsAt: Date;
	serviceName: string;
	capacity: number;
	seatsTaken: number;
};

export type ServiceChoice = { id: string; name: string; durationMinutes: number; isGroup: boolean };

export type Availability = {
	zone: string;
	today: string;
	rules: RuleLine[];
	/** The published slots of the next days, by day. */
	days: { day: string; slots: UpcomingSlot[] }[];
	services: ServiceChoice[];
};

/** As far ahead as one looks for a single slot to take away. */
const DAYS = 14;

/** A desk's weekly openings and its next slots; null for a desk that is not theirs. */
export async function availabilityView(
	deskId: string,
	{ now, db, staffMember }: StaffContext,
): Promise<Availability | null> {
	const [desk] = await findDesks(db.read, { deskId }, staffMember.municipalityIds);
	if (!desk) return null;
	const today = dateAt(now, desk.zone);
	const [rules, slots, services] = await Promise.all([
		listRules(db.read, deskId, today),
		db.read.slot.findMany({
			where: {
				deskId,
				withdrawnAt: null,
				startsAt: { gt: toDate(now), lt: toDate(now.add({ hours: 24 * DAYS })) },
			},
			orderBy: { startsAt: "asc" },
			select: {
				id: true,
				startsAt: true,
				endsAt: true,
				capacity: true,
				seatsTaken: true,
				serviceId: true,
			},
		}),
		serviceChoices(db.read),
	]);
	const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? id;
	const days = new Map<string, UpcomingSlot[]>();
	for (const { serviceId, ...slot } of slots) {
		const day = dateAt(toInstant(slot.startsAt), desk.zone).toString();
		days.set(day, [...(days.get(day) ?? []), { ...slot, serviceName: nameOf(serviceId) }]);
	}
	return {
		zone: desk.zone,
		today: today.toString(),
		rules: rules.map(({ startTime, endTime, fromOn, toOn, serviceId, ...rule }) => ({
			id: rule.id,
			weekday: rule.weekday,
			everyWeeks: rule.everyWeeks,
			pauseMinutes: rule.pauseMinutes,
			slotMinutes: rule.slotMinutes,
			capacity: rule.capacity,
			deskSeats: rule.deskSeats,
			startTime: clock(startTime),
			endTime: clock(endTime),
			fromOn: fromOn.toString(),
			toOn: toOn?.toString() ?? null,
			serviceName: nameOf(serviceId),
		})),
		days: [...days].map(([day, ofDay]) => ({ day, slots: ofDay })),
		services,
	};
}

/** The services, in Italian, in the order in which they are presented. */
async function serviceChoices(read: StaffContext["db"]["read"]): Promise<ServiceChoice[]> {
	const services = await read.service.findMany({
		orderBy: { position: "asc" },
		select: {
			id: true,
			durationMinutes: true,
			format: true,
			texts: { where: { locale: "it" }, select: { name: true } },
		},
	});
	return services.map(({ id, durationMinutes, format, texts }) => ({
		id,
		durationMinutes,
		isGroup: format === "group",
		name: texts[0]?.name ?? id,
	}));
}

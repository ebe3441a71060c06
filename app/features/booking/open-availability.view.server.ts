import type { Temporal } from "temporal-polyfill";
import type { SystemContext } from "#app/features/context.ts";
import { listOpenSlots } from "#app/features/seats/open-slot-store.server.ts";

/** A time that anybody may book now. Nothing in it is about a person. */
export type OpenTime = {
	slotId: string;
	serviceId: string;
	service: string;
	municipalityId: string;
	municipality: string;
	office: string;
	address: string;
	zone: string;
	start: Temporal.Instant;
	end: Temporal.Instant;
};

/** Enough for the eleven municipalities in an ordinary month; what comes later is asked for later. */
const MOST = 500;

/**
 * The free times of every service that the public books, soonest first; null for a municipality that
 * is not there.
 *
 * @param municipalityId null: of all of them
 */
export async function openAvailabilityView(
	municipalityId: string | null,
	{ now, db }: SystemContext,
): Promise<OpenTime[] | null> {
	const { read } = db;
	const of = municipalityId === null ? {} : { municipalityId };
	const [services, offices, known] = await Promise.all([
		read.service.findMany({
			where: { mayBook: "public" },
			orderBy: { position: "asc" },
			select: { id: true, texts: { where: { locale: "it" }, select: { name: true } } },
		}),
		read.office.findMany({
			where: of,
			select: {
				id: true,
				name: true,
				address: true,
				zone: true,
				municipality: { select: { id: true, name: true } },
			},
		}),
		municipalityId === null || read.municipality.findUnique({ where: { id: municipalityId } }),
	]);
	if (!known) return null;
	const officeIds = municipalityId === null ? null : offices.map(({ id }) => id);
	const open = await Promise.all(
		services.map(async ({ id, texts }) => {
			const query = { serviceId: id, officeIds, from: now, most: MOST };
			const slots = await listOpenSlots(read, query, now);
			return slots.map((slot) => ({ ...slot, service: texts[0]?.name ?? id }));
		}),
	);
	return open
		.flat()
		.sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
		.slice(0, MOST)
		.flatMap(({ id, serviceId, service, officeId, start, end }) => {
			const office = offices.find((one) => one.id === officeId);
			if (!office) return [];
			return {
				slotId: id,
				serviceId,
				service,
				municipalityId: office.municipality.id,
				municipality: office.municipality.name,
				office: office.name,
				address: office.address,
				zone: office.zone,
				start,
				end,
			};
		});
}

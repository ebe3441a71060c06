import { Temporal } from "temporal-polyfill";
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

/** Free times as far as they are read at once. */
export type OpenTimes = {
	times: OpenTime[];
	/** Where to go on; null when these are all. */
	next: Place | null;
};

/** The last one that was read, in the order of the list. */
export type Place = { start: Temporal.Instant; slotId: string };

/** So many are one page. */
const MOST = 500;

/**
 * The free times of every service that the public books, soonest first, a page at a time; null for a
 * municipality that is not there.
 *
 * @param query.municipalityId null: of all of them
 * @param query.after where the page before ended; null: the first page
 */
export async function openAvailabilityView(
	{ municipalityId, after }: { municipalityId: string | null; after: Place | null },
	{ now, db }: SystemContext,
): Promise<OpenTimes | null> {
	const { directory } = db;
	const of = municipalityId === null ? {} : { municipalityId };
	const [services, offices, known] = await Promise.all([
		directory.service.findMany({
			where: { mayBook: "public" },
			orderBy: { position: "asc" },
			select: { id: true, texts: { where: { locale: "it" }, select: { name: true } } },
		}),
		directory.office.findMany({
			where: of,
			select: {
				id: true,
				name: true,
				address: true,
				zone: true,
				municipality: { select: { id: true, name: true } },
			},
		}),
		municipalityId === null || directory.municipality.findUnique({ where: { id: municipalityId } }),
	]);
	if (!known) return null;
	const query = {
		officeIds: municipalityId === null ? null : offices.map(({ id }) => id),
		from: after?.start ?? now,
		afterId: after?.slotId ?? null,
		most: MOST + 1,
	};
	const open = await Promise.all(
		services.map(async ({ id, texts }) => {
			const slots = await listOpenSlots(db, { ...query, serviceId: id }, now);
			return slots.map((slot) => ({ ...slot, service: texts[0]?.name ?? id }));
		}),
	);
	const found = open
		.flat()
		.sort((a, b) => Temporal.Instant.compare(a.start, b.start) || (a.id < b.id ? -1 : 1));
	const page = found.slice(0, MOST);
	const last = page.at(-1);
	return {
		times: page.flatMap(({ id, serviceId, service, officeId, start, end }) => {
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
		}),
		next: last && found.length > MOST ? { start: last.start, slotId: last.id } : null,
	};
}

/** All of them, for what can't be read in pages. */
export async function wholeAvailabilityView(
	municipalityId: string,
	context: SystemContext,
): Promise<OpenTime[] | null> {
	const times: OpenTime[] = [];
	for (let after: Place | null = null; ; ) {
		const page = await openAvailabilityView({ municipalityId, after }, context);
		if (!page) return null;
		times.push(...page.times);
		if (!page.next) return times;
		after = page.next;
	}
}

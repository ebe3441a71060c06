import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { positionOf } from "#app/domain/places/distance.ts";
import { suggestAlternatives } from "#app/domain/slots/suggest-alternatives.ts";
import type { SystemContext } from "#app/features/context.ts";
import { listOpenSlots } from "#app/features/seats/open-slot-store.server.ts";

export type Alternative = {
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
	municipalityName: string;
};

/** So many are offered. */
const OFFERED = 3;

/**
 * The three times nearest to one that can't be had: of the same service, in the same office first,
 * then nearest in time and place.
 *
 * @param draftId of the visitor's form: the seat it keeps is free for them
 */
export async function alternativesView(
	slotId: string,
	{ now, db }: SystemContext,
	draftId: string | null = null,
): Promise<Alternative[]> {
	const wanted = await db.read.slot.findUnique({
		where: { id: slotId },
		select: { serviceId: true, officeId: true, startsAt: true },
	});
	if (!wanted) return [];
	const { serviceId, officeId } = wanted;
	const start = toInstant(wanted.startsAt);
	const offices = await db.directory.office.findMany({
		select: {
			id: true,
			name: true,
			zone: true,
			municipality: { select: { name: true, latitude: true, longitude: true } },
			_count: { select: { desks: true } },
		},
	});
	// At each of its desks a time may be free, and it is one to choose.
	const nearIn = async ({ id, _count }: (typeof offices)[number]) => {
		const most = OFFERED * _count.desks + 1;
		const query = { serviceId, officeIds: [id], from: start, most, draftId };
		const sides = await Promise.all([
			listOpenSlots(db, { ...query, direction: "later" }, now),
			listOpenSlots(db, { ...query, direction: "earlier" }, now),
		]);
		return sides.flat().filter((slot) => slot.id !== slotId);
	};
	const isHere = (office: { id: string }) => office.id === officeId;
	const here = (await Promise.all(offices.filter(isHere).map(nearIn))).flat();
	// The same office comes first, so the others are looked at only where it has too few.
	const isEnough = new Set(here.map((slot) => slot.start.epochMilliseconds)).size >= OFFERED;
	const elsewhere = isEnough
		? []
		: await Promise.all(offices.filter((office) => !isHere(office)).map(nearIn));
	const found = [...here, ...elsewhere.flat()];
	const positions = new Map(
		offices.map(({ id, municipality }) => [id, positionOf(municipality)] as const),
	);
	const others = found.map((slot) => ({ ...slot, position: positions.get(slot.officeId) ?? null }));
	const position = positions.get(officeId) ?? null;
	const displaced = { id: slotId, serviceId, officeId, position, start };
	const nearest = suggestAlternatives([displaced], others).get(slotId) ?? [];
	return nearest.flatMap((slot) => {
		const office = offices.find(({ id }) => id === slot.officeId);
		if (!office) return [];
		return {
			slotId: slot.id,
			startsAt: toDate(slot.start),
			zone: office.zone,
			officeName: office.name,
			municipalityName: office.municipality.name,
		};
	});
}

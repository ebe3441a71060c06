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

/** So many on each side of the wanted time: the nearest three are among them, at several desks too. */
const NEARBY = 8;

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
	const nearby = await Promise.all(
		[[officeId], null].flatMap((officeIds) =>
			(["later", "earlier"] as const).map((direction) =>
				listOpenSlots(
					db,
					{ serviceId, officeIds, from: start, direction, most: NEARBY, draftId },
					now,
				),
			),
		),
	);
	const found = nearby.flat();
	const offices = await db.directory.office.findMany({
		select: {
			id: true,
			name: true,
			zone: true,
			municipality: { select: { name: true, latitude: true, longitude: true } },
		},
	});
	const positions = new Map(
		offices.map(({ id, municipality }) => [id, positionOf(municipality)] as const),
	);
	const others = found
		.filter(({ id }) => id !== slotId)
		.map((slot) => ({ ...slot, position: positions.get(slot.officeId) ?? null }));
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

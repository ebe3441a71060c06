import { toDate } from "#app/adapters/db/instants.server.ts";
import type { OfficeAccess } from "#app/domain/places/office-access.ts";
import type { SystemContext } from "#app/features/context.ts";
import { accessOf, officeAccessFields } from "#app/features/offices/office-store.server.ts";
import { listFirstOpenSlots } from "#app/features/seats/open-slot-store.server.ts";

export type BookablePlace = {
	officeId: string;
	name: string;
	address: string;
	municipalityId: string;
	municipalityName: string;
	zone: string;
	isDemo: boolean;
	access: OfficeAccess;
	/** The first time that can be booked now; null when there is none. */
	first: { slotId: string; startsAt: Date } | null;
};

/**
 * The offices that serve a service, by municipality, each with its first free time.
 *
 * @param draftId of the visitor's form: the seat it keeps is free for them
 */
export async function bookablePlacesView(
	serviceId: string,
	{ now, db }: SystemContext,
	draftId: string | null = null,
): Promise<BookablePlace[]> {
	const [offices, slots] = await Promise.all([
		db.directory.office.findMany({
			where: { desks: { some: { rules: { some: { serviceId } } } } },
			orderBy: [{ municipality: { name: "asc" } }, { name: "asc" }],
			select: {
				id: true,
				name: true,
				address: true,
				zone: true,
				isDemo: true,
				...officeAccessFields,
				municipality: { select: { id: true, name: true } },
			},
		}),
		listFirstOpenSlots(db, serviceId, now, draftId),
	]);
	const firstOf = new Map(slots.map((slot) => [slot.officeId, slot]));
	return offices.map(({ id, municipality, name, address, zone, isDemo, ...access }) => {
		const first = firstOf.get(id);
		return {
			name,
			address,
			zone,
			isDemo,
			access: accessOf(access),
			officeId: id,
			municipalityId: municipality.id,
			municipalityName: municipality.name,
			first: first ? { slotId: first.id, startsAt: toDate(first.start) } : null,
		};
	});
}

/** Those that have something free, soonest first. */
export function freePlaces(places: readonly BookablePlace[]): BookablePlace[] {
	const startOf = ({ first }: BookablePlace) => first?.startsAt.getTime() ?? 0;
	return places.filter(({ first }) => first !== null).sort((a, b) => startOf(a) - startOf(b));
}

/** The same places, those of one municipality first. */
export function ownFirst(
	places: readonly BookablePlace[],
	municipalityId: string | null,
): BookablePlace[] {
	const isOwn = (place: BookablePlace) => place.municipalityId === municipalityId;
	return [...places.filter(isOwn), ...places.filter((place) => !isOwn(place))];
}

/** The free ones without an office. */
export function freeElsewhere(places: readonly BookablePlace[], officeId: string): BookablePlace[] {
	return freePlaces(places).filter((place) => place.officeId !== officeId);
}

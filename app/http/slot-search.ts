import { type SlotSearch, searchSlotsSchema } from "#app/features/booking/search-slots.schema.ts";

/** The search that an address carries. What is unknown in it counts as not asked. */
export function readSearch(request: Request): SlotSearch {
	const asked = new URL(request.url).searchParams;
	return searchSlotsSchema.parse({
		...Object.fromEntries(asked),
		comune: asked.getAll("comune"),
		giorno: asked.getAll("giorno"),
	});
}

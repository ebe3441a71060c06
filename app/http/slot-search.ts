import type { SuitableTimes } from "#app/domain/slots/suitable-times.ts";
import { type SlotSearch, searchSlotsSchema } from "#app/features/booking/search-slots.schema.ts";

const partsOfDay = { mattina: "morning", pomeriggio: "afternoon" } as const;

/** When somebody has time, as the search says it. */
export function suitableTimesOf({ giorno, parte }: SlotSearch): SuitableTimes {
	return {
		weekdays: giorno.map(Number).filter((day) => day >= 1 && day <= 7),
		partOfDay: parte ? partsOfDay[parte] : "any",
	};
}

/** The search that an address carries. What is unknown in it counts as not asked. */
export function readSearch(request: Request): SlotSearch {
	const asked = new URL(request.url).searchParams;
	return searchSlotsSchema.parse({
		...Object.fromEntries(asked),
		comune: asked.getAll("comune"),
		giorno: asked.getAll("giorno"),
	});
}

import { expect, it } from "vitest";
import { bySearchName } from "#app/domain/people/by-search-name.ts";

const named = (searchName: string) => ({ applicant: { searchName } });

it("sorts people by their folded names, and leaves those of one name in their order", () => {
	const first = named("rossi anna");
	const second = named("rossi anna");
	expect([named("verdi"), first, named("bianchi"), second].sort(bySearchName)).toEqual([
		named("bianchi"),
		first,
		second,
		named("verdi"),
	]);
	expect(bySearchName(first, second)).toBe(0);
	expect(bySearchName(named("bianchi"), first)).toBeLessThan(0);
	expect(bySearchName(first, named("bianchi"))).toBeGreaterThan(0);
});

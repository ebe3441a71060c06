import { expect, test } from "vitest";
import { asRatedPage, isForReading, ratedPages } from "#app/domain/feedback/rated-page.ts";

test("only the pages of the list are rated; anything else is the portal as a whole", () => {
	expect(ratedPages.map(asRatedPage)).toEqual(ratedPages);
	for (const name of [null, "", "/appuntamento/AbCd", "/servizi/primo-colloquio", "/programma?x"]) {
		expect(asRatedPage(name)).toBe("/");
	}
});

test("whoever booked or enrolled is asked how easy it was, whoever reads how clear", () => {
	expect(ratedPages.filter(isForReading)).toEqual([
		"/servizi/:service",
		"/comuni/:municipality",
		"/programma",
	]);
});

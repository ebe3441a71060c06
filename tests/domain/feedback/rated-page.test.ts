import { expect, test } from "vitest";
import {
	asRatedPage,
	isForReading,
	ratedPages,
	readPageAt,
} from "#app/domain/feedback/rated-page.ts";

test("only the pages of the list are rated; anything else is the portal as a whole", () => {
	expect(ratedPages.map(asRatedPage)).toEqual(ratedPages);
	for (const name of [null, "", "/appuntamento/AbCd", "/servizi/primo-colloquio", "/programma?x"]) {
		expect(asRatedPage(name)).toBe("/");
	}
});

test("whoever booked or enrolled is asked how easy it was, whoever reads how clear", () => {
	expect(ratedPages.filter((page) => !isForReading(page))).toEqual([
		"/",
		"/prenota/confermato",
		"/iscrizione/fatto",
	]);
});

test("a page for reading is known by its address, and no page of a form or of a person is", () => {
	expect(readPageAt("/servizi")).toBe("/servizi");
	expect(readPageAt("/servizi/primo-colloquio")).toBe("/servizi/:service");
	expect(readPageAt("/comuni/rivoli")).toBe("/comuni/:municipality");
	for (const path of ["/", "/prenota/luogo", "/accessibilita/segnala", "/area", "/comuni/a/b"]) {
		expect(readPageAt(path)).toBeNull();
	}
});

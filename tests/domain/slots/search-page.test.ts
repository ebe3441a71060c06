import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	nearestAlternatives,
	nearestPlaces,
	pageOfDays,
	type SearchedTime,
	soonestFirst,
} from "#app/domain/slots/search-page.ts";

function time(local: string, facts: Partial<SearchedTime> = {}): SearchedTime {
	const zone = "Europe/Rome";
	return {
		start: Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant(),
		zone,
		serviceId: "primo-colloquio",
		officeId: "collegno",
		municipalityName: "Collegno",
		kilometres: null,
		...facts,
	};
}

const at = (...times: string[]) => times.map((local) => time(local));
const all = { lastRead: null, isOfSeveral: false };

test("times come soonest first, then nearest, then by name, and each of an office once", () => {
	const far = time("2026-12-01T09:00", { officeId: "susa", kilometres: 40 });
	const near = time("2026-12-01T09:00", { officeId: "rivoli", kilometres: 5 });
	const alike = time("2026-12-01T09:00", {
		officeId: "alpignano",
		municipalityName: "Alpignano",
		kilometres: 5,
	});
	const soon = time("2026-12-01T08:00");
	expect(soonestFirst([far, near, alike, soon, soon])).toEqual([soon, alike, near, far]);
	const other = { ...soon, serviceId: "percorso" };
	expect(soonestFirst([soon, other])).toHaveLength(2);
});

test("a page has five days, and goes on with the sixth", () => {
	const five = [1, 2, 3, 4, 7].map((day) => time(`2026-12-0${day}T09:00`));
	const page = pageOfDays(five, all);
	expect(page.groups.map(({ key }) => key).at(-1)).toBe("2026-12-07");
	expect(page.next).toBeNull();
	const more = pageOfDays([...five, time("2026-12-09T09:00")], all);
	expect(more).toEqual({ groups: page.groups, next: "2026-12-09" });
});

test("of one office on one day two times are shown beside others, and all where it stands alone", () => {
	const three = at("2026-12-01T09:00", "2026-12-01T10:00", "2026-12-01T11:00");
	expect(pageOfDays(three, all).groups[0]?.times).toHaveLength(3);
	const several = pageOfDays(three, { ...all, isOfSeveral: true });
	expect(several.groups[0]?.times).toEqual(three.slice(0, 2));
});

test("a day that was not read to its end begins the next page, unless it is the first", () => {
	const two = at("2026-12-01T09:00", "2026-12-02T09:00");
	const cut = pageOfDays(two, { ...all, lastRead: "2026-12-02" });
	expect(cut.groups.map(({ key }) => key)).toEqual(["2026-12-01"]);
	expect(cut.next).toBe("2026-12-02");
	const alone = pageOfDays(two.slice(0, 1), { ...all, lastRead: "2026-12-01" });
	expect(alone).toMatchObject({ groups: [{ key: "2026-12-01" }], next: "2026-12-02" });
});

test("places come nearest first, unknown distances last, with six times each", () => {
	const unknown = time("2026-12-01T09:00");
	const far = time("2026-12-01T09:00", { officeId: "susa", kilometres: 40 });
	const near = [8, 9, 10, 11, 12, 13, 14].map((hour) =>
		time(`2026-12-02T${String(hour).padStart(2, "0")}:00`, { officeId: "rivoli", kilometres: 5 }),
	);
	const places = nearestPlaces([unknown, far, ...near]);
	expect(places.map(({ key }) => key)).toEqual(["rivoli", "susa", "collegno"]);
	expect(places[0]?.times).toEqual(near.slice(0, 6));
});

test("whoever found nothing is shown the three nearest times", () => {
	const times = [40, 5, 30, 20].map((kilometres) => time("2026-12-01T09:00", { kilometres }));
	expect(nearestAlternatives(times).map(({ kilometres }) => kilometres)).toEqual([5, 20, 30]);
});

test("whoever has more times than are shown is named once, by day and by place", () => {
	const three = at("2026-12-01T09:00", "2026-12-01T10:00", "2026-12-01T11:00");
	const rivoli = time("2026-12-01T09:00", { officeId: "rivoli" });
	const several = { ...all, isOfSeveral: true };
	const [day] = pageOfDays([rivoli, ...three], several).groups;
	expect(day?.cut).toEqual([three[2]]);
	expect(pageOfDays(three, all).groups[0]?.cut).toEqual([]);

	const seven = [8, 9, 10, 11, 12, 13, 14].map((hour) =>
		time(`2026-12-02T${String(hour).padStart(2, "0")}:00`),
	);
	expect(nearestPlaces(seven)[0]?.cut).toEqual(seven.slice(0, 1));
	expect(nearestPlaces(seven.slice(1))[0]?.cut).toEqual([]);
	// So many desks are free at one time that the reading ended before the seventh.
	const unread = nearestPlaces(three, new Set(["collegno"]));
	expect(unread[0]?.cut).toEqual(three.slice(0, 1));
});

import { Temporal } from "temporal-polyfill";
import type { Database, Reader } from "#app/adapters/db/database.server.ts";
import { type ApplicationDates, editionToOffer } from "#app/domain/enrolment/enrolment.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";

export type EditionFacts = ApplicationDates & {
	id: string;
	year: number;
	places: number | null;
	allowanceEurosPerMonth: number | null;
	allowanceMonths: number | null;
	isDemo: boolean;
	municipalities: { id: string; name: string }[];
};

/** The edition that people are asked about now; null before any is set up. */
export async function findCurrentEdition(
	read: Reader,
	now: Temporal.Instant,
): Promise<EditionFacts | null> {
	const rows = await read.edition.findMany({
		include: {
			municipalities: {
				select: { municipality: { select: { id: true, name: true } } },
				orderBy: { municipality: { name: "asc" } },
			},
		},
	});
	const editions = rows.map(({ opensOn, closesOn, municipalities, ...edition }) => ({
		...edition,
		opensOn: opensOn ? Temporal.PlainDate.from(opensOn) : null,
		closesOn: closesOn ? Temporal.PlainDate.from(closesOn) : null,
		municipalities: municipalities.map(({ municipality }) => municipality),
	}));
	return editionToOffer(editions, dateAt(now, PROGRAMME_ZONE));
}

/** True for a database nobody has set up: no municipality, no staff member. */
export async function isEmpty({ db }: { db: Database }): Promise<boolean> {
	const [municipality, staffMember] = await Promise.all([
		db.read.municipality.findFirst({ select: { id: true } }),
		db.read.staffMember.findFirst({ select: { id: true } }),
	]);
	return !municipality && !staffMember;
}

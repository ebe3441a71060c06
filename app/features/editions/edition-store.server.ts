import { Temporal } from "temporal-polyfill";
import type { Database, Reader } from "#app/adapters/db/database.server.ts";
import type { ApplicationDates } from "#app/domain/enrolment/enrolment.ts";

export type EditionFacts = ApplicationDates & {
	id: string;
	year: number;
	places: number | null;
	allowanceEurosPerMonth: number | null;
	allowanceMonths: number | null;
	isDemo: boolean;
	municipalities: { id: string; name: string }[];
};

/** The newest edition, which is the one people ask about; null before any is set up. */
export async function findCurrentEdition(read: Reader): Promise<EditionFacts | null> {
	const edition = await read.edition.findFirst({
		orderBy: { year: "desc" },
		include: {
			municipalities: {
				select: { municipality: { select: { id: true, name: true } } },
				orderBy: { municipality: { name: "asc" } },
			},
		},
	});
	if (!edition) return null;
	return {
		...edition,
		opensOn: edition.opensOn ? Temporal.PlainDate.from(edition.opensOn) : null,
		closesOn: edition.closesOn ? Temporal.PlainDate.from(edition.closesOn) : null,
		municipalities: edition.municipalities.map(({ municipality }) => municipality),
	};
}

/** True for a database nobody has set up: no municipality, no staff member. */
export async function isEmpty({ db }: { db: Database }): Promise<boolean> {
	const [municipality, staffMember] = await Promise.all([
		db.read.municipality.findFirst({ select: { id: true } }),
		db.read.staffMember.findFirst({ select: { id: true } }),
	]);
	return !municipality && !staffMember;
}

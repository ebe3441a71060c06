import { Temporal } from "temporal-polyfill";
import type { Database, Reader } from "#app/adapters/db/database.server.ts";
import type { Directory } from "#app/adapters/db/directory.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { EditionRuleKind } from "#app/domain/enrolment/eligibility.ts";
import { type ApplicationDates, editionToOffer } from "#app/domain/enrolment/enrolment.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { EditionForm } from "./save-edition.schema.ts";

export type EditionFacts = ApplicationDates & {
	id: string;
	year: number;
	places: number | null;
	allowanceEurosPerMonth: number | null;
	allowanceMonths: number | null;
	isDemo: boolean;
	municipalities: { id: string; name: string }[];
	rules: { kind: EditionRuleKind; value: number | null }[];
};

/** The edition that people are asked about now; null before any is set up. */
export async function findCurrentEdition(
	directory: Directory,
	now: Temporal.Instant,
): Promise<EditionFacts | null> {
	const rows = await directory.edition.findMany({
		include: {
			rules: { orderBy: { position: "asc" }, select: { kind: true, value: true } },
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

export async function areMunicipalities(read: Reader, ids: readonly string[]): Promise<boolean> {
	return (await read.municipality.count({ where: { id: { in: [...ids] } } })) === new Set(ids).size;
}

/** Puts the dates, municipalities and rules in the place of those there were; false: no such edition. */
export async function updateEdition(
	tx: Transaction,
	id: string,
	{ rules, municipalityIds, ...dates }: EditionForm,
): Promise<boolean> {
	const day = (date: Temporal.PlainDate | null) => date?.toString() ?? null;
	const { count } = await tx.edition.updateMany({
		where: { id },
		data: {
			opensOn: day(dates.opensOn),
			closesOn: day(dates.closesOn),
			decisionOn: day(dates.decisionOn),
		},
	});
	if (count === 0) return false;
	await tx.editionRule.deleteMany({ where: { editionId: id } });
	await tx.editionRule.createMany({
		data: rules.map((rule, position) => ({ ...rule, position, editionId: id })),
	});
	await tx.editionMunicipality.deleteMany({ where: { editionId: id } });
	const known = await tx.municipality.findMany({ where: { id: { in: municipalityIds } } });
	await tx.editionMunicipality.createMany({
		data: known.map((municipality) => ({ municipalityId: municipality.id, editionId: id })),
	});
	return true;
}

/** Writes an edition with the rules and municipalities of the newest, and no dates. */
export async function insertEditionLike(
	tx: Transaction,
	edition: { id: string; year: number },
): Promise<void> {
	await tx.edition.create({ data: edition });
	const model = await tx.edition.findFirst({
		where: { id: { not: edition.id } },
		orderBy: { year: "desc" },
		include: { rules: true, municipalities: true },
	});
	if (!model) return;
	const { rules, municipalities, allowanceEurosPerMonth, allowanceMonths } = model;
	const editionId = edition.id;
	await tx.edition.update({
		where: { id: editionId },
		data: { allowanceEurosPerMonth, allowanceMonths },
	});
	await tx.editionRule.createMany({ data: rules.map((rule) => ({ ...rule, editionId })) });
	await tx.editionMunicipality.createMany({
		data: municipalities.map(({ municipalityId }) => ({ municipalityId, editionId })),
	});
}

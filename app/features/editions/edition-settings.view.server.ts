import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { valueField } from "./save-edition.schema.ts";

export type EditionSettings = {
	id: string;
	year: number;
	/** Its dates are invented for the demonstration. */
	isDemo: boolean;
	/** So many have enrolled in it. */
	enrolled: number;
	/** As the form is filled in. */
	values: Record<string, string>;
	lists: { municipalities: string[]; rules: string[] };
	municipalities: { id: string; name: string }[];
};

/** An edition as it is set up; null for somebody who may not, and for one that is not there. */
export async function editionSettingsView(
	id: string,
	{ db: { read }, staffMember }: StaffContext,
): Promise<EditionSettings | null> {
	if (!may(staffMember, "change_editions")) return null;
	const [edition, municipalities, enrolled] = await Promise.all([
		read.edition.findUnique({ where: { id }, include: { rules: true, municipalities: true } }),
		read.municipality.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
		read.enrolment.count({ where: { editionId: id, status: { not: "draft" } } }),
	]);
	if (!edition) return null;
	const { opensOn, closesOn, decisionOn, rules, year, isDemo } = edition;
	const numbers = rules.flatMap(({ kind, value }) =>
		value === null ? [] : [[valueField(kind), String(value)]],
	);
	return {
		id,
		year,
		isDemo,
		enrolled,
		values: {
			opensOn: opensOn ?? "",
			closesOn: closesOn ?? "",
			decisionOn: decisionOn ?? "",
			...Object.fromEntries(numbers),
		},
		lists: {
			municipalities: edition.municipalities.map(({ municipalityId }) => municipalityId),
			rules: rules.map(({ kind }) => kind),
		},
		municipalities,
	};
}

/** Newest first; none for somebody who may not set them up. */
export async function editionListView({
	db,
	staffMember,
}: StaffContext): Promise<{ id: string; year: number; opensOn: string | null }[]> {
	if (!may(staffMember, "change_editions")) return [];
	return db.read.edition.findMany({
		orderBy: { year: "desc" },
		select: { id: true, year: true, opensOn: true },
	});
}

type Named = { applicant: { searchName: string } };

/**
 * Sorts what people are in by their names. Rows that hang on rows are sorted by this and not by the
 * database: Prisma reads those of an ordered list in one statement, which has a parameter for each
 * row they hang on, and SQLite refuses the thousandth.
 */
export function bySearchName(one: Named, other: Named): number {
	const [a, b] = [one.applicant.searchName, other.applicant.searchName];
	return a < b ? -1 : Number(a > b);
}

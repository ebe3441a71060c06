type Named = { applicant: { searchName: string } };

/**
 * The order of a list of what people are in: by their names. Lists that hang on the rows of another
 * list are sorted by this, because a database asked for them in an order wants them one by one.
 */
export function bySearchName(one: Named, other: Named): number {
	const [a, b] = [one.applicant.searchName, other.applicant.searchName];
	return a < b ? -1 : Number(a > b);
}

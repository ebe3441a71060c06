/** The title of a page of the desk. */
export function staffTitle(title: string): { title: string }[] {
	return [{ title: `${title} · Sportello` }];
}

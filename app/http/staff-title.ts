/** The head of a page of the desk: its title, and that no search engine shows it. */
export function staffTitle(
	title: string,
): ({ title: string } | { name: string; content: string })[] {
	return [{ title: `${title} · Sportello` }, { name: "robots", content: "noindex" }];
}

/** "Cristòforo D'Angelo" and "cristoforo dangelo" are the same to the desk's search. */
export function foldName(name: string): string {
	return name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** The words of a name or of a search, folded. */
export function wordsOf(name: string): string[] {
	return foldName(name)
		.split(" ")
		.filter((word) => word !== "");
}

/**
 * The folded name begun at each of its words in turn: "rossi maria luisa", "maria luisa rossi",
 * "luisa rossi maria". Whatever begins a word of the name begins one of them.
 */
export function entriesOf(name: string): string[] {
	const words = wordsOf(name);
	const entries = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
	return [...new Set(entries)];
}

/** In byte order, whatever begins with the text lies at or after `from` and before `before`. */
export function beginningWith(text: string): { from: string; before: string } {
	return { from: text, before: `${text}\u{10FFFF}` };
}

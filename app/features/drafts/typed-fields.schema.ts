/** Longer than anything these fields take. */
const LONGEST = 300;

/** Of a form that is saved before it is right, what was typed into these fields. */
export function typedFields(
	values: Readonly<Record<string, string>>,
	names: readonly string[],
): Record<string, string> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const text = values[name]?.slice(0, LONGEST);
			return text ? [[name, text]] : [];
		}),
	);
}

/** What travels in a form and is not shown: by name, the value. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
	return Object.entries(values).map(([name, value]) => (
		<input key={name} type="hidden" name={name} value={value} />
	));
}

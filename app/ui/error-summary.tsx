/** The index of what is wrong, first on the page, each line leading to its field. */
export function ErrorSummary({
	heading,
	errors,
}: {
	heading: string;
	/** Per field its words; nothing is shown when there are none. */
	errors: readonly { field: string; text: string }[];
}) {
	if (errors.length === 0) return null;
	return (
		// biome-ignore lint/a11y/noAutofocus: focus comes here by itself, without a script: what is wrong is read first
		<div className="errors" role="alert" tabIndex={-1} autoFocus>
			<h2>{heading}</h2>
			<ul>
				{errors.map(({ field, text }) => (
					<li key={field}>
						<a href={`#${field}`}>{text}</a>
					</li>
				))}
			</ul>
		</div>
	);
}

/** The first thing the keyboard meets. */
export function SkipLinks({ content, footer }: { content: string; footer: string }) {
	return (
		<div className="skiplinks">
			<a className="visually-hidden-focusable" href="#content">
				{content}
			</a>
			<a className="visually-hidden-focusable" href="#footer">
				{footer}
			</a>
		</div>
	);
}

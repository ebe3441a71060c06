/** Where the reader is: the last item is this page. */
export function Breadcrumb({
	label,
	items,
}: {
	label: string;
	items: readonly { label: string; href?: string }[];
}) {
	return (
		<nav aria-label={label}>
			<ol className="breadcrumb" data-element="breadcrumb">
				{items.map(({ label: words, href }) => (
					<li
						key={words}
						className={href ? "breadcrumb-item" : "breadcrumb-item active"}
						aria-current={href ? undefined : "page"}
					>
						{href ? <a href={href}>{words}</a> : words}
					</li>
				))}
			</ol>
		</nav>
	);
}

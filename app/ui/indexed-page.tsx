import type { ReactNode } from "react";

export type PageSection = { id: string; title: string; body: ReactNode };

/** A long page: the list of its sections, which lead to each, and the sections. */
export function IndexedPage({
	label,
	sections,
}: {
	/** What the list is called. */
	label: string;
	sections: readonly PageSection[];
}) {
	return (
		<div className="indexed-page">
			<nav aria-labelledby="page-index-title">
				<h2 id="page-index-title">{label}</h2>
				<ul data-element="page-index">
					{sections.map(({ id, title }) => (
						<li key={id}>
							<a href={`#${id}`}>{title}</a>
						</li>
					))}
				</ul>
			</nav>
			<div>
				{sections.map(({ id, title, body }) => (
					<section key={id} id={id} aria-labelledby={`${id}-title`}>
						<h2 id={`${id}-title`}>{title}</h2>
						{body}
					</section>
				))}
			</div>
		</div>
	);
}

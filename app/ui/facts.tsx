import type { ReactNode } from "react";

export type Fact = { term: ReactNode; value: ReactNode };

/** Terms and what they are, one under the other. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
	return (
		<dl className="facts">
			{facts.map(({ term, value }) => (
				<div key={String(term)}>
					<dt>{term}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}

/** One block of a summary, with the way back to change it. */
export function SummaryCard({
	title,
	facts = [],
	edit,
	headingLevel = 2,
	children,
}: {
	title: string;
	facts?: readonly Fact[];
	headingLevel?: 2 | 3;
	edit?: { href: string; label: string };
	/** Instead of facts, where the title is the only term. */
	children?: ReactNode;
}) {
	const Heading = headingLevel === 2 ? "h2" : "h3";
	return (
		<section className="summary">
			<header>
				<Heading>{title}</Heading>
				{edit && (
					<a href={edit.href}>
						{edit.label}
						<span className="visually-hidden"> {title}</span>
					</a>
				)}
			</header>
			{children ?? <Facts facts={facts} />}
		</section>
	);
}

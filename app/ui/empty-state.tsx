import type { ReactNode } from "react";

/** Nothing here, why, and what to do about it. */
export function EmptyState({
	title,
	children,
	headingLevel = 2,
}: {
	title: ReactNode;
	children?: ReactNode;
	headingLevel?: 2 | 3;
}) {
	const Heading = headingLevel === 2 ? "h2" : "h3";
	return (
		<div className="empty">
			<Heading>{title}</Heading>
			{children}
		</div>
	);
}

import type { ReactNode } from "react";

/** Something to notice. `role` is given when it answers what the person just did. */
export function Alert({
	kind = "info",
	title,
	headingLevel = 2,
	role,
	children,
}: {
	kind?: "info" | "success" | "warning" | "danger";
	title?: ReactNode;
	headingLevel?: 2 | 3;
	role?: "alert" | "status";
	children?: ReactNode;
}) {
	const Heading = headingLevel === 2 ? "h2" : "h3";
	return (
		<div className={`note ${kind}`} role={role}>
			{title && <Heading>{title}</Heading>}
			{children}
		</div>
	);
}

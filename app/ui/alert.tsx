import type { ReactNode } from "react";

/**
 * Something to notice. `role` is given when it answers what the person just did; the focus comes to an
 * alert by itself, without a script.
 */
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
	const focused = role === "alert" && { tabIndex: -1, autoFocus: true };
	return (
		<div className={`note ${kind}`} role={role} {...focused}>
			{title && <Heading>{title}</Heading>}
			{children}
		</div>
	);
}

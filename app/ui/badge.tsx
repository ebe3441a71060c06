import type { ReactNode } from "react";

/** Written out whole: the build keeps the classes that it finds in the files. */
const classes = {
	primary: "badge bg-primary",
	secondary: "badge bg-secondary",
	success: "badge bg-success",
	warning: "badge bg-warning",
	danger: "badge bg-danger",
};

/** A state in a word, never by its colour alone. */
export function Badge({
	kind = "secondary",
	children,
}: {
	kind?: keyof typeof classes;
	children: ReactNode;
}) {
	return <span className={classes[kind]}>{children}</span>;
}

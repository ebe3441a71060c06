import type { ReactNode } from "react";

/** The one h1 of a page. */
export function PageTitle({ children }: { children: ReactNode }) {
	return (
		<h1 className="mb-3" data-element="page-name">
			{children}
		</h1>
	);
}

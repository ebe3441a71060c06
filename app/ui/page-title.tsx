import type { ReactNode } from "react";

/** The one h1 of a page. */
export function PageTitle({
	children,
	dataElement = "page-name",
}: {
	children: ReactNode;
	/** The national model's name for it. */
	dataElement?: "page-name" | "service-title";
}) {
	return (
		<h1 className="mb-3" data-element={dataElement}>
			{children}
		</h1>
	);
}

import type { ReactNode } from "react";

/** The foot of a form: the next thing first in reading order on a phone, the way back beside it. */
export function FormActions({
	back,
	children,
}: {
	back?: { href: string; label: string } | undefined;
	children: ReactNode;
}) {
	return (
		<div className="actions">
			{children}
			{back && (
				<a className="btn btn-outline-primary" href={back.href}>
					{back.label}
				</a>
			)}
		</div>
	);
}

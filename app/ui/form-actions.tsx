import type { ReactNode } from "react";

/** `at`: the form goes there by GET with what is chosen in it. `href`: there is nothing in it to save. */
type Save = { label: string; at?: string; href?: string };

/**
 * The foot of a form: the next thing first in reading order, so that the key that sends a form does
 * that one; saving for later and the way back after it. A form whose choices are pressed has no next
 * thing here.
 */
export function FormActions({
	back,
	save,
	inSight = false,
	children,
}: {
	back?: { href: string; label: string } | undefined;
	save?: Save | undefined;
	/** Stays in sight while a long list of choices is looked through. */
	inSight?: boolean;
	children?: ReactNode;
}) {
	return (
		<div className={inSight ? "actions in-sight" : "actions"}>
			{children}
			{save && <SaveForLater {...save} />}
			{back && (
				<a className="btn btn-outline-primary" href={back.href}>
					{back.label}
				</a>
			)}
		</div>
	);
}

function SaveForLater({ label, at, href }: Save) {
	if (href) {
		return (
			<a className="btn btn-outline-primary" href={href}>
				{label}
			</a>
		);
	}
	return (
		<button
			type="submit"
			className="btn btn-outline-primary"
			{...(at ? { formAction: at, formMethod: "get" } : { name: "save", value: "yes" })}
		>
			{label}
		</button>
	);
}

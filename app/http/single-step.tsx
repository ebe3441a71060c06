import type { ReactNode } from "react";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Step } from "#app/ui/step.tsx";
import { citizenPaths } from "./paths.ts";

/**
 * The page of a form that is asked on one page: its question is in sight, as in a booking. Its route says
 * `handle = STEP`.
 */
export function SingleStep({
	title,
	errors = [],
	hasRequired = false,
	children,
}: {
	/** The question. */
	title: string;
	/** What is wrong, by field. */
	errors?: readonly { field: string; text: string }[];
	/** A field has an asterisk. */
	hasRequired?: boolean;
	children: ReactNode;
}) {
	const { forms, site } = useTexts();
	const { home } = citizenPaths(useLocale());
	return (
		<Step
			errors={errors}
			errorsHeading={forms.errorsHeading}
			title={title}
			required={hasRequired ? forms.mandatory : null}
			breadcrumb={{
				label: site.youAreHere,
				items: [{ label: site.nav.home, href: home }, { label: title }],
			}}
		>
			{children}
		</Step>
	);
}

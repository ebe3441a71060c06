import type { ReactNode } from "react";
import { Breadcrumb } from "./breadcrumb.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { PageTitle } from "./page-title.tsx";
import { Stepper } from "./stepper.tsx";

/**
 * A page that asks one thing, alone or one of several. Above its question stands only what is wrong with
 * the answer and how far along it is; where in the site it lies is told below.
 */
export function Step({
	progress = null,
	errors,
	errorsHeading,
	title,
	required,
	breadcrumb,
	children,
}: {
	/** How far along it is; null for a page that is alone. */
	progress?: Parameters<typeof Stepper>[0] | null;
	errors: readonly { field: string; text: string }[];
	errorsHeading: string;
	/** The question. */
	title: string;
	/** What an asterisk means, where there is one. */
	required: string | null;
	breadcrumb: { label: string; items: readonly { label: string; href?: string }[] };
	children: ReactNode;
}) {
	return (
		<div className="container narrow step">
			<ErrorSummary heading={errorsHeading} errors={errors} />
			{progress && <Stepper {...progress} />}
			<PageTitle>{title}</PageTitle>
			{required && <p className="text-soft">{required}</p>}
			{children}
			<Breadcrumb {...breadcrumb} />
		</div>
	);
}

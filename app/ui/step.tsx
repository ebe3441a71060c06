import type { ReactNode } from "react";
import { Breadcrumb } from "./breadcrumb.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { PageTitle } from "./page-title.tsx";
import { Stepper } from "./stepper.tsx";

/**
 * A page that asks one thing of several. Above its question stands only what is wrong with the answer
 * and how far along it is; where in the site it lies is told below.
 */
export function Step({
	steps,
	current,
	through,
	words,
	errors,
	title,
	required,
	breadcrumb,
	children,
}: {
	steps: readonly string[];
	/** From 1. */
	current: number;
	/** The last one that this page is, where it is more than one. */
	through?: number | undefined;
	words: { step: string; active: string; confirmed: string; errorsHeading: string };
	errors: readonly { field: string; text: string }[];
	/** The question. */
	title: string;
	/** What an asterisk means, where there is one. */
	required: string | null;
	breadcrumb: { label: string; items: readonly { label: string; href?: string }[] };
	children: ReactNode;
}) {
	return (
		<div className="container narrow step">
			<ErrorSummary heading={words.errorsHeading} errors={errors} />
			<Stepper steps={steps} current={current} through={through} words={words} />
			<PageTitle>{title}</PageTitle>
			{required && <p className="text-soft">{required}</p>}
			{children}
			<Breadcrumb {...breadcrumb} />
		</div>
	);
}

import type { ReactNode } from "react";
import { problemText } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Step } from "#app/ui/step.tsx";

/** One page of the enrolment. */
export function EnrolmentStep({
	current,
	title,
	links,
	errors,
	labels = {},
	children,
}: {
	/** From 1. */
	current: number;
	title: string;
	links: { home: string; enrolment: string };
	/** Per field the code of what is wrong. */
	errors: Readonly<Record<string, string>> | undefined;
	/** Per field what its problem is to be told with, where the problem alone would not say which. */
	labels?: Readonly<Record<string, string>>;
	children: ReactNode;
}) {
	const texts = useTexts();
	const { enrolment, forms, site } = texts;
	return (
		<Step
			progress={{
				steps: enrolment.steps,
				current,
				words: {
					step: forms.step,
					active: forms.stepActive,
					confirmed: forms.stepConfirmed,
				},
			}}
			errorsHeading={forms.errorsHeading}
			errors={Object.entries(errors ?? {}).map(([field, code]) => ({
				field,
				text: [labels[field], problemText(texts, code)].filter(Boolean).join(" "),
			}))}
			title={title}
			required={forms.mandatory}
			breadcrumb={{
				label: site.youAreHere,
				items: [
					{ label: site.nav.home, href: links.home },
					{ label: site.nav.enrolment, href: links.enrolment },
					{ label: title },
				],
			}}
		>
			{children}
		</Step>
	);
}

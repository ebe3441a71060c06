import type { ReactNode } from "react";
import { useTexts } from "#app/i18n/texts.tsx";
import { Step } from "#app/ui/step.tsx";

/** One page of the booking: the question of one step of the model, or of two that are asked together. */
export function BookingStep({
	current,
	through,
	title,
	home,
	hasRequired = false,
	errors = [],
	children,
}: {
	/** From 1. */
	current: number;
	/** The last step on this page, where it is more than one. */
	through?: number;
	/** What is asked here. */
	title: string;
	/** The path of the home page. */
	home: string;
	/** A field has an asterisk. */
	hasRequired?: boolean;
	/** What is wrong, by field. */
	errors?: readonly { field: string; text: string }[];
	children: ReactNode;
}) {
	const { booking, forms, site } = useTexts();
	return (
		<Step
			progress={{
				steps: booking.steps,
				current,
				through,
				words: {
					step: forms.step,
					active: forms.stepActive,
					confirmed: forms.stepConfirmed,
				},
			}}
			errors={errors}
			errorsHeading={forms.errorsHeading}
			title={title}
			required={hasRequired ? forms.mandatory : null}
			breadcrumb={{
				label: site.youAreHere,
				items: [{ label: site.nav.home, href: home }, { label: booking.title }],
			}}
		>
			{children}
		</Step>
	);
}

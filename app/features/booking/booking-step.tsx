import type { ReactNode } from "react";
import { useTexts } from "#app/i18n/texts.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Stepper } from "#app/ui/stepper.tsx";

/** The summary asks for nothing more. */
const LAST = 5;

/** What stands above every step of the booking. */
export function BookingStep({
	current,
	home,
	errors = [],
	children,
}: {
	/** From 1. */
	current: number;
	/** The path of the home page. */
	home: string;
	/** What is wrong, by field. */
	errors?: readonly { field: string; text: string }[];
	children: ReactNode;
}) {
	const { booking, forms, site } = useTexts();
	return (
		<div className="container py-4">
			<ErrorSummary heading={forms.errorsHeading} errors={errors} />
			<Breadcrumb
				label={site.youAreHere}
				items={[{ label: site.nav.home, href: home }, { label: booking.title }]}
			/>
			<PageTitle>{booking.title}</PageTitle>
			<Stepper
				steps={booking.steps}
				current={current}
				words={{ step: forms.step, active: forms.stepActive, confirmed: forms.stepConfirmed }}
			/>
			{current < LAST && <p className="text-soft">{forms.mandatory}</p>}
			{children}
		</div>
	);
}

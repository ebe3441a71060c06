import { formatDate } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { EnrolmentFormView } from "./enrolment-form.view.server.ts";

/** Whether one can enrol now, and until or from when. */
export function EnrolmentWindow({
	dates: { window, opensOn, closesOn, isDemo },
}: {
	dates: Pick<EnrolmentFormView, "window" | "opensOn" | "closesOn" | "isDemo">;
}) {
	const { start } = useTexts().enrolment;
	const locale = useLocale();
	const when = {
		before: opensOn ? start.opensOn(formatDate(opensOn, locale)) : start.noDate,
		open: closesOn ? start.until(formatDate(closesOn, locale)) : "",
		after: closesOn ? start.closedOn(formatDate(closesOn, locale)) : "",
	}[window];
	const more = (
		<>
			{when} {isDemo && start.demoDates}
		</>
	);
	// What is as it should be takes little room: the way on comes next.
	if (window === "open") {
		return (
			<p>
				<strong>{start.window.open}.</strong> {more}
			</p>
		);
	}
	return (
		<Alert title={start.window[window]}>
			<p>{more}</p>
		</Alert>
	);
}

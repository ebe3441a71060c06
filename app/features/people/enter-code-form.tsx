import { formatReference } from "#app/domain/booking/reference.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { type Option, RadioGroup, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { EnterSignInCodeRefusal } from "./enter-sign-in-code.server.ts";
import type { WhoAreYouView } from "./who-are-you.view.server.ts";

/** The six digits; and then, when the contact is of several people, who it is. */
export function EnterCodeForm({
	code,
	error,
	refusal,
	people,
	askAgainHref,
}: {
	code: string | undefined;
	error: string | undefined;
	refusal: EnterSignInCodeRefusal | null;
	people: WhoAreYouView | null;
	askAgainHref: string;
}) {
	const texts = useTexts();
	const words = texts.account.code;
	const locale = useLocale();
	if (people) {
		return (
			<>
				<PageTitle>{words.chooseTitle}</PageTitle>
				<form method="post">
					<input type="hidden" name="code" value={code} />
					<RadioGroup
						name="applicant"
						label={words.choose}
						options={people.map((person) => optionOf(person))}
						defaultValue={people[0]?.id}
					/>
					<FormActions>
						<Button>{words.enter}</Button>
					</FormActions>
				</form>
			</>
		);
	}
	const problem = problemText(texts, error) ?? (refusal ? words.refusals[refusal] : undefined);
	return (
		<>
			<ErrorSummary
				heading={texts.forms.errorsHeading}
				errors={problem ? [{ field: "code", text: problem }] : []}
			/>
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.lead}</p>
			<Alert>
				<p>{words.keepOpen}</p>
			</Alert>
			<form method="post" noValidate>
				<TextField
					name="code"
					label={words.field}
					hint={words.fieldHint}
					inputMode="numeric"
					autoComplete="one-time-code"
					required
					error={problem}
					defaultValue={refusal === "code_over" ? "" : code}
				/>
				<FormActions>
					<Button>{words.enter}</Button>
				</FormActions>
			</form>
			<p>
				<a href={askAgainHref}>{words.again}</a>
			</p>
		</>
	);

	function optionOf({ id, name, ...person }: WhoAreYouView[number]): Option {
		const { enrolmentReference, nextAppointment } = person;
		const hints = [
			enrolmentReference && words.withEnrolment(formatReference(enrolmentReference)),
			nextAppointment &&
				words.withAppointment(
					formatDayShort(nextAppointment.startsAt, locale, nextAppointment.zone),
				),
		].filter(Boolean);
		return { value: id, label: name, hint: hints.join(", ") || undefined };
	}
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { HoldNotice } from "#app/features/booking/hold-notice.tsx";
import { emptyBookingDraft, noteSchema } from "#app/features/booking/present-applicant.schema.ts";
import { ReleaseSeat } from "#app/features/booking/release-seat.tsx";
import { openBookingStep } from "#app/http/booking-draft.server.ts";
import { writeDraft } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { holdOf } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.details.title);

export async function loader(args: LoaderFunctionArgs) {
	const { slot, draft } = await openBookingStep(args);
	return { slot, hold: await holdOf(args, slot.slotId), note: draft?.note ?? "" };
}

export async function action(args: ActionFunctionArgs) {
	const { slot, context, draft, whoComes } = await openBookingStep(args);
	const form = await readForm(args.request, noteSchema);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	const noted = { ...(draft ?? emptyBookingDraft), note: form.value.note };
	const cookie = await writeDraft(args, "booking", noted);
	const paths = citizenPaths(context.locale);
	if (form.values.save) return seeOther(paths.saveBooking({ disponibilita: slot.slotId }), cookie);
	return seeOther(
		whoComes?.kind === "known"
			? paths.bookingSummary(slot.slotId)
			: paths.bookingApplicant(slot.slotId),
		cookie,
	);
}

export default function BookingDetails() {
	const { slot, hold, note } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.booking.details;
	const paths = citizenPaths(useLocale());
	const choice = paths.bookingDate({ sede: slot.officeId, servizio: slot.serviceId });
	const problem = problemText(texts, failed?.errors.note);
	return (
		<BookingStep
			current={3}
			home={paths.home}
			errors={problem ? [{ field: "note", text: problem }] : []}
		>
			<HoldNotice hold={hold} zone={slot.zone} />
			<form method="post" className="narrow">
				<h2>{words.title}</h2>
				<TextArea
					name="note"
					label={`${words.note} (${texts.forms.optional})`}
					hint={words.noteHint}
					error={problem}
					maxLength={200}
					defaultValue={failed?.values.note ?? note}
				/>
				<FormActions
					back={{ href: choice, label: texts.forms.back }}
					save={{ label: texts.forms.save }}
				>
					<Button>{texts.forms.next}</Button>
				</FormActions>
			</form>
			<ReleaseSeat hold={hold} choice={choice} />
		</BookingStep>
	);
}

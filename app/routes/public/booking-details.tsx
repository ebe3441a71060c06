import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { ChosenTime } from "#app/features/booking/chosen-time.tsx";
import { NoteField } from "#app/features/booking/note-field.tsx";
import { emptyBookingDraft, noteSchema } from "#app/features/booking/present-applicant.schema.ts";
import { ReleaseSeat } from "#app/features/booking/release-seat.tsx";
import { openBookingStep } from "#app/http/booking-draft.server.ts";
import { writeDraft } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { holdOf } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { STEP } from "#app/http/step.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.details.title);

/**
 * What somebody known wants the desk to know, for those who want to say it.
 *
 * @throws a redirect for anybody else: they are asked on the page that asks who comes
 */
async function openDetails(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const opened = await openBookingStep(args);
	const { slot, context, whoComes } = opened;
	const paths = citizenPaths(context.locale);
	if (whoComes?.kind !== "known") {
		throw seeOther(`${paths.bookingApplicant(slot.slotId)}#note`);
	}
	return { ...opened, paths };
}

export async function loader(args: LoaderFunctionArgs) {
	const { slot, draft } = await openDetails(args);
	return { slot, hold: await holdOf(args, slot.slotId), note: draft?.note ?? "" };
}

export async function action(args: ActionFunctionArgs) {
	const { slot, draft, paths } = await openDetails(args);
	const form = await readForm(args.request, noteSchema);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	const noted = { ...(draft ?? emptyBookingDraft), note: form.value.note };
	return seeOther(
		form.values.save
			? paths.saveBooking({ disponibilita: slot.slotId })
			: paths.bookingSummary(slot.slotId),
		await writeDraft(args, "booking", noted),
	);
}

export default function BookingDetails() {
	const { slot, hold, note } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.booking.details;
	const paths = citizenPaths(useLocale());
	const problem = problemText(texts, failed?.errors.note);
	return (
		<BookingStep
			current={3}
			title={words.title}
			home={paths.home}
			errors={problem ? [{ field: "note", text: problem }] : []}
		>
			<ChosenTime slot={slot} hold={hold} />
			<form method="post" className="narrow">
				<NoteField note={failed?.values.note ?? note} error={problem} />
				<FormActions
					back={{ href: paths.bookingSummary(slot.slotId), label: texts.forms.back }}
					save={{ label: texts.forms.save }}
				>
					<Button>{texts.forms.next}</Button>
				</FormActions>
			</form>
			<ReleaseSeat
				hold={hold}
				choice={paths.bookingDate({ sede: slot.officeId, servizio: slot.serviceId })}
			/>
		</BookingStep>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApplicantFields } from "#app/features/booking/applicant-fields.tsx";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { ChosenTime } from "#app/features/booking/chosen-time.tsx";
import { NoteField } from "#app/features/booking/note-field.tsx";
import {
	type BookingDraft,
	emptyBookingDraft,
	noteSchema,
	presentApplicantSchema,
} from "#app/features/booking/present-applicant.schema.ts";
import { ReleaseSeat } from "#app/features/booking/release-seat.tsx";
import { COMPANION_FIELDS, CompanionFields } from "#app/features/companions/companion-fields.tsx";
import { nameCompanionSchema } from "#app/features/companions/name-companion.schema.ts";
import { typedFields } from "#app/features/drafts/typed-fields.schema.ts";
import { InterviewLanguageField } from "#app/features/people/interview-language-field.tsx";
import { knownApplicantView } from "#app/features/people/known-applicant.view.server.ts";
import { SafeContactField } from "#app/features/people/safe-contact-field.tsx";
import { openBookingStep } from "#app/http/booking-draft.server.ts";
import { writeDraft } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { inWords } from "#app/http/form-errors.tsx";
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

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.booking.applicant.title);

const formSchema = presentApplicantSchema.and(nameCompanionSchema).and(noteSchema);

/** Asked for by the link that stands beside the name of the person we know, or earlier. */
function isForSomebodyElse({ request }: LoaderFunctionArgs, draft: BookingDraft | null): boolean {
	return new URL(request.url).searchParams.has("altra") || (draft?.isForSomebodyElse ?? false);
}

const FIELDS = [
	"givenName",
	"familyName",
	"email",
	"phone",
	"interviewLanguage",
	"safeContact",
	"note",
	...COMPANION_FIELDS,
];

export async function loader(args: LoaderFunctionArgs) {
	const { slot, context, draft, whoComes } = await openBookingStep(args);
	const isForOther = isForSomebodyElse(args, draft);
	if (whoComes?.kind === "known" && !isForOther) {
		return seeOther(citizenPaths(context.locale).bookingSummary(slot.slotId));
	}
	const { applicant = null, companion = null, note = "", typed = {} } = draft ?? {};
	const isTyped = Object.keys(typed).length > 0;
	const hold = await holdOf(args, slot.slotId);
	const signedIn = context.applicantId
		? await knownApplicantView(context.db.read, context.vault, context.applicantId)
		: null;
	const me = signedIn && `${signedIn.givenName} ${signedIn.familyName}`;
	return { slot, hold, applicant, companion, note, typed: isTyped ? typed : null, me };
}

export async function action(args: ActionFunctionArgs) {
	const { slot, context, draft: opened } = await openBookingStep(args);
	const form = await readForm(args.request, formSchema);
	const paths = citizenPaths(context.locale);
	const { slotId } = slot;
	const keep = paths.saveBooking({ disponibilita: slotId });
	const isSaved = form.values.save !== undefined;
	const draft = {
		...(opened ?? emptyBookingDraft),
		enrolled: null,
		isForSomebodyElse: isForSomebodyElse(args, opened),
	};
	if (form.values.me !== undefined && context.applicantId) {
		const mine = {
			...draft,
			isForSomebodyElse: false,
			applicant: null,
			companion: null,
			typed: {},
		};
		return seeOther(paths.bookingSummary(slotId), await writeDraft(args, "booking", mine));
	}
	if (!form.ok && isSaved) {
		const typed = typedFields(form.values, FIELDS);
		return seeOther(keep, await writeDraft(args, "booking", { ...draft, applicant: null, typed }));
	}
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	const { companion, note, ...applicant } = form.value;
	const filled = { ...draft, applicant, companion, note, typed: {} };
	const cookie = await writeDraft(args, "booking", filled);
	return seeOther(isSaved ? keep : paths.bookingSummary(slotId), cookie);
}

export default function BookingApplicant() {
	const { slot, hold, applicant, companion, note, typed, me } = useLoaderData<typeof loader>();
	const { slotId } = slot;
	const failed = useActionData<typeof action>();
	const shown = failed?.values ?? typed;
	const texts = useTexts();
	const { booking, forms } = texts;
	const paths = citizenPaths(useLocale());
	const times = paths.bookingDate({ sede: slot.officeId, servizio: slot.serviceId });
	const noted = shown ? (shown.note ?? "") : note;
	const noteProblem = problemText(texts, failed?.errors.note);
	return (
		<BookingStep
			current={3}
			through={4}
			title={booking.applicant.title}
			home={paths.home}
			hasRequired
			errors={inWords(failed?.errors ?? {}, texts)}
		>
			<ChosenTime slot={slot} hold={hold} />
			<form method="post" className="narrow" noValidate>
				<ApplicantFields
					values={shown ?? applicant ?? {}}
					errors={failed?.errors ?? {}}
					privacy={paths.privacy}
				>
					<InterviewLanguageField chosen={(shown ?? applicant)?.interviewLanguage} />
					<SafeContactField
						isTicked={shown ? shown.safeContact === "on" : applicant?.safeContact === true}
					/>
				</ApplicantFields>
				<CompanionFields
					companion={companion}
					values={shown ?? undefined}
					errors={failed?.errors ?? {}}
				/>
				<details open={noted !== "" || noteProblem !== undefined}>
					<summary>{booking.details.title}</summary>
					<NoteField note={noted} error={noteProblem} />
				</details>
				<FormActions back={{ href: times, label: forms.back }} save={{ label: forms.save }}>
					<Button>{forms.next}</Button>
				</FormActions>
			</form>
			{me === null ? (
				<p>
					{booking.applicant.alreadyKnown}{" "}
					<a href={paths.signInThen(paths.bookingSummary(slotId))}>{booking.applicant.signIn}</a>
				</p>
			) : (
				<form method="post" className="quiet-form">
					<Button variant="link" name="me" value="yes">
						{booking.applicant.forMe(me)}
					</Button>
				</form>
			)}
			<ReleaseSeat hold={hold} choice={times} />
		</BookingStep>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { COMPANION_FIELDS, CompanionFields } from "#app/features/companions/companion-fields.tsx";
import { nameCompanionSchema } from "#app/features/companions/name-companion.schema.ts";
import { typedFields } from "#app/features/drafts/typed-fields.schema.ts";
import { EnrolmentStep } from "#app/features/enrolment/enrolment-step.tsx";
import { giveContactsSchema } from "#app/features/enrolment/give-contacts.schema.ts";
import { safeContactStands } from "#app/features/enrolment/same-person.server.ts";
import { InterviewLanguageField } from "#app/features/people/interview-language-field.tsx";
import { knownApplicantView } from "#app/features/people/known-applicant.view.server.ts";
import { SafeContactField } from "#app/features/people/safe-contact-field.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { writeDraft } from "#app/http/draft.server.ts";
import { openEnrolmentStep } from "#app/http/enrolment-draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { STEP } from "#app/http/step.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { localeNames, locales } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.contacts.title);

const formSchema = giveContactsSchema.and(nameCompanionSchema);

const FIELDS = [
	"email",
	"phone",
	"language",
	"interviewLanguage",
	"safeContact",
	...COMPANION_FIELDS,
];

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const { draft } = await openEnrolmentStep(args, visitor, "contacts");
	const { contacts, details } = draft;
	const known =
		contacts ??
		(visitor.applicantId &&
			(await knownApplicantView(visitor.db.read, visitor.vault, visitor.applicantId)));
	const language = contacts?.language ?? visitor.locale;
	return {
		values: {
			email: known ? known.email : null,
			phone: known ? known.phone : null,
			language,
			interviewLanguage: known ? known.interviewLanguage : null,
			...draft.typed,
		},
		typed: Object.keys(draft.typed).length > 0 ? draft.typed : null,
		companion: contacts?.companion ?? null,
		safeContact: draft.typed.safeContact === "on" || (contacts?.safeContact ?? false),
		safeContactStands: details !== null && (await safeContactStands(details, visitor)),
	};
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const { draft } = await openEnrolmentStep(args, visitor, "contacts");
	const form = await readForm(args.request, formSchema);
	const paths = citizenPaths(visitor.locale);
	const isSaved = form.values.save !== undefined;
	if (!form.ok && isSaved) {
		const typed = typedFields(form.values, FIELDS);
		const saved = await writeDraft(args, "enrolment", { ...draft, contacts: null, typed });
		return seeOther(paths.keepEnrolment, saved);
	}
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	return seeOther(
		isSaved ? paths.keepEnrolment : paths.enrolmentSummary,
		await writeDraft(args, "enrolment", { ...draft, contacts: form.value, typed: {} }),
	);
}

export default function EnrolmentContacts() {
	const {
		values: saved,
		typed,
		companion,
		safeContact,
		safeContactStands: stands,
	} = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const texts = useTexts();
	const { enrolment, forms } = texts;
	const words = enrolment.contacts;
	const paths = citizenPaths(useLocale());
	const values: Readonly<Record<string, string | null | undefined>> = result?.values ?? saved;
	return (
		<EnrolmentStep current={3} title={words.title} links={paths} errors={result?.errors}>
			<p>{words.lead}</p>
			<form method="post" noValidate>
				<TextField
					name="email"
					type="email"
					label={words.email}
					hint={words.emailHint}
					autoComplete="email"
					defaultValue={values.email ?? undefined}
					error={problemText(texts, result?.errors?.email)}
				/>
				<TextField
					name="phone"
					type="tel"
					label={words.phone}
					hint={words.phoneHint}
					autoComplete="tel"
					defaultValue={values.phone ?? undefined}
					error={problemText(texts, result?.errors?.phone)}
				/>
				<RadioGroup
					name="language"
					label={words.language}
					hint={words.languageHint}
					options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
					defaultValue={values.language ?? undefined}
					error={problemText(texts, result?.errors?.language)}
					required
					inARow
				/>
				<InterviewLanguageField chosen={values.interviewLanguage} />
				{stands ? (
					<p>
						{texts.mydata.safeContactStands}{" "}
						<a href={paths.myData}>{texts.mydata.safeContactLink}</a>
					</p>
				) : (
					<SafeContactField isTicked={result ? result.values.safeContact === "on" : safeContact} />
				)}
				<CompanionFields
					companion={companion}
					values={result?.values ?? typed ?? undefined}
					errors={result?.errors ?? {}}
				/>
				<FormActions
					back={{ href: paths.enrolmentDetails, label: forms.back }}
					save={{ label: forms.save }}
				>
					<Button>{forms.next}</Button>
				</FormActions>
			</form>
		</EnrolmentStep>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import type { Temporal } from "temporal-polyfill";
import { openByReferenceSchema } from "#app/features/people/open-by-reference.schema.ts";
import { openByReference } from "#app/features/people/open-by-reference.server.ts";
import type { OpenedKind } from "#app/features/people/reference-store.server.ts";
import { goOnBooking } from "#app/http/booking-choice.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { type Resumed, resumeHere } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { FormErrors } from "#app/http/form-errors.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.account.byReference.title);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	return null;
}

/** One field for every code that we give, told apart here: an appointment's, an enrolment's, a wish's, a saved form's. */
export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const form = await readForm(args.request, openByReferenceSchema);
	const { values } = form;
	if (!form.ok) return data({ errors: form.errors, values, refusal: null }, { status: 400 });
	const { reference, familyName } = form.value;
	const { clientAddress } = args.context;
	const { refusals } = catalogs[visitor.locale].account.byReference;
	const tooMany = (until: Temporal.Instant) => {
		const refusal = refusals.too_many_attempts;
		return data({ errors: {}, values, refusal }, limitedUntil(until, visitor.now));
	};

	if (familyName !== null) {
		const opened = await openByReference({ reference, familyName, clientAddress }, visitor);
		if (opened.ok) return seeOther(pathOf(opened, visitor));
		if ("until" in opened) return tooMany(opened.until);
	}
	const resumed = await resumeHere(args, reference);
	if (resumed.ok)
		return seeOther(await goOn(args, resumed, visitor.locale), await resumed.draft.cookie());
	if ("until" in resumed) return tooMany(resumed.until);
	return familyName === null
		? data(
				{ errors: { familyName: "code_without_surname" }, values, refusal: null },
				{ status: 400 },
			)
		: data({ errors: {}, values, refusal: refusals.wrong_reference }, { status: 400 });
}

function pathOf(
	{ kind, id }: { kind: OpenedKind; id: string },
	{ vault, locale }: Awaited<ReturnType<typeof visitorContext>>,
): string {
	const paths = citizenPaths(locale);
	if (kind === "booking") return paths.appointment(vault.sign("manage-link", id));
	if (kind === "wish") return paths.wish(vault.sign("waitlist-entry", id));
	return paths.enrolmentState(vault.sign("enrolment-link", id));
}

async function goOn(args: ActionFunctionArgs, resumed: Resumed, locale: Locale): Promise<string> {
	return resumed.kind === "booking" ? goOnBooking(args, resumed) : citizenPaths(locale).enrolment;
}

export default function OpenByReference() {
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.account.byReference;
	const paths = citizenPaths(useLocale());
	const errors: Readonly<Record<string, string>> = failed?.errors ?? {};
	return (
		<div className="container py-4 narrow">
			<FormErrors errors={errors} />
			<Refusal>{failed?.refusal}</Refusal>
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.lead}</p>
			<form method="post" noValidate>
				<TextField
					name="reference"
					label={words.reference}
					hint={words.referenceHint}
					required
					spellCheck={false}
					error={problemText(texts, errors.reference)}
					defaultValue={failed?.values.reference}
				/>
				<TextField
					name="familyName"
					label={words.familyName}
					hint={words.familyNameHint}
					spellCheck={false}
					error={problemText(texts, errors.familyName)}
					defaultValue={failed?.values.familyName}
				/>
				<FormActions back={{ href: paths.signIn, label: texts.forms.back }}>
					<Button>{words.open}</Button>
				</FormActions>
			</form>
			<p>
				{words.lost} <a href={paths.assistance}>{texts.site.footer.assistance}</a>
			</p>
		</div>
	);
}

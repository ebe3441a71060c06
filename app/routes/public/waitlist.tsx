import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { themselves } from "#app/features/access.ts";
import { ApplicantFields } from "#app/features/booking/applicant-fields.tsx";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { InterviewLanguageField } from "#app/features/people/interview-language-field.tsx";
import { SafeContactField } from "#app/features/people/safe-contact-field.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { FreeNowNotice } from "#app/features/waitlist/free-now.tsx";
import { listFreeNow } from "#app/features/waitlist/free-now-store.server.ts";
import { WishFields } from "#app/features/waitlist/wish-fields.tsx";
import { signedInApplicant, visitorContext } from "#app/http/context.server.ts";
import { inWords } from "#app/http/form-errors.tsx";
import { newFormKey } from "#app/http/form-key.server.ts";
import { joinByForm } from "#app/http/join-form.server.ts";
import { JoinRefused } from "#app/http/join-refused.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { SingleStep } from "#app/http/single-step.tsx";
import { readSearch, suitableTimesOf } from "#app/http/slot-search.ts";
import { STEP } from "#app/http/step.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { serviceLabel } from "#app/i18n/service-label.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { RadioGroup } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.waitlist.join.title);

export async function loader(args: LoaderFunctionArgs) {
	const { db, locale, now } = await visitorContext(args);
	const [services, municipalities, signedIn] = await Promise.all([
		serviceListView(db.directory, locale),
		municipalityListView(db.directory),
		signedInApplicant(args),
	]);
	const search = readSearch(args.request);
	const { servizio, comune, giorno, parte } = search;
	const wish = { serviceId: servizio, municipalityIds: comune, ...suitableTimesOf(search) };
	return {
		services: services.map(({ id, ...service }) => ({
			id,
			name: serviceLabel(service, catalogs[locale]),
		})),
		municipalities: municipalities
			.filter(({ hasOffice }) => hasOffice)
			.map(({ id, name }) => ({ id, name })),
		name: isForSomebodyElse(args) ? null : (signedIn?.givenName ?? null),
		asked: { servizio, comune, giorno, parte: parte ?? "" },
		freeNow: await listFreeNow(db, wish, { now, before: null }),
		key: newFormKey(),
	};
}

/** Somebody signed in asks for another person, whom the form then has to name. */
function isForSomebodyElse({ request }: LoaderFunctionArgs): boolean {
	return new URL(request.url).searchParams.has("altra");
}

export async function action(args: ActionFunctionArgs) {
	const context = await visitorContext(args);
	const { applicantId } = context;
	const isKnown = applicantId !== null && !isForSomebodyElse(args);
	const person = isKnown ? themselves({ applicantId }) : null;
	const joined = await joinByForm(args.request, context, { person });
	if (!joined.ok) return data(joined, joined.response);
	const token = context.vault.sign("waitlist-entry", joined.entryId);
	const to = citizenPaths(context.locale).wish(token);
	return seeOther(`${to}?${joined.isNew ? "iscritto" : "cambiato"}`);
}

export default function Waitlist() {
	const { services, municipalities, name, asked, freeNow, key } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const { booking, forms, site, waitlist } = texts;
	const paths = citizenPaths(useLocale());
	const words = waitlist.join;
	const { values = {}, lists = {}, errors = {}, refusal = null } = failed ?? {};
	const free = failed?.free ?? freeNow;
	const problemOf = (field: string) =>
		refusal?.field === field ? refusal.text : problemText(texts, errors[field]);
	const [only] = services;
	const chosen = failed
		? { comune: lists.comune ?? [], giorno: lists.giorno ?? [], parte: values.parte ?? "" }
		: asked;
	return (
		<SingleStep
			title={words.title}
			errors={[
				...(refusal?.field ? [{ field: refusal.field, text: refusal.text }] : []),
				...inWords(errors, texts),
			]}
		>
			<JoinRefused refusal={refusal} />
			<p>
				{waitlist.links.joinHint}
				{services.length === 1 && (
					<>
						<br />
						{booking.search.service}: <strong>{only?.name}</strong>
					</>
				)}
			</p>
			<FreeNowNotice
				free={free}
				choose={{ action: paths.bookingSearch(asked) }}
				isRefused={failed !== undefined}
			/>
			{only === undefined ? (
				<EmptyState title={words.nothing}>
					<p>
						{words.nothingText} <a href={paths.municipalities}>{site.nav.municipalities}</a>
					</p>
				</EmptyState>
			) : (
				<form method="post" className="narrow" noValidate>
					<input type="hidden" name="key" value={values.key ?? key} />
					<p className="text-soft">{forms.mandatory}</p>
					{services.length === 1 ? (
						<input type="hidden" name="servizio" value={only.id} />
					) : (
						<RadioGroup
							name="servizio"
							label={words.service}
							required
							error={problemOf("servizio")}
							defaultValue={values.servizio ?? asked.servizio}
							options={services.map((service) => ({ value: service.id, label: service.name }))}
						/>
					)}
					<WishFields municipalities={municipalities} chosen={chosen} error={problemOf("comune")} />
					{name === null ? (
						<>
							<h2>{booking.applicant.title}</h2>
							<ApplicantFields values={values} errors={errors} privacy={paths.privacy}>
								<InterviewLanguageField chosen={values.interviewLanguage} />
								<SafeContactField isTicked={values.safeContact === "on"} />
							</ApplicantFields>
							<p className="text-soft">{words.contactHint}</p>
							<p>
								{booking.applicant.alreadyKnown}{" "}
								<a href={paths.signInThen(paths.waitlist(asked))}>{booking.applicant.signIn}</a>
							</p>
						</>
					) : (
						<p>
							{words.you(name)}{" "}
							<a href={paths.waitlist({ ...asked, altra: "si" })}>{words.somebodyElse}</a>
						</p>
					)}
					<h2>{words.howTitle}</h2>
					<ul>
						{words.how.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
					<FormActions back={{ href: paths.bookingSearch(asked), label: forms.back }}>
						{failed && free.length > 0 ? (
							<Button name="anyway" value="yes">
								{waitlist.freeNow.submit}
							</Button>
						) : (
							<Button>{words.submit}</Button>
						)}
					</FormActions>
				</form>
			)}
		</SingleStep>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { mayMatchName, readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { asInterviewLanguage } from "#app/domain/people/interview-language.ts";
import { atDesk } from "#app/features/access.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { correctAtDesk } from "#app/features/people/correct-at-desk.server.ts";
import { correctAtDeskSchema } from "#app/features/people/correct-my-data.schema.ts";
import { myDataView } from "#app/features/people/my-data.view.server.ts";
import { KnownPersonFields } from "#app/features/people/new-person-fields.tsx";
import { personNameView } from "#app/features/people/person.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { deskPerson } from "#app/http/desk-person.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { deskForm, type StandsNow } from "#app/i18n/desk-form.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Checkbox } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const meta: MetaFunction = () => staffTitle("I dati della persona");

/** What somebody without e-mail can't do in their own area, the desk does for them. */
export async function loader(args: LoaderFunctionArgs) {
	const { person, context } = await deskPerson(args);
	const seen = await stateSeen(context.db.read, { kind: "applicant", id: person.id });
	const { sessions: _, ...kept } = await myDataView(atDesk("person", person.id, context), context);
	const municipalities = await municipalityListView(context.db.directory);
	const reading = readFiscalCode(kept.fiscalCode ?? "");
	return {
		person,
		seen,
		kept,
		municipalities: municipalities.map(({ id, name }) => ({ id, name })),
		nameMatches: !reading.ok || mayMatchName(reading.fiscalCode, kept),
		wasSaved: wasSaved(args.request),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const person = atDesk("person", args.params.applicant ?? "", context);
	const form = await readForm(args.request, correctAtDeskSchema);
	const shown = { errors: {}, values: form.values, refusal: null, isSecond: false };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const corrected = await correctAtDesk(person, form.value, havingSeen(context, form));
	if (!corrected.ok && corrected.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(corrected, form.values, context) }, { status: 409 });
	}
	if (!corrected.ok) {
		if (corrected.refusal === "unknown_person") throw notFound();
		const errors: Record<string, string> = { municipality: "municipality_required" };
		return data({ ...shown, errors }, { status: 400 });
	}
	// Who lives elsewhere now may be somebody whom this desk does not see any more.
	const isTheirs = (await personNameView(person.id, context)) !== null;
	return seeOther(afterSaving(isTheirs ? staffPaths.personData(person.id) : staffPaths.people));
}

/** What stands now in each field, as the form would tell it to whoever came second. */
function inWords(
	standing: Record<string, string>,
	municipalities: readonly { id: string; name: string }[],
): Record<string, StandsNow> {
	const { locale, interviewLanguage, municipality, safeContact, reminders } = standing;
	const yesOrNo = (ticked: string | undefined) => (ticked === "on" ? "sì" : "no");
	const words: Record<string, string | undefined> = {
		locale: localeNames[asLocale(locale)],
		interviewLanguage: interviewLanguageName(asInterviewLanguage(interviewLanguage), "it"),
		municipality: municipalities.find(({ id }) => id === municipality)?.name ?? "Altro Comune",
		safeContact: yesOrNo(safeContact),
		reminders: yesOrNo(reminders),
	};
	return Object.fromEntries(
		Object.entries(standing).map(([name, value]) => [name, { value, words: words[name] }]),
	);
}

export default function PersonData() {
	const { person, seen, kept, municipalities, nameMatches, wasSaved } =
		useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const standing = {
		givenName: kept.givenName,
		familyName: kept.familyName,
		phone: kept.phone ?? "",
		email: kept.email ?? "",
		locale: kept.locale,
		interviewLanguage: kept.interviewLanguage ?? "",
		fiscalCode: kept.fiscalCode ?? "",
		municipality: kept.residenceId ?? "",
		safeContact: kept.safeContact ? "on" : "",
		reminders: kept.remindersOn ? "on" : "",
	};
	const values: Record<string, string> = failed?.values ?? standing;
	const filled = {
		values,
		errors: failed?.errors ?? {},
		now: failed?.isSecond ? inWords(standing, municipalities) : undefined,
	};
	return (
		<>
			<PageTitle>
				I dati di {person.givenName} {person.familyName}
			</PageTitle>
			<p className="lead">
				La persona può chiederti di vedere, correggere o cancellare i suoi dati. Prima guarda un suo
				documento.
			</p>
			{wasSaved && !failed && (
				<Done>
					Fatto: i dati sono salvati. Se l'e-mail è cambiata, i messaggi vanno a quella nuova, e la
					vecchia riceve un avviso senza nomi.
				</Done>
			)}
			{!nameMatches && (
				<Alert kind="warning">
					<p>
						Il codice fiscale non sembra di questo nome. Confrontali con il documento: può essere
						giusto lo stesso.
					</p>
				</Alert>
			)}
			<h2>Correggi</h2>
			<Refusal>{failed?.refusal}</Refusal>
			<Form method="post" className="narrow" noValidate>
				<SeenField seen={failed?.values.seen ?? seen} />
				<KnownPersonFields {...filled} municipalities={municipalities} />
				<Checkbox
					name="reminders"
					label="Vuole un promemoria prima di ogni appuntamento"
					error={deskForm(filled).problem("reminders")}
					defaultChecked={values.reminders === "on"}
				/>
				<FormActions back={{ href: staffPaths.person(person.id), label: "Torna alla persona" }}>
					<Button>Salva</Button>
				</FormActions>
			</Form>
			<h2>Una copia di tutto</h2>
			<p>
				Iscrizioni, risposte, appuntamenti, liste d'attesa, e-mail inviate. La copia è per la
				persona: consegnala solo a lei.
			</p>
			<div className="actions">
				<LinkButton href={staffPaths.personCopy(person.id)} variant="outline-primary">
					Leggi e stampa
				</LinkButton>
				<LinkButton href={staffPaths.personExport(person.id)} variant="outline-primary" download>
					Scarica il file (JSON)
				</LinkButton>
			</div>
			<h2>Cancella</h2>
			<div className="actions">
				<LinkButton href={staffPaths.erasePerson(person.id)} variant="outline-danger">
					Cancella la persona
				</LinkButton>
			</div>
		</>
	);
}

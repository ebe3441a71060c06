import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { EditionForm } from "#app/features/editions/edition-form.tsx";
import { editionSettingsView } from "#app/features/editions/edition-settings.view.server.ts";
import { saveEditionSchema } from "#app/features/editions/save-edition.schema.ts";
import { saveEdition } from "#app/features/editions/save-edition.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { badRequest, notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Edizione");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.edition ?? "";
	const seen = await stateSeen(context.db.read, { kind: "edition", id });
	const edition = await editionSettingsView(id, context);
	if (!edition) throw notFound();
	return { edition, seen, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.edition ?? "";
	if (!(await editionSettingsView(id, context))) throw notFound();
	const { values, lists, ...form } = await readForm(args.request, saveEditionSchema);
	const shown = { values, lists, errors: {}, refusal: null, isSecond: false };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const saved = await saveEdition(id, form.value, havingSeen(context, { lists }));
	if (saved.ok) return seeOther(afterSaving(staffPaths.edition(id)));
	if (saved.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(saved, values, context) }, { status: 409 });
	}
	throw saved.refusal === "unknown_municipality" ? badRequest() : notFound();
}

export default function Edition() {
	const { edition, seen, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Edizione {edition.year}</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			{wasSaved && !failed && (
				<Done>
					{edition.values.opensOn
						? "Salvata: vale da subito sul sito."
						: "Salvata. Senza il giorno in cui si aprono le iscrizioni nessuno può iscriversi."}
				</Done>
			)}
			{edition.isDemo && (
				<Alert kind="info">
					<p>Le date di questa edizione sono inventate per la dimostrazione.</p>
				</Alert>
			)}
			<p>
				{edition.enrolled === 1
					? "Si è iscritta 1 persona."
					: `Si sono iscritte ${edition.enrolled} persone.`}{" "}
				Quello che cambi vale per chi si iscrive da ora: chi si è già iscritto ha risposto alle
				domande di allora.
			</p>
			<EditionForm
				municipalities={edition.municipalities}
				values={{ seen, ...(failed?.values ?? edition.values) }}
				lists={failed?.lists ?? edition.lists}
				errors={failed?.errors ?? {}}
				now={failed?.isSecond ? edition : undefined}
				back={staffPaths.settings}
			/>
		</>
	);
}

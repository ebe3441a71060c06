import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { changeHolidaySchema } from "#app/features/slots/change-holiday.schema.ts";
import {
	changeHoliday,
	holidayId,
	previewHolidayChange,
} from "#app/features/slots/change-holiday.server.ts";
import { ChangePreviewFacts } from "#app/features/slots/change-preview.tsx";
import { ConfirmForm } from "#app/features/slots/confirm-form.tsx";
import { HolidayList, NewHolidayForm } from "#app/features/slots/holiday-list.tsx";
import { holidaysView } from "#app/features/slots/holidays.view.server.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { staffContext } from "#app/http/context.server.ts";
import { FilterForm } from "#app/http/filter-form.tsx";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatCalendarDay } from "#app/i18n/format.ts";
import { Done } from "#app/ui/done.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Giorni di festa");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const page = await holidaysView(new URL(args.request.url).searchParams.get("comune"), context);
	if (!page) throw notFound();
	return { page, wasSaved: wasSaved(args.request) };
}

/** Shows first what a day more or less does to the openings; does it once that was confirmed. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, changeHolidaySchema);
	const shown = { values: form.values, errors: {}, refusal: null, preview: null };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const { change, isConfirmed } = form.value;
	// The page that shows what the change does is the one that is looked at.
	const seen = await stateSeen(context.db.read, { kind: "holiday", id: holidayId(change) });
	const outcome = isConfirmed
		? await changeHoliday(change, havingSeen(context, form))
		: await previewHolidayChange(change, context);
	if (!outcome.ok) {
		if (outcome.refusal === "changed_meanwhile") {
			return data({ ...shown, ...cameSecond(outcome, form.values, context) }, { status: 409 });
		}
		if (outcome.refusal === "unknown_municipality") throw notFound();
		const status = outcome.refusal === "not_a_coordinator" ? 403 : 409;
		return data({ ...shown, refusal: slotRefusals[outcome.refusal] }, { status });
	}
	if ("preview" in outcome)
		return data({ ...shown, values: { ...form.values, seen }, preview: outcome.preview });
	if (outcome.orphaned > 0) return seeOther(afterSaving(staffPaths.closures));
	return seeOther(afterSaving(staffPaths.holidays({ comune: change.municipalityId ?? undefined })));
}

const decisions: Readonly<Record<string, string>> = {
	holiday: "diventa un giorno di festa",
	work: "si lavora lo stesso",
	calendar: "torna come dice il calendario",
};

export default function Holidays() {
	const { page, wasSaved } = useLoaderData<typeof loader>();
	const shown = useActionData<typeof action>();
	const values: Readonly<Record<string, string>> = shown?.values ?? {};
	const { municipalities, municipalityId, years, mayChange, mayChangeAll } = page;
	const names = municipalities.map(({ id, name }) => ({ value: id, label: name }));
	const everywhere = { value: "all", label: "Tutti i Comuni" };
	const places = mayChangeAll ? [...names, everywhere] : names;
	const place = places.find(({ value }) => value === values.municipality)?.label;
	if (shown?.preview) {
		return (
			<>
				<PageTitle>Giorni di festa: prima guarda</PageTitle>
				<p className="lead">
					{formatCalendarDay(values.on ?? "", "it")}, {place}: {decisions[values.decision ?? ""]}
				</p>
				<ChangePreviewFacts preview={shown.preview} />
				<ConfirmForm
					values={{ ...values, confirmed: "yes" }}
					back={staffPaths.holidays({ comune: municipalityId })}
				>
					Conferma
				</ConfirmForm>
			</>
		);
	}
	return (
		<>
			<PageTitle>Giorni di festa</PageTitle>
			<p>Nei giorni di festa gli orari settimanali non si aprono.</p>
			<Refusal>{shown?.refusal}</Refusal>
			{wasSaved && !shown && <Done>Fatto: gli orari di quel giorno sono già cambiati.</Done>}
			{municipalities.length > 1 && (
				<FilterForm>
					<SelectField name="comune" label="Comune" options={names} defaultValue={municipalityId} />
				</FilterForm>
			)}
			{years.map(({ year, days }) => (
				<section key={year}>
					<h2>{year}</h2>
					<HolidayList
						days={days}
						municipalityId={municipalityId}
						action={staffPaths.holidays({ comune: municipalityId })}
					/>
				</section>
			))}
			{mayChange && (
				<>
					<h2>Aggiungi un giorno di festa</h2>
					<NewHolidayForm
						action={staffPaths.holidays({ comune: municipalityId })}
						places={places}
						values={{ municipality: municipalityId, ...values }}
						errors={shown?.errors ?? {}}
					/>
				</>
			)}
			<p>
				<a href={staffPaths.closures}>Torna alle chiusure</a>
			</p>
		</>
	);
}

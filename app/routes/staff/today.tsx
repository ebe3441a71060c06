import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { DayCounters } from "#app/features/attendance/day-counters.tsx";
import { DaySheetDesks } from "#app/features/attendance/day-sheet.tsx";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { UnmetSearches } from "#app/features/booking/unmet-searches.tsx";
import { unmetSearchesView } from "#app/features/booking/unmet-searches.view.server.ts";
import { DataCheckLine } from "#app/features/health/data-check.tsx";
import { dataCheckView } from "#app/features/health/data-check.view.server.ts";
import { workView } from "#app/features/health/readiness.view.server.ts";
import { WorkAlert } from "#app/features/health/work-alert.tsx";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { countRemindersToCall } from "#app/features/reminders/reminders-to-call.view.server.ts";
import { listToSettleIds } from "#app/features/repairs/list-to-settle.server.ts";
import { countToCall } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { FilterForm } from "#app/http/filter-form.tsx";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatCalendarDay } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const handle = livePage(
	"minute",
	"booking",
	"slot",
	"closure",
	"availability_rule",
	"waitlist_entry",
	"message",
);

export const meta: MetaFunction = () => staffTitle("Oggi");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const query = new URL(args.request.url).searchParams;
	const offices = await staffOfficesView(context);
	const officeId = offices.find(({ id }) => id === query.get("sede"))?.id ?? null;
	const [sheet, toSettle, check, unmetSearches, toCall, toRemind, work] = await Promise.all([
		daySheetView({ day: query.get("giorno"), officeId }, context),
		listToSettleIds(context),
		dataCheckView(context),
		unmetSearchesView(context),
		countToCall(context),
		countRemindersToCall(context),
		workView(context, args.context.app),
	]);
	return {
		check,
		sheet,
		officeId,
		offices: offices.map(({ id, name }) => ({ value: id, label: name })),
		toSettle: toSettle.length,
		toCall,
		toRemind,
		work,
		unmetSearches,
	};
}

export default function Today() {
	const { check, sheet, officeId, offices, unmetSearches, work, ...counts } =
		useLoaderData<typeof loader>();
	const { toSettle, toCall, toRemind } = counts;
	const notArrived =
		useRouteLoaderData<{ messagesToCall: number }>("routes/staff/layout")?.messagesToCall ?? 0;
	const { pathname, search } = useLocation();
	const here = `${pathname}${search}`;
	const office = officeId ? { sede: officeId } : {};
	const onDay = (giorno: string) => staffPaths.today({ giorno, ...office });
	return (
		<>
			<div className="day-head">
				<PageTitle>
					{sheet.isToday && "Oggi, "}
					{formatCalendarDay(sheet.day, "it")}
				</PageTitle>
				<div className="toolbar no-print">
					<LinkButton href={onDay(sheet.previousDay)} variant="outline-primary" size="sm">
						← Giorno prima
					</LinkButton>
					{!sheet.isToday && (
						<LinkButton href={staffPaths.today(office)} size="sm">
							Oggi
						</LinkButton>
					)}
					<LinkButton href={onDay(sheet.nextDay)} variant="outline-primary" size="sm">
						Giorno dopo →
					</LinkButton>
					{offices.length > 1 && (
						<FilterForm>
							{!sheet.isToday && <input type="hidden" name="giorno" value={sheet.day} />}
							<SelectField
								name="sede"
								label="Sede"
								options={offices}
								defaultValue={officeId ?? ""}
								placeholder="Tutte le sedi"
							/>
						</FilterForm>
					)}
				</div>
			</div>
			<WorkAlert work={work} />
			<div className="day-news">
				<DayCounters counters={sheet.counters} />
				{notArrived > 0 && (
					<Alert kind="warning">
						<p>
							Da chiamare ({notArrived}):{" "}
							{notArrived === 1
								? "un'e-mail non è arrivata"
								: `${notArrived} e-mail non sono arrivate`}
							. <a href={staffPaths.messages()}>Guarda chi</a>
						</p>
					</Alert>
				)}
				{toSettle > 0 && (
					<Alert kind="warning">
						<p>
							{toSettle === 1 ? "Un appuntamento è" : `${toSettle} appuntamenti sono`} in un orario
							tolto. <a href={staffPaths.closures}>Sistemali adesso</a>
						</p>
					</Alert>
				)}
				{toCall > 0 && (
					<Alert kind="warning">
						<p>
							Un posto è tenuto per{" "}
							{toCall === 1 ? "una persona senza e-mail" : `${toCall} persone senza e-mail`}.{" "}
							<a href={staffPaths.waitlist}>Chiama adesso</a>
						</p>
					</Alert>
				)}
				{toRemind > 0 && (
					<Alert kind="info">
						<p>
							{toRemind === 1
								? "Una persona senza e-mail ha"
								: `${toRemind} persone senza e-mail hanno`}{" "}
							un appuntamento domani o dopodomani.{" "}
							<a href={staffPaths.reminders}>Dai il promemoria per telefono</a>
						</p>
					</Alert>
				)}
			</div>
			{sheet.desks.length === 0 ? (
				<EmptyState title="Nessun appuntamento in questo giorno">
					<p>
						Guarda il giorno dopo, oppure <a href={staffPaths.availability()}>apri nuovi orari</a>.
					</p>
				</EmptyState>
			) : (
				<DaySheetDesks
					desks={sheet.desks}
					now={sheet.isToday ? new Date(sheet.at) : null}
					paths={{
						booking: staffPaths.booking,
						person: staffPaths.person,
						session: staffPaths.session,
						signIn: staffPaths.signIn,
						attendance: (id) => staffPaths.attendance(id, { verso: here }),
					}}
				/>
			)}
			{check && <DataCheckLine check={check} href={staffPaths.dataCheck} />}
			<UnmetSearches searches={unmetSearches} />
		</>
	);
}

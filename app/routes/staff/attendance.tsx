import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	replace,
} from "@remix-run/node";
import { useActionData, useLocation } from "@remix-run/react";
import { enterAttendance } from "#app/http/attendance-entry.server.ts";
import { safeReturn, staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Presenza non registrata");

/** Attendance is entered on other pages; this one is for a refusal without a script. */
export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const refused = await enterAttendance(args, context);
	if (refused) return data({ refusal: refused.refusal }, { status: refused.status });
	// In place of the page it was pressed on: going back does not lead through every key of the day.
	return replace(safeReturn(args.request, staffPaths.today()), 303);
}

export default function AttendanceRefused() {
	const refused = useActionData<typeof action>();
	const back = new URLSearchParams(useLocation().search).get("verso");
	const isOurs = back?.startsWith(`${staffPaths.home}/`);
	return (
		<>
			<PageTitle>Presenza non registrata</PageTitle>
			<Refusal>{refused?.refusal ?? "La presenza si registra dall'elenco del giorno."}</Refusal>
			<LinkButton href={back && isOurs ? back : staffPaths.today()}>Torna all'elenco</LinkButton>
		</>
	);
}

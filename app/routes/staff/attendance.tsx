import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	replace,
} from "@remix-run/node";
import { useActionData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { atDesk } from "#app/features/access.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
import { attendanceRefusals } from "#app/features/attendance/refusal-messages.ts";
import { safeReturn, staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

/** `none` takes the entry back. */
const recordAttendanceSchema = z.object({
	attendance: z
		.enum(["arrived", "attended", "no_show", "excused", "none"], "choose")
		.transform((choice) => (choice === "none" ? null : choice)),
});

export const meta: MetaFunction = () => staffTitle("Presenza non registrata");

/** Attendance is entered on other pages; this one is for a refusal without a script. */
export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, recordAttendanceSchema);
	if (!form.ok) return data({ refusal: "Scegli una presenza dall'elenco." }, { status: 400 });
	const booking = atDesk("booking", args.params.booking ?? "", context);
	const change = havingSeen(context, form);
	const outcome = await recordAttendance(booking, form.value.attendance, change);
	if (outcome.ok) {
		// The page that the button is on is loaded anew by itself. Sent elsewhere, even to itself, it would
		// never show anything again once a later press of the same button is refused on the way: the
		// framework's router waits for a redirect that it has forgotten.
		if (args.context.isFromScript) return null;
		// In place of the page it was pressed on: going back does not lead through every key of the day.
		return replace(safeReturn(args.request, staffPaths.today()), 303);
	}
	if (outcome.refusal === "unknown_booking") throw notFound();
	const refusal =
		outcome.refusal === "changed_meanwhile"
			? cameSecond(outcome, form.values, context).refusal
			: attendanceRefusals[outcome.refusal];
	return data({ refusal }, { status: 409 });
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

import { z } from "zod";
import { atDesk } from "#app/features/access.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
import { attendanceRefusals } from "#app/features/attendance/refusal-messages.ts";
import type { StaffContext } from "#app/features/context.ts";
import type { RouteArgs } from "./context.server.ts";
import { readForm } from "./form.server.ts";
import { notFound } from "./respond.server.ts";
import { cameSecond, havingSeen } from "./seen.server.ts";

/** `none` takes the entry back. */
const entrySchema = z.object({
	attendance: z
		.enum(["arrived", "attended", "no_show", "excused", "none"], "choose")
		.transform((choice) => (choice === "none" ? null : choice)),
});

export type EntryRefused = { refusal: string; status: 400 | 409 };

/**
 * Enters the attendance that the form of this request says.
 *
 * @returns null when it stands. @throws 404 for an appointment that is not theirs
 */
export async function enterAttendance(
	{ request, params }: RouteArgs,
	context: StaffContext,
): Promise<EntryRefused | null> {
	const form = await readForm(request, entrySchema);
	if (!form.ok) return { refusal: "Scegli una presenza dall'elenco.", status: 400 };
	const booking = atDesk("booking", params.booking ?? "", context);
	const outcome = await recordAttendance(booking, form.value.attendance, havingSeen(context, form));
	if (outcome.ok) return null;
	if (outcome.refusal === "unknown_booking") throw notFound();
	const refusal =
		outcome.refusal === "changed_meanwhile"
			? cameSecond(outcome, form.values, context).refusal
			: attendanceRefusals[outcome.refusal];
	return { refusal, status: 409 };
}

import { useFetcher } from "@remix-run/react";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import { attendanceWords } from "./attendance-badge.tsx";

type Next = Attendance | "none";

/** The keys that press these buttons while the focus is in their row. */
export const attendanceKeys: Readonly<Record<string, Next>> = {
	a: "arrived",
	r: "attended",
	n: "no_show",
	z: "none",
};

/** What can be entered after what stands: the likeliest first. */
const offered: Record<Next, readonly Next[]> = {
	none: ["arrived", "attended", "no_show"],
	arrived: ["attended", "no_show", "none"],
	attended: ["none"],
	no_show: ["none"],
	excused: ["none"],
};

/**
 * One tap enters an attendance. With a script the page stays where it is; without one the form comes
 * back to it.
 *
 * @param action takes the entry and returns to this page
 * @param person whom it is about, for who listens
 */
export function AttendanceButtons({
	action,
	attendance,
	person,
	withExcused = false,
}: {
	action: string;
	attendance: Attendance | null;
	person: string;
	withExcused?: boolean;
}) {
	const fetcher = useFetcher<{ refusal: string } | null>();
	const sending = fetcher.formData?.get("attendance");
	const current = attendance ?? "none";
	const buttons =
		withExcused && current === "none" ? [...offered.none, "excused" as const] : offered[current];
	return (
		<fetcher.Form method="post" action={action} preventScrollReset className="attendance">
			{buttons.map((next, index) => (
				<button
					key={next}
					type="submit"
					name="attendance"
					value={next}
					className={`btn btn-sm ${index === 0 && next !== "none" ? "btn-primary" : "btn-outline-primary"}`}
					aria-disabled={sending !== undefined && sending !== null}
				>
					{next === "none" ? "Correggi" : attendanceWords[next]}
					<span className="visually-hidden">: {person}</span>
				</button>
			))}
			{fetcher.data?.refusal && (
				<span role="alert" className="problem">
					{fetcher.data.refusal}
				</span>
			)}
		</fetcher.Form>
	);
}

import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import { SeenField } from "#app/ui/seen-field.tsx";
import { attendanceWords } from "./attendance-badge.tsx";

type Next = Attendance | "none";

/** The keys that press these buttons while the focus is in their row. */
export const attendanceKeys: Readonly<Record<string, Next>> = {
	a: "arrived",
	r: "attended",
	n: "no_show",
	z: "none",
};

/** Each entry has its place in the row, whatever stands: a second press falls on the same button. */
const PLACES: readonly Next[] = ["arrived", "attended", "no_show", "none"];

const PLACES_WITH_EXCUSED: readonly Next[] = ["arrived", "attended", "no_show", "excused", "none"];

/** What can be entered after what stands: the likeliest first. */
const offered: Record<Next, readonly Next[]> = {
	none: ["arrived", "attended", "no_show", "excused"],
	arrived: ["attended", "no_show", "none"],
	attended: ["none"],
	no_show: ["none"],
	excused: ["none"],
};

/**
 * One tap enters an attendance. With a script the page stays where it is; without one the form comes
 * back to it. What stands already can be pressed again: it changes nothing.
 *
 * @param action takes the entry and returns to this page
 * @param seen the state of the appointment
 * @param person whom it is about, for whoever listens
 */
export function AttendanceButtons({
	action,
	attendance,
	seen,
	person,
	withExcused = false,
}: {
	action: string;
	attendance: Attendance | null;
	seen: string;
	person: string;
	withExcused?: boolean;
}) {
	const { fetcher, submitInTurn } = useEntries(action);
	const stands = attendance ?? "none";
	const [likeliest] = offered[stands];
	return (
		<fetcher.Form
			method="post"
			action={action}
			preventScrollReset
			className="attendance"
			onSubmit={submitInTurn}
		>
			<SeenField seen={seen} />
			{(withExcused ? PLACES_WITH_EXCUSED : PLACES).map((next) => (
				<button
					key={next}
					type="submit"
					name="attendance"
					value={next}
					className={`btn btn-sm ${next === likeliest && next !== "none" ? "btn-primary" : "btn-outline-primary"}`}
					aria-pressed={next === "none" ? undefined : next === stands}
					aria-disabled={next === "none" && stands === "none" ? true : undefined}
					disabled={next !== stands && !offered[stands].includes(next)}
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

/**
 * One entry after the other: what is pressed before the last one has come back is sent after it, as it
 * was meant then. Sent at once it would cut off the first one's answer.
 */
function useEntries(action: string) {
	const fetcher = useFetcher<{ refusal: string } | null>();
	const next = useRef<FormData | null>(null);
	const isBusy = fetcher.state !== "idle";
	const { submit } = fetcher;
	useEffect(() => {
		if (isBusy || !next.current) return;
		submit(next.current, { method: "post", action, preventScrollReset: true });
		next.current = null;
	}, [isBusy, submit, action]);

	function submitInTurn(event: FormEvent<HTMLFormElement>) {
		if (!isBusy) return;
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const { submitter } = event.nativeEvent as SubmitEvent;
		if (submitter instanceof HTMLButtonElement) form.set(submitter.name, submitter.value);
		next.current = form;
	}
	return { fetcher, submitInTurn };
}

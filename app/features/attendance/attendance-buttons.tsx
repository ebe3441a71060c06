import { useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, useSyncExternalStore } from "react";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import { enter, entriesOf, NOTHING_ENTERED, onEntries } from "#app/ui/entries.ts";
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
 * One tap enters an attendance. With a script the page stays where it is, and what can't be sent waits
 * for the network; without one the form comes back to it. What stands already can be pressed again: it
 * changes nothing.
 *
 * @param action takes the entry and returns to this page; with `.json` it answers a script
 * @param signIn where somebody whose session is over comes in again
 * @param seen the state of the appointment
 * @param person whom it is about, for whoever listens
 */
export function AttendanceButtons({
	action,
	signIn,
	attendance,
	seen,
	person,
	withExcused = false,
}: {
	action: string;
	signIn: string;
	attendance: Attendance | null;
	seen: string;
	person: string;
	withExcused?: boolean;
}) {
	// What waits is entered by whoever pressed it, not by whoever signs in at the same browser after them.
	const member = useRouteLoaderData<{ id: string }>("routes/staff/layout")?.id ?? "";
	const address = `${action.split("?")[0]}.json?di=${member}`;
	const { last, waitsFor, refusal } = useSyncExternalStore(
		onEntries,
		() => entriesOf(address),
		() => NOTHING_ENTERED,
	);
	// What was pressed shows at once, until the page knows better; it is taken back if it is refused.
	const isOurs = last !== null && !refusal && (waitsFor !== null || last.seen === seen);
	const stands = isOurs ? (last.attendance as Next) : (attendance ?? "none");
	const [likeliest] = offered[stands];

	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const { submitter } = event.nativeEvent as SubmitEvent;
		if (submitter instanceof HTMLButtonElement) {
			enter(address, new URLSearchParams({ seen, [submitter.name]: submitter.value }));
		}
	}

	return (
		<form method="post" action={action} className="attendance" onSubmit={submit}>
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
			{waitsFor === "network" && (
				<span role="status" className="problem">
					Non salvato: la rete non risponde. Si riprova da solo.
				</span>
			)}
			{waitsFor === "sign_in" && (
				<span role="alert" className="problem">
					Non salvato:{" "}
					<a href={signIn} target="_blank" rel="noreferrer">
						entra di nuovo
					</a>{" "}
					e si salva da solo.
				</span>
			)}
			{refusal && (
				<span role="alert" className="problem">
					{refusal}
				</span>
			)}
		</form>
	);
}

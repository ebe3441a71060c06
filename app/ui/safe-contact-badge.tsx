import { Badge } from "./badge.tsx";

/** Beside a telephone number: who calls says neither the programme nor the reason to anybody else. */
export function SafeContactBadge({ isOn }: { isOn: boolean }) {
	return isOn ? (
		<>
			{" "}
			<Badge kind="warning">contatto riservato: non nominare il programma</Badge>
		</>
	) : null;
}

import { Badge } from "./badge.tsx";

/** Beside a telephone number: whoever calls tells nobody else the programme or the reason. */
export function SafeContactBadge({ isOn }: { isOn: boolean }) {
	return isOn ? (
		<>
			{" "}
			<Badge kind="warning">contatto riservato: non nominare il programma</Badge>
		</>
	) : null;
}

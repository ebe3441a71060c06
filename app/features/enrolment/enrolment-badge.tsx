import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { Badge } from "#app/ui/badge.tsx";

/** The states of an enrolment, as the desk says them. */
export const enrolmentStatusWords: Record<EnrolmentStatus, string> = {
	draft: "Bozza",
	submitted: "Da esaminare",
	accepted: "Accolta",
	to_complete: "Da completare",
	refused: "Non accolta",
	withdrawn: "Ritirata",
};

const kinds: Record<EnrolmentStatus, "primary" | "secondary" | "success" | "warning" | "danger"> = {
	draft: "secondary",
	submitted: "primary",
	accepted: "success",
	to_complete: "warning",
	refused: "danger",
	withdrawn: "secondary",
};

export function EnrolmentBadge({ status }: { status: EnrolmentStatus }) {
	return <Badge kind={kinds[status]}>{enrolmentStatusWords[status]}</Badge>;
}

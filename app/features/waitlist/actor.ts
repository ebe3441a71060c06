import type { Actor } from "#app/adapters/db/audit.server.ts";
import type { StaffContext, SystemContext } from "#app/features/context.ts";

/** Who does it: the desk, or the person by the link that is theirs. */
export function actorOf(context: SystemContext | StaffContext, applicantId: string): Actor {
	return "staffMember" in context
		? { kind: "staff", id: context.staffMember.id }
		: { kind: "applicant", id: applicantId };
}

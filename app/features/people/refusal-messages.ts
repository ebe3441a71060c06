import type { addStaffMemberForDesk } from "./add-staff-member.server.ts";
import type { ChangeStaffRefusal } from "./change-staff-member.server.ts";

type AddRefusal = Extract<
	Awaited<ReturnType<typeof addStaffMemberForDesk>>,
	{ ok: false }
>["refusal"];

/** What the coordinator reads when a sign-in can't be given or changed so. */
export const staffRefusals: Record<AddRefusal | ChangeStaffRefusal, string> = {
	not_a_coordinator: "Questo lo può cambiare solo chi coordina tutti i Comuni.",
	unknown_member: "Questa persona non c'è.",
	own_account:
		"Non puoi disabilitare te stesso né cambiare i tuoi permessi: chiedilo a un'altra persona che coordina.",
	unknown_municipalities: "Uno dei Comuni scelti non c'è più: scegli di nuovo.",
	email_taken: "Con questa e-mail c'è già un operatore: cercalo nell'elenco.",
};

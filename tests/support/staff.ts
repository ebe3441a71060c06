import type { App } from "#app/adapters/app.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import type { StaffRole } from "#app/features/rights.ts";
import type { makeBrowser } from "./app.ts";
import { monday } from "./world.ts";

export const staffPassword = "abbastanza lunga";

/** Gives somebody a sign-in at the desk and signs their browser in. @returns their id */
export async function signInAtDesk(
	app: App,
	browser: ReturnType<typeof makeBrowser>,
	{
		email,
		role = "operator",
		municipalityIds = null,
	}: { email: string; role?: StaffRole; municipalityIds?: string[] | null },
): Promise<string> {
	const member = { email, name: "Olga", role, municipalityIds, password: staffPassword };
	const added = await addStaffMember(member, { now: monday, db: app.db, vault: app.vault });
	if (!added.ok) throw new Error(added.refusal);
	const answer = await browser.post("/sportello/accesso", { email, password: staffPassword });
	if (answer.status !== 303) throw new Error(`not signed in: ${answer.status}`);
	return added.staffMemberId;
}

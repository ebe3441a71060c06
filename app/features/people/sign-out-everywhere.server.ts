import type { Access } from "#app/features/access.ts";
import type { SystemContext } from "#app/features/context.ts";

/** Ends every session of somebody, this one too. */
export async function signOutEverywhere(
	{ id: applicantId }: Access<"person">,
	{ db }: SystemContext,
): Promise<void> {
	await db.transaction((tx) => tx.session.deleteMany({ where: { applicantId } }));
}

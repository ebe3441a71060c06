import type { ApplicantContext } from "#app/features/context.ts";

/** Ends every session of somebody, this one too. */
export async function signOutEverywhere({ db, applicantId }: ApplicantContext): Promise<void> {
	await db.transaction((tx) => tx.session.deleteMany({ where: { applicantId } }));
}

import type { Reader } from "#app/adapters/db/database.server.ts";

/** Whether somebody signed in has asked for safe contact, by themselves or at the desk. */
export async function hasSafeContact(read: Reader, applicantId: string): Promise<boolean> {
	const person = await read.applicant.findUnique({
		where: { id: applicantId },
		select: { safeContact: true },
	});
	return person?.safeContact ?? false;
}

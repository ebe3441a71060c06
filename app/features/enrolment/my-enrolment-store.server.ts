import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";

/** null: it is not theirs. */
export async function findOwnStatus(
	read: Reader,
	{ enrolmentId, applicantId }: { enrolmentId: string; applicantId: string },
): Promise<EnrolmentStatus | null> {
	const enrolment = await read.enrolment.findFirst({
		where: { id: enrolmentId, applicantId },
		select: { status: true },
	});
	return enrolment?.status ?? null;
}

export async function saveWithdrawal(tx: Transaction, id: string): Promise<void> {
	await tx.enrolment.update({ where: { id }, data: { status: "withdrawn" } });
}

import type { Temporal } from "temporal-polyfill";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { CallOutcome } from "#app/domain/reminders/reminder-call.ts";

export async function insertOfferCall(
	tx: Transaction,
	call: { offerId: string; outcome: CallOutcome; staffMemberId: string; now: Temporal.Instant },
): Promise<void> {
	const { offerId, outcome } = call;
	await tx.offerCall.create({
		data: {
			...{ id: newId(), offerId, outcome },
			calledAt: toDate(call.now),
			calledById: call.staffMemberId,
		},
	});
}

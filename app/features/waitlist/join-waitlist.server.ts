import type { Temporal } from "temporal-polyfill";
import { newId, unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import { worthSendingUntil } from "#app/domain/messages/worth-sending.ts";
import { joinRefusalOf, type WaitingRefusal } from "#app/domain/waitlist/decide-join.ts";
import type { Access } from "#app/features/access.ts";
import { countAttempt, countStrangerMails } from "#app/features/attempts/attempt-store.server.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { lockedApplicant, type NewApplicant } from "#app/features/people/applicant-store.server.ts";
import { findRecipient } from "#app/features/people/person-store.server.ts";
import { type FreeNow, listFreeNow } from "./free-now-store.server.ts";
import {
	findEntryByKey,
	findJoiner,
	findWaitedService,
	type NewWish,
	saveWish,
} from "./joining-store.server.ts";

export type JoinWaitlist = NewWish & {
	/** A person we know, or one who presents themselves with this wish. */
	applicant: Access<"person"> | NewApplicant;
	/** Travels in the form: sending it twice makes one wish. */
	idempotencyKey: string;
	/** Nobody is put on the list who could book such a time now, and was not told so yet. */
	unlessFree?: boolean;
};

/** Only on the citizen pages: strangers of one network, or mails to the mailbox they gave. */
export type JoinLimit = "too_many_joined" | "too_many_mails";

/** Why nobody is put on the list, however little was asked for. */
export type UnlimitedJoinRefusal = WaitingRefusal | "unknown_person" | "unknown_service";

export type JoinRefusal = UnlimitedJoinRefusal | JoinLimit;

/** What the desk is answered, which is not limited. */
export type UnlimitedJoin =
	| { ok: true; entryId: string; isNew: boolean }
	| { ok: false; refusal: UnlimitedJoinRefusal };

export type JoinWaitlistOutcome =
	| UnlimitedJoin
	| { ok: false; refusal: JoinLimit; until: Temporal.Instant }
	| { ok: false; refusal: "free_now"; free: FreeNow[] };

/**
 * Puts somebody on the waiting list of a service, or changes what they said when they joined: one
 * wish per person and service, and whoever changes theirs keeps their place in the order.
 */
export function joinWaitlist(request: JoinWaitlist, context: StaffContext): Promise<UnlimitedJoin>;
export function joinWaitlist(
	request: JoinWaitlist,
	context: VisitorContext | StaffContext,
): Promise<JoinWaitlistOutcome>;
export async function joinWaitlist(
	request: JoinWaitlist,
	context: VisitorContext | StaffContext,
): Promise<JoinWaitlistOutcome> {
	const { now, db, vault } = context;
	const formKey = vault.digest("form-key", request.idempotencyKey);
	const address = "clientAddress" in context ? context.clientAddress : null;

	const joined = db.transaction<JoinWaitlistOutcome>(async (tx, rollback) => {
		const refuse = (refusal: UnlimitedJoinRefusal) => rollback({ ok: false, refusal });
		const isKnown = "id" in request.applicant;
		const earlier = await findEntryByKey(tx, formKey);
		if (earlier) return { ok: true, entryId: earlier, isNew: true };
		const applicantId = await lockedApplicant(tx, vault, now, request.applicant);
		if (applicantId === null) return refuse("unknown_person");

		const service = await findWaitedService(tx, request.serviceId);
		if (!service) return refuse("unknown_service");
		const { waitsFor, ...joiner } = await findJoiner(tx, applicantId, now);
		const municipalityIds = request.municipalityIds.filter((id) => service.municipalityIds.has(id));
		const refusal = joinRefusalOf({
			now,
			by: "staffMember" in context ? "staff" : "applicant",
			serviceId: request.serviceId,
			terms: service,
			municipalityIds,
			bookingId: request.bookingId,
			applicant: joiner,
		});
		if (refusal) return refuse(refusal);

		const mine = joiner.activeBookings.find((booking) => booking.id === request.bookingId);
		const free = request.unlessFree
			? await listFreeNow(
					{ read: tx, directory: tx },
					{ ...request, municipalityIds },
					{ now, before: mine?.start ?? null },
				)
			: [];
		if (free.length > 0) return rollback({ ok: false, refusal: "free_now", free });

		const existing = waitsFor.find(({ serviceId }) => serviceId === request.serviceId)?.id;
		const id = existing ?? newId();
		await saveWish(tx, {
			...request,
			municipalityIds,
			id,
			isNew: existing === undefined,
			formKey,
			reference: referenceFromBytes(unguessableBytes(16)),
			applicantId,
			now,
		});
		await recordAudit(tx, {
			at: now,
			actor: actorOf(context, applicantId),
			action: existing ? "changed" : "joined",
			subject: { kind: "waitlist_entry", id },
		});
		if (existing) return { ok: true, entryId: id, isNew: false };
		if (!isKnown && address !== null) {
			const until = await countAttempt(tx, context, "waitlist_join", { address });
			if (until) return rollback({ ok: false, refusal: "too_many_joined", until });
		}
		const to = await findRecipient(tx, vault, applicantId);
		if (to) {
			const mail = { recipient: to.recipient, companion: null };
			const until = address === null ? null : await countStrangerMails(tx, context, mail);
			if (until) return rollback({ ok: false, refusal: "too_many_mails", until });
			await addMessage(tx, vault, now, {
				dedupeKey: `waitlist_joined:${id}`,
				facts: { kind: "waitlist_joined", waitlistEntryId: id },
				...to,
				applicantId,
				about: { kind: "wish", waitlistEntryId: id, offerId: null },
				companionId: null,
				notAfter: worthSendingUntil("waitlist_joined", now),
			});
		}
		return { ok: true, entryId: id, isNew: true };
	});

	return joined.catch(async (error: unknown) => {
		// Two sendings of one form at the same instant: the other one has joined.
		if (!isDuplicate(error, "WaitlistEntry", "idempotencyKey")) throw error;
		const entryId = await findEntryByKey(db.read, formKey);
		if (!entryId) throw error;
		return { ok: true, entryId, isNew: true };
	});
}

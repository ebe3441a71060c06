import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toInstant } from "#app/adapters/db/instants.server.ts";
import type { PastOffer } from "#app/domain/waitlist/contact-limits.ts";

/** What an offer counts for, to be read with it. */
export const pastOfferColumns = {
	tellAt: true,
	status: true,
	_count: {
		select: { messages: { where: { status: { in: ["pending", "sent"] } } }, calls: true },
	},
} as const satisfies Prisma.OfferSelect;

/** An offer that was read with these columns. */
export function pastOffer({
	tellAt,
	status,
	_count,
}: Prisma.OfferGetPayload<{ select: typeof pastOfferColumns }>): PastOffer {
	return { status, tellAt: toInstant(tellAt), wasTold: _count.messages + _count.calls > 0 };
}

/**
 * How much of what could be guessing, or a machine, is let through: within so many minutes, at the most
 * so many for each thing by which it is counted. An office, a library and a telephone company share one
 * network address among many, so that an address is let through more than a single name.
 */
export const ATTEMPT_LIMITS = {
	/** Wrong passwords of the desk. */
	staff_sign_in: { minutes: 15, most: { email: 5, address: 20 } },
	code_request: { minutes: 60, most: { contact: 5, address: 20 } },
	/** Wrong entries of one sign-in code, as long as it is good. */
	code_entry: { most: { code: 5 } },
	/** Wrong codes of an appointment, or names that are not its person's. */
	reference_entry: { minutes: 60, most: { reference: 5, address: 20 } },
	/** Wrong codes of a draft. */
	draft_code: { minutes: 60, most: { address: 20 } },
	/** Forms that keep a seat, within the time that the service keeps it: nobody empties an office with holds. */
	seat_hold: { most: { address: 5 } },
	/** Strangers who join the waiting list in a day. */
	waitlist_join: { minutes: 24 * 60, most: { address: 10 } },
	rating: { minutes: 60, most: { address: 30 } },
	/** Reports about accessibility. */
	report: { minutes: 60, most: { address: 10 } },
} as const;

export type LimitedKind = keyof typeof ATTEMPT_LIMITS;

/** @param counts how many there were, the one that is being made included */
export function isOneTooMany<Kind extends LimitedKind>(
	kind: Kind,
	counts: Record<keyof (typeof ATTEMPT_LIMITS)[Kind]["most"], number>,
): boolean {
	const most: Readonly<Record<string, number>> = ATTEMPT_LIMITS[kind].most;
	return Object.entries<number>(counts).some(([by, count]) => count > (most[by] ?? 0));
}

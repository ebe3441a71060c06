/** At most so many within so many minutes, from the first of them on; then the count begins anew. */
export type AttemptLimit = { readonly most: number; readonly minutes: number };

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * How much of what could be guessing, or a machine, is let through, by each thing it is counted by.
 *
 * `address` is a network address, which an office, a library and a telephone company share among many:
 * it is let through more than a name or a contact. The yardstick is a library or a school that brings
 * thirty people in a morning, twice over. Nothing that the desk does is counted.
 */
export const ATTEMPT_LIMITS = {
	/** Wrong passwords of the desk. */
	staff_sign_in: {
		email: { most: 5, minutes: 15 },
		address: { most: 20, minutes: 15 },
	},
	/** Codes asked for: a day's limit as well, or a stranger's mailbox gets five an hour all day long. */
	code_request: {
		contact: { most: 5, minutes: HOUR },
		contact_in_a_day: { most: 12, minutes: DAY },
		address: { most: 40, minutes: HOUR },
	},
	/** Wrong codes of an appointment, or names that are not its person's. */
	reference_entry: {
		reference: { most: 5, minutes: HOUR },
		address: { most: 20, minutes: HOUR },
	},
	/** Wrong codes of a draft. */
	draft_code: { address: { most: 20, minutes: HOUR } },
	/** Forms begun: one or two a person, and a phone that keeps no cookie begins one at every step. */
	draft: { address: { most: 200, minutes: HOUR } },
	/** Strangers who book: thirty people in the morning and as many after lunch. */
	booking: { address: { most: 60, minutes: DAY } },
	/** Strangers who enrol; the same people. */
	enrolment: { address: { most: 60, minutes: DAY } },
	/** Strangers who join the waiting list. */
	waitlist_join: { address: { most: 40, minutes: DAY } },
	/**
	 * Mails to one mailbox because of what somebody on the citizen pages sent. Anybody can write down
	 * anybody's address. A family needs a few a day; a helper who gives their own for a dozen people
	 * shows with a sign-in code that the mailbox is theirs, and begins anew.
	 */
	stranger_mail: {
		recipient: { most: 12, minutes: DAY },
		/** Copies for whoever helps: an appointment every quarter of an hour, a whole working day. */
		companion: { most: 30, minutes: DAY },
	},
	/** Stars for a page. */
	rating: { address: { most: 30, minutes: HOUR } },
	/** Reports about accessibility. */
	report: { address: { most: 10, minutes: HOUR } },
	/** Searches that found nothing, told to the desk. */
	unmet_search: { address: { most: 60, minutes: HOUR } },
} as const satisfies Record<string, Record<string, AttemptLimit>>;

export type AttemptKind = keyof typeof ATTEMPT_LIMITS;

/** What the attempts of a kind are counted by. */
export type CountedBy<Kind extends AttemptKind> = keyof (typeof ATTEMPT_LIMITS)[Kind] & string;

/** Wrong entries of one sign-in code, as long as it is good. */
export const CODE_ENTRIES = 5;

/** Seats that the forms of one network address keep at a time: nobody empties an office with holds. */
export const HELD_SEATS = 5;

/**
 * Appointments to come under one e-mail or telephone. Families share one, and whoever helps others
 * gives their own; above this somebody calls the desk, which is not limited, or enters with a code.
 */
export const ACTIVE_BOOKINGS_OF_A_CONTACT = 20;

export const COMPANION_ROLES = ["social_worker", "librarian", "relative", "other"] as const;

export type CompanionRole = (typeof COMPANION_ROLES)[number];

/** Who helps somebody to book or to enrol. */
export type Companion = {
	name: string;
	role: CompanionRole;
	/** Where a copy goes, if the person agrees; otherwise null, whatever was typed. */
	email: string | null;
};

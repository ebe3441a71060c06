/** What one coordinator may do to somebody's sign-in at the desk. */
export type StaffChange = "grants" | "disable" | "enable" | "password";

export type StaffChangeRefusal = "not_a_coordinator" | "unknown_member" | "own_account";

export type StaffChangeCase = {
	change: StaffChange;
	/** Whether who changes it coordinates every municipality, and is not disabled, by now. */
	actorCoordinates: boolean;
	isKnown: boolean;
	isSelf: boolean;
};

/**
 * Whether a sign-in may be changed so. Only who coordinates everything changes one, and nobody takes
 * their own away: so somebody who can add the others is always left.
 */
export function refusalOfStaffChange({
	change,
	actorCoordinates,
	isKnown,
	isSelf,
}: StaffChangeCase): StaffChangeRefusal | null {
	if (!actorCoordinates) return "not_a_coordinator";
	if (!isKnown) return "unknown_member";
	if (isSelf && (change === "grants" || change === "disable")) return "own_account";
	return null;
}

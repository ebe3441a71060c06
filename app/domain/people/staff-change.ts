/** What one coordinator may do to somebody's sign-in at the desk. */
export type StaffChange = "grants" | "disable" | "enable" | "password";

export type StaffChangeRefusal = "not_a_coordinator" | "unknown_member" | "own_account";

export type StaffChangeCase = {
	change: StaffChange;
	/** Whether the person who changes it still coordinates every municipality, and is not disabled. */
	actorCoordinates: boolean;
	isKnown: boolean;
	isSelf: boolean;
};

/**
 * Whether a sign-in may be changed like this. Only somebody who coordinates everything changes one,
 * and nobody takes away their own: so there is always somebody left who can add the others.
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

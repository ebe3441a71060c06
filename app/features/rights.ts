/** The municipalities somebody at the desk works for; null: all of them. */
export type Scope = readonly string[] | null;

/** The condition on a row that belongs to a municipality, such as an office. */
export function within(scope: Scope): { municipalityId?: { in: string[] } } {
	return scope === null ? {} : { municipalityId: { in: [...scope] } };
}

export function isWithin(scope: Scope, municipalityId: string): boolean {
	return scope === null || scope.includes(municipalityId);
}

export type StaffRole = "operator" | "coordinator";

/** What somebody at the desk may do, and where. */
export type Rights = {
	readonly role: StaffRole;
	/** Whose people, appointments and slots they may see and change. */
	readonly municipalityIds: Scope;
};

/**
 * What it takes to do what is not part of the day's work. The day's work itself (people, appointments,
 * enrolments, slots, closures, the waiting list, messages) is for everybody within their municipalities;
 * a coordinator's work on offices and holidays stays within theirs too.
 */
const TAKES = {
	open_settings: "coordinator",
	change_offices: "coordinator",
	decide_holidays: "coordinator",
	read_opinions: "coordinator",
	answer_reports: "coordinator",
	check_data: "coordinator",
	// What holds in every municipality.
	decide_holidays_everywhere: "coordinator_of_all",
	close_everywhere: "coordinator_of_all",
	change_services: "coordinator_of_all",
	change_editions: "coordinator_of_all",
	manage_staff: "coordinator_of_all",
} as const;

export function may({ role, municipalityIds }: Rights, deed: keyof typeof TAKES): boolean {
	if (role !== "coordinator") return false;
	return TAKES[deed] === "coordinator" || municipalityIds === null;
}

/**
 * What somebody's grants come to: one without a municipality is for all of them.
 *
 * @param grants at least one
 */
export function rightsOf(
	grants: readonly { role: StaffRole; municipalityId: string | null }[],
): Rights {
	return {
		role: grants.some(({ role }) => role === "coordinator") ? "coordinator" : "operator",
		municipalityIds: grants.some(({ municipalityId }) => municipalityId === null)
			? null
			: grants.flatMap(({ municipalityId }) => municipalityId ?? []),
	};
}

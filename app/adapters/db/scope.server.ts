/** The municipalities somebody at the desk works for; null: all of them. */
export type Scope = readonly string[] | null;

/** The condition on a row that belongs to a municipality, such as an office. */
export function within(scope: Scope): { municipalityId?: { in: string[] } } {
	return scope === null ? {} : { municipalityId: { in: [...scope] } };
}

export function isWithin(scope: Scope, municipalityId: string): boolean {
	return scope === null || scope.includes(municipalityId);
}

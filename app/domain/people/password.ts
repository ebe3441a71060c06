/** Length is what protects; nothing else is asked of a password. */
export const SHORTEST_PASSWORD = 12;

export function isLongEnough(password: string): boolean {
	return password.length >= SHORTEST_PASSWORD;
}

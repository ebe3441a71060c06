/** The state in which the page shows what this form changes: it travels along, to be compared. */
export function SeenField({ seen, name = "seen" }: { seen: string | undefined; name?: string }) {
	return <input type="hidden" name={name} value={seen ?? ""} />;
}

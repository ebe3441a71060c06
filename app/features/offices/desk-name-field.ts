/** What the name field of a desk is called. @param desk its id; empty for a new one */
export function deskNameField(desk: string): string {
	return desk ? `deskName-${desk}` : "deskName";
}

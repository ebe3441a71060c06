// What was just saved is said by the page that the browser is led to, once it has something to show.

const SAVED = "salvato";

/** The address of a page that also says that something was saved. */
export function afterSaving(path: string): string {
	return `${path}${path.includes("?") ? "&" : "?"}${SAVED}`;
}

/** Is this the page that somebody was led to after saving? */
export function wasSaved(request: Request): boolean {
	return new URL(request.url).searchParams.has(SAVED);
}

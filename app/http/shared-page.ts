/** What a route says of a page that is the same for everybody who brings no cookie. */
export type Shared = { readonly isShared: true; readonly fields: readonly string[] };

/**
 * The same for everybody who brings no cookie, but for the key of a form
 * (`export const handle = sharedPage()`): the server makes it once for all who ask at a time.
 *
 * @param fields of the query on which the page depends; with any other it is made for whoever asks
 */
export function sharedPage(...fields: string[]): Shared {
	return { isShared: true, fields };
}

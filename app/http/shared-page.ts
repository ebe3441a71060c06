/**
 * What a route says of a page that is the same for everybody who brings no cookie, but for the key of a
 * form (`export const handle = SHARED`): the server makes it once for all who ask at a time.
 */
export const SHARED = { isShared: true } as const;

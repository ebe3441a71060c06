import { newId } from "#app/adapters/db/ids.server.ts";

/** A key that travels in a form, so that sending it twice does one thing. */
export function newFormKey(): string {
	return newId();
}

/**
 * The key of a form as one sender's: the same form sent by somebody else, at another computer or with
 * other names in it, is another form.
 */
export function keyOfSender(key: string, sender: string): string {
	return `${key} ${sender}`;
}

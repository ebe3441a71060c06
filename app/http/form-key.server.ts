import { newId } from "#app/adapters/db/ids.server.ts";

/** A key that travels in a form, so that sending it twice does one thing. */
export function newFormKey(): string {
	return newId();
}

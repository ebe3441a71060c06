import { format } from "node:util";
import { afterEach, expect } from "vitest";

/** React, Node and our own code complain on the console; a test that makes them complain fails. */
const complaints: string[] = [];

for (const method of ["error", "warn"] as const) {
	const original = console[method];
	console[method] = (...values: unknown[]) => {
		complaints.push(format(...values));
		original(...values);
	};
}

afterEach(() => {
	expect(complaints.splice(0), "what was said on console.error or console.warn").toEqual([]);
});

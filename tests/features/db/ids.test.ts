import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";

test("ids made one after the other stand in that order, however many a millisecond sees", () => {
	const ids = Array.from({ length: 1_000 }, newId);
	expect([...ids].sort()).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-/);
});

import { expect, test } from "vitest";
import { readReference } from "#app/domain/typed/typed-reference.ts";

test("what is too short, too long or has a character that no reference has is not read", () => {
	expect(readReference("AB2C-3DEF")).toBe("AB2C3DEF");
	for (const text of ["", "AB2C-3DE", "AB2C-3DEFG", "AB2C-3DE0", "AB2C-3DEO", "AB2C-3DEU"]) {
		expect(readReference(text), text).toBeNull();
	}
});

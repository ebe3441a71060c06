import { expect, test } from "vitest";
import { shuts } from "#app/domain/slots/closure.ts";

const desk = { deskId: "desk-1", officeId: "office-1", municipalityId: "collegno" };

test("a closure shuts the desk it names, or all those of the place it names", () => {
	expect(shuts({ kind: "desk", deskId: "desk-1" }, desk)).toBe(true);
	expect(shuts({ kind: "desk", deskId: "desk-2" }, desk)).toBe(false);
	expect(shuts({ kind: "office", officeId: "office-1" }, desk)).toBe(true);
	expect(shuts({ kind: "office", officeId: "office-2" }, desk)).toBe(false);
	expect(shuts({ kind: "municipality", municipalityId: "collegno" }, desk)).toBe(true);
	expect(shuts({ kind: "municipality", municipalityId: "rivoli" }, desk)).toBe(false);
	expect(shuts({ kind: "everywhere" }, desk)).toBe(true);
});

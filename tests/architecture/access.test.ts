import { expect, it } from "vitest";
import { type Access, namedBy, themselves } from "#app/features/access.ts";

// The compiler looks at these: an error that is expected and does not come is one itself.

it("can't be made from what looks alike, nor from another's by changing the id", () => {
	const take = (_own: Access<"booking">) => "taken";
	const own = namedBy(themselves({ applicantId: "p1" }), "booking", "b1");
	expect(take(own)).toBe("taken");
	// @ts-expect-error an id is anybody's
	take("b1");
	// @ts-expect-error only a check makes one
	take({ id: "b1", scope: null });
	// @ts-expect-error not even with the same members
	take({ thing: "booking", id: "b1", scope: null });
	// @ts-expect-error a copy is none
	take({ ...own, id: "b2" });
	// @ts-expect-error of a person, not of an appointment
	take(themselves({ applicantId: "p1" }));
});

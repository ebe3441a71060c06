import { expect, test } from "vitest";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { makeWorld } from "#tests/support/world.ts";

test("somebody at the desk is offered the offices of their municipalities, with their desks", async () => {
	const world = await makeWorld();
	expect(await staffOfficesView(await world.staff(["rivoli"]))).toEqual([
		{
			id: "rivoli-office",
			name: "Sportello di Rivoli",
			zone: "Europe/Rome",
			municipalityId: "rivoli",
			municipalityName: "Rivoli",
			desks: [{ id: "rivoli-desk", name: "Sportello 1" }],
		},
	]);
	expect(await staffOfficesView(await world.staff(null))).toHaveLength(2);
});

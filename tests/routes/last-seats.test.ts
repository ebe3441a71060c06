import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { openPortal } from "#tests/support/portal.ts";
import { inLetters, Visitor } from "#tests/support/visitor.ts";
import { makeWorld } from "#tests/support/world.ts";

test("two hundred people at once on five seats: five appointments, five messages, 195 polite refusals with alternatives", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const start = Temporal.Now.instant()
		.round("hour")
		.add({ hours: 24 * 5 });
	const slotId = await world.slot({ start, capacity: 5 });
	for (const hours of [2, 4, 6]) {
		await world.slot({ start: start.add({ hours }), capacity: 500 });
	}
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;

	const people = await Promise.all(
		Array.from({ length: 200 }, async (_, person) => {
			const visitor = new Visitor(url);
			const presented = await visitor.send(`/prenota/richiedente?disponibilita=${slotId}`, {
				givenName: "Maria",
				familyName: `Rossi ${inLetters(person)}`,
				email: `maria.${person}@example.it`,
				phone: "",
			});
			expect(presented).toMatchObject({ status: 303, location: summary });
			const page = await visitor.send(summary);
			const key = /name="key" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
			return { visitor, key };
		}),
	);
	const answers = await Promise.all(
		people.map(({ visitor, key }) => visitor.send(summary, { key: key })),
	);

	const count = (status: number) => answers.filter((answer) => answer.status === status).length;
	expect({ booked: count(303), refused: count(409) }).toEqual({ booked: 5, refused: 195 });
	for (const answer of answers.filter(({ status }) => status === 409)) {
		expect(answer.text).toContain("Un&#x27;altra persona ha appena preso questo posto.");
		expect(answer.text.match(/name="disponibilita"/g)).toHaveLength(3);
	}
	expect(await app.db.read.booking.count({ where: { status: "booked" } })).toBe(5);
	expect(await app.db.read.message.count()).toBe(5);
	expect(await app.db.read.slot.findUniqueOrThrow({ where: { id: slotId } })).toMatchObject({
		seatsTaken: 5,
	});
});

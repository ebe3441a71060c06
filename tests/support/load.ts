import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import type { Database } from "#app/adapters/db/database.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { type Answer, inLetters, Visitor } from "./visitor.ts";
import type { World } from "./world.ts";

/** What a load of visitors was told, and whom it was told they have an appointment. */
export type Told = {
	statuses: Map<number, number>;
	confirmed: string[];
	cut: number;
	answers: Answer[];
};

/**
 * Visitors who book one after the other, several at a time, until told to stop. Whoever is told to
 * come back later presses again, as often as it takes.
 */
export function startLoad(url: string, slotIds: readonly string[], lanes = 4) {
	const told: Told = { statuses: new Map(), confirmed: [], cut: 0, answers: [] };
	let isStopping = false;
	let people = 0;
	async function bookOne() {
		people += 1;
		const name = `Numero ${inLetters(people)} ${inLetters(randomInt(1e9))}`;
		try {
			const visitor = new Visitor(url);
			const slotId = slotIds[people % slotIds.length] ?? "";
			const press = await visitor.prepareToBook(slotId, name);
			const answer = await press();
			told.statuses.set(answer.status, (told.statuses.get(answer.status) ?? 0) + 1);
			if (answer.status >= 500) told.answers.push(answer);
			if (answer.status === 303 && answer.location === "/prenota/confermato") {
				told.confirmed.push(`Rossi ${name}`);
			}
		} catch (error) {
			// The server is gone or says that it is away; neither promised anything.
			told.cut += 1;
			if (/: 500$/.test(String(error))) told.statuses.set(500, (told.statuses.get(500) ?? 0) + 1);
			await pause(20);
		}
	}
	const running = Array.from({ length: lanes }, async () => {
		while (!isStopping) await bookOne();
	});
	return {
		told,
		async stop(): Promise<Told> {
			isStopping = true;
			await Promise.all(running);
			return told;
		},
	};
}

/** Slots of the coming days with room for everybody. */
export async function roomySlots(world: World): Promise<string[]> {
	const start = Temporal.Now.instant().round("hour");
	const slots: string[] = [];
	for (let day = 3; day < 7; day++) {
		slots.push(await world.slot({ start: start.add({ hours: 24 * day }), capacity: 100_000 }));
	}
	return slots;
}

export async function expectNothingLost(db: Database, { confirmed }: Told): Promise<void> {
	const { findings } = await examineDatabase({ now: Temporal.Now.instant(), db });
	expect(findings).toEqual([]);
	const booked = await db.read.booking.findMany({
		where: { status: "booked" },
		select: { applicant: { select: { familyName: true } } },
	});
	const names = new Set(booked.map(({ applicant }) => applicant.familyName));
	expect(confirmed.filter((name) => !names.has(name))).toEqual([]);
}

export function expectPolite({ status, text, headers }: Answer): void {
	expect(status).toBe(503);
	expect(headers.get("Retry-After")).toBe("10");
	expect(text).toContain("Il servizio riprende tra poco");
}

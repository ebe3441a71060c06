import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { answerReport } from "#app/features/feedback/answer-report.server.ts";
import { explainRating } from "#app/features/feedback/explain-rating.server.ts";
import { opinionsView } from "#app/features/feedback/opinions.view.server.ts";
import { ratePage } from "#app/features/feedback/rate-page.server.ts";
import { reportAccessibility } from "#app/features/feedback/report-accessibility.server.ts";
import { makeWorld, monday, type World } from "#tests/support/world.ts";

async function coordinator(world: World, now = monday): Promise<StaffContext> {
	const context = await world.staff(["collegno"], now);
	return { ...context, staffMember: { ...context.staffMember, role: "coordinator" } };
}

async function report(world: World, email: string | null = "maria@example.it"): Promise<string> {
	const id = newId();
	const problem = { page: "Scegli il giorno", problem: "Non si legge", email, phone: null };
	await reportAccessibility({ id, problem }, world.visitor());
	return id;
}

test("a coordinator sees how many rated each page, how, and what they wrote; an operator does not", async () => {
	const world = await makeWorld();
	const rate = async (page: "/programma" | "/prenota/confermato", rating: number) => {
		const id = newId();
		await ratePage({ id, page, rating }, world.visitor());
		return id;
	};
	await rate("/prenota/confermato", 5);
	await rate("/prenota/confermato", 5);
	const hard = await rate("/prenota/confermato", 2);
	await rate("/programma", 4);
	await explainRating({ id: hard, aspects: ["clear"], comment: "Troppe pagine" }, world.visitor());

	const opinions = await opinionsView(await coordinator(world));
	expect(opinions?.ratings).toEqual([
		{ page: "/prenota/confermato", count: 3, mean: 4, counts: [0, 1, 0, 0, 2] },
		{ page: "/programma", count: 1, mean: 4, counts: [0, 0, 0, 1, 0] },
	]);
	expect(opinions?.comments).toMatchObject([
		{ rating: 2, isPositive: false, aspects: ["clear"], text: "Troppe pagine" },
	]);
	expect(await opinionsView(await world.staff())).toBeNull();
});

test("a report waits with the day it is due, and says who answered it and when", async () => {
	const world = await makeWorld();
	const id = await report(world);
	const first = await coordinator(world);
	expect((await opinionsView(first))?.reports).toMatchObject([
		{
			id,
			page: "Scegli il giorno",
			problem: "Non si legge",
			email: "maria@example.it",
			answerBy: "2026-12-23",
			isLate: false,
			answered: null,
		},
	]);
	const late = await coordinator(world, monday.add({ hours: 24 * 31 }));
	expect((await opinionsView(late))?.reports).toMatchObject([{ isLate: true }]);

	expect(await answerReport(id, first)).toEqual({ ok: true });
	// A second press, even a colleague's, changes nothing.
	expect(await answerReport(id, late)).toEqual({ ok: true });

	expect((await opinionsView(late))?.reports).toMatchObject([
		{ isLate: false, answered: { by: "Olga Operatrice" } },
	]);
	expect(await world.db.read.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
		{
			actorKind: "staff",
			actorId: first.staffMember.id,
			action: "answered",
			subjectKind: "accessibility_report",
			details: null,
		},
	]);
});

test("what is not there, and what is not an operator's to answer, is unknown", async () => {
	const world = await makeWorld();
	const unknown = { ok: false, refusal: "unknown_report" };
	expect(await answerReport(newId(), await coordinator(world))).toEqual(unknown);
	expect(await answerReport(await report(world), await world.staff())).toEqual(unknown);
	expect(await world.db.read.auditEntry.count()).toBe(0);
});

test("every comment and every answered report is reached, thirty on a page", async () => {
	const world = await makeWorld();
	const first = await coordinator(world);
	for (let n = 0; n < 31; n++) {
		const id = newId();
		await ratePage({ id, page: "/programma", rating: 4 }, world.visitor());
		await explainRating({ id, aspects: [], comment: `Commento ${n}` }, world.visitor());
		await answerReport(await report(world), first);
	}
	const waiting = await report(world);
	const pageOf = async (page: number) => {
		const opinions = await opinionsView(first, { comments: page, reports: page });
		return {
			texts: opinions?.comments.map(({ text }) => text) ?? [],
			reports: opinions?.reports.map(({ id }) => id) ?? [],
			areMore: opinions?.areMore,
		};
	};
	const [one, two] = [await pageOf(1), await pageOf(2)];
	expect(one.areMore).toEqual({ comments: true, reports: true });
	expect(two.areMore).toEqual({ comments: false, reports: false });
	expect(new Set([...one.texts, ...two.texts]).size).toBe(31);
	// The open one stands on every page.
	expect([one.reports[0], two.reports[0]]).toEqual([waiting, waiting]);
	expect(new Set([...one.reports, ...two.reports]).size).toBe(32);
});

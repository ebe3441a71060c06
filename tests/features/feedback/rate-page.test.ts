import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { explainRating } from "#app/features/feedback/explain-rating.server.ts";
import { ratePage } from "#app/features/feedback/rate-page.server.ts";
import { makeWorld, monday, vault, type World } from "#tests/support/world.ts";

const page = "/prenota/confermato";
const address = "192.0.2.1";

function ratings(world: World) {
	return world.db.read.feedback.findMany({
		orderBy: { createdAt: "asc" },
		include: { aspects: { orderBy: { aspect: "asc" } } },
	});
}

test("a rating is kept with its page, its stars and its language, and nothing about who gave it", async () => {
	const world = await makeWorld();
	const person = await world.applicant();
	const id = newId();

	expect(await ratePage({ id, page, rating: 4 }, world.visitor(person, monday, address))).toEqual({
		ok: true,
	});

	expect(await ratings(world)).toEqual([
		{
			id,
			page,
			rating: 4,
			commentSealed: null,
			locale: "it",
			createdAt: toDate(monday),
			aspects: [],
		},
	]);
	const [attempt] = await world.db.read.attemptCount.findMany();
	expect(attempt?.key).not.toContain(address);
});

test("the same form sent twice, and twice at once, is one rating with the last stars", async () => {
	const world = await makeWorld();
	const id = newId();
	const rate = (rating: number) => ratePage({ id, page, rating }, world.visitor());

	expect(await Promise.all([rate(2), rate(2), rate(2)])).toEqual(Array(3).fill({ ok: true }));
	expect(await rate(5)).toEqual({ ok: true });

	expect(await ratings(world)).toMatchObject([{ id, rating: 5 }]);
});

test("what was good or hard is added once, its words are sealed, and the last ones count", async () => {
	const world = await makeWorld();
	const id = newId();
	await ratePage({ id, page, rating: 2 }, world.visitor());

	const explain = (comment: string) =>
		explainRating({ id, aspects: ["clear", "other"], comment }, world.visitor());
	expect(await explain("Non trovavo Maria")).toEqual({ ok: true });
	expect(await explain("Non trovavo il pulsante")).toEqual({ ok: true });

	const [rating] = await ratings(world);
	expect(rating?.aspects.map(({ aspect }) => aspect)).toEqual(["clear", "other"]);
	expect(vault.unseal(rating?.commentSealed ?? new Uint8Array())).toBe("Non trovavo il pulsante");
	expect(Buffer.from(rating?.commentSealed ?? []).toString("latin1")).not.toContain("pulsante");
});

test("other stars take away what was said of the stars before, the same stars don't", async () => {
	const world = await makeWorld();
	const id = newId();
	const rate = (rating: number) => ratePage({ id, page, rating }, world.visitor());
	await rate(2);
	await explainRating({ id, aspects: ["technical"], comment: "Lento" }, world.visitor());

	await rate(2);
	expect(await ratings(world)).toMatchObject([{ aspects: [{ aspect: "technical" }] }]);
	await rate(5);
	expect(await ratings(world)).toMatchObject([{ rating: 5, commentSealed: null, aspects: [] }]);
});

test("a rating that is not there can't be explained", async () => {
	const world = await makeWorld();
	expect(
		await explainRating({ id: newId(), aspects: ["clear"], comment: "" }, world.visitor()),
	).toEqual({ ok: false, refusal: "unknown_rating" });
	expect(await world.db.read.feedbackAspect.count()).toBe(0);
});

test("one network address leaves thirty ratings an hour, others are not slowed down", async () => {
	const world = await makeWorld();
	const rate = (from: string, now = monday, id = newId()) =>
		ratePage({ id, page, rating: 1 }, world.visitor(null, now, from));
	for (let one = 0; one < 30; one++) {
		const id = newId();
		expect(await rate(address, monday, id)).toEqual({ ok: true });
		// Pressed twice, it counts once.
		expect(await rate(address, monday, id)).toEqual({ ok: true });
	}

	expect(await rate(address)).toEqual({
		ok: false,
		refusal: "too_many",
		until: monday.add({ minutes: 60 }),
	});
	expect(await world.db.read.feedback.count()).toBe(30);
	expect(await rate("192.0.2.2")).toEqual({ ok: true });
	expect(await rate(address, monday.add({ minutes: 61 }))).toEqual({ ok: true });
});

test("the database itself refuses six stars, none, and a page with what was asked of it", async () => {
	const world = await makeWorld();
	const add = (row: { rating: number; page: string }) =>
		world.db.transaction((tx) =>
			tx.feedback.create({
				data: { id: newId(), locale: "it", createdAt: toDate(monday), ...row },
			}),
		);
	await expect(add({ rating: 6, page })).rejects.toThrow();
	await expect(add({ rating: 0, page })).rejects.toThrow();
	await expect(add({ rating: 3, page: "/appuntamento?x=1" })).rejects.toThrow();
	await expect(add({ rating: 3, page: "appuntamento" })).rejects.toThrow();
	await add({ rating: 3, page });
	expect(await world.db.read.feedback.count()).toBe(1);
});

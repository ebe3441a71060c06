import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { enterSignInCode } from "#app/features/people/enter-sign-in-code.server.ts";
import { requestSignInCode } from "#app/features/people/request-sign-in-code.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { known, makeWorld, monday, vault, type World } from "#tests/support/world.ts";
import { outbox } from "#tests/support/written.ts";

const email = "maria@example.it";

const requested = (facts: Partial<Parameters<typeof requestSignInCode>[0]> = {}) => ({
	email,
	token: "this browser",
	...facts,
});

const entered = (code: string, facts: Partial<Parameters<typeof enterSignInCode>[0]> = {}) => ({
	token: "this browser",
	code,
	applicantId: null,
	...facts,
});

/** The code in the latest mail. */
async function mailedCode(world: World): Promise<string> {
	const message = await world.db.read.message.findFirstOrThrow({ orderBy: { id: "desc" } });
	return JSON.parse(vault.unseal(message.factsSealed)).code;
}

const otherThan = (code: string) => (code === "123456" ? "654321" : "123456");

test("the code in the mail lets its person in, once", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant({ email });
	expect(await requestSignInCode(requested(), world.visitor())).toEqual({ ok: true });
	const code = await mailedCode(world);
	expect(code).toMatch(/^\d{6}$/);
	expect(await outbox(world.db)).toMatchObject([
		{
			...{ kind: "sign_in_code", applicantId, recipient: email, locale: "it", companionId: null },
			facts: { kind: "sign_in_code", code },
			notAfter: toDate(monday.add({ minutes: 10 })),
		},
	]);
	expect(await enterSignInCode(entered(code), world.system())).toEqual({ ok: true, applicantId });
	expect(await enterSignInCode(entered(code), world.system())).toEqual({
		ok: false,
		refusal: "code_over",
	});
});

test("the case of the e-mail doesn't matter", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant({ email: "Maria@Example.it" });
	await requestSignInCode(requested(), world.visitor());
	const code = await mailedCode(world);
	expect(await enterSignInCode(entered(code), world.system())).toEqual({ ok: true, applicantId });
});

test("an unknown contact gets the same answer and no mail, and no guess lets in", async () => {
	const world = await makeWorld();
	expect(await requestSignInCode(requested(), world.visitor())).toEqual({ ok: true });
	expect(await world.db.read.message.count()).toBe(0);
	expect(await enterSignInCode(entered("123456"), world.system())).toEqual({
		ok: false,
		refusal: "wrong_code",
	});
});

test("the right code of somebody who is erased meanwhile lets nobody in", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant({ email });
	await requestSignInCode(requested(), world.visitor());
	const code = await mailedCode(world);
	await eraseApplicant(known(applicantId), world.system());
	expect(await enterSignInCode(entered(code), world.system())).toEqual({
		ok: false,
		refusal: "wrong_code",
	});
});

test("every code has six digits, those that begin with a nought too", async () => {
	const world = await makeWorld();
	for (let nth = 0; nth < 60; nth += 1) {
		await world.applicant({ email: `nome${nth}@example.it` });
		const one = requested({ email: `nome${nth}@example.it`, token: `browser ${nth}` });
		await requestSignInCode(one, world.visitor());
	}
	const codes = (await outbox(world.db)).map(({ facts }) => facts.code);
	expect(codes).toHaveLength(60);
	for (const code of codes) expect(code).toMatch(/^\d{6}$/);
});

test("after five wrong codes the right one is void too", async () => {
	const world = await makeWorld();
	await world.applicant({ email });
	await requestSignInCode(requested(), world.visitor());
	const code = await mailedCode(world);
	for (let tried = 0; tried < 5; tried++) {
		expect(await enterSignInCode(entered(otherThan(code)), world.system())).toEqual({
			ok: false,
			refusal: "wrong_code",
		});
	}
	expect(await enterSignInCode(entered(code), world.system())).toEqual({
		ok: false,
		refusal: "code_over",
	});
});

test("wrong codes tried at the same instant count each other", async () => {
	const world = await makeWorld();
	await world.applicant({ email });
	await requestSignInCode(requested(), world.visitor());
	const wrong = otherThan(await mailedCode(world));
	const outcomes = await Promise.all(
		Array.from({ length: 12 }, () => enterSignInCode(entered(wrong), world.system())),
	);
	expect(outcomes.filter((one) => "refusal" in one && one.refusal === "wrong_code")).toHaveLength(
		5,
	);
});

test("after ten minutes the code is void", async () => {
	const world = await makeWorld();
	await world.applicant({ email });
	await requestSignInCode(requested(), world.visitor());
	const late = world.system(monday.add({ minutes: 10 }));
	expect(await enterSignInCode(entered(await mailedCode(world)), late)).toEqual({
		ok: false,
		refusal: "code_over",
	});
});

test("the code works in no other browser", async () => {
	const world = await makeWorld();
	await world.applicant({ email });
	await requestSignInCode(requested(), world.visitor());
	const code = await mailedCode(world);
	for (const token of ["another browser", null]) {
		expect(await enterSignInCode(entered(code, { token }), world.system())).toEqual({
			ok: false,
			refusal: "code_over",
		});
	}
});

test("a browser without a cookie has asked for no code, whatever the cookie of another says", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant({ email });
	const token = "null";
	await requestSignInCode(requested({ token }), world.visitor());
	const code = await mailedCode(world);
	expect(await enterSignInCode(entered(code, { token: null }), world.system())).toEqual({
		ok: false,
		refusal: "code_over",
	});
	expect(await enterSignInCode(entered(code, { token }), world.system())).toEqual({
		ok: true,
		applicantId,
	});
});

test("of people who share a contact the one who is chosen comes in, and nobody else can be chosen", async () => {
	const world = await makeWorld();
	const mother = await world.applicant({ email });
	const son = await world.applicant({ email });
	const stranger = await world.applicant();
	await requestSignInCode(requested(), world.visitor());
	const code = await mailedCode(world);
	// It is to all of them, and so to nobody by name.
	expect(await outbox(world.db)).toMatchObject([{ recipient: email, applicantId: null }]);

	for (const applicantId of [null, stranger, null, stranger, null, stranger]) {
		const outcome = await enterSignInCode(entered(code, { applicantId }), world.system());
		expect(outcome).toMatchObject({ ok: false });
		expect("choose" in outcome && outcome.choose.toSorted()).toEqual([mother, son].toSorted());
	}
	expect(await enterSignInCode(entered(code, { applicantId: son }), world.system())).toEqual({
		ok: true,
		applicantId: son,
	});
});

test("a contact is sent five codes an hour, whoever asks; later it may ask again", async () => {
	const world = await makeWorld();
	await world.applicant({ email });
	const ask = (index: number, now = monday) =>
		requestSignInCode(requested({ token: `browser ${index}` }), world.visitor(null, now));
	for (let index = 1; index <= 5; index++) expect(await ask(index)).toEqual({ ok: true });
	expect(await ask(6)).toEqual({
		ok: false,
		refusal: "too_many_requests",
		until: monday.add({ minutes: 60 }),
	});
	expect(await world.db.read.message.count()).toBe(5);
	expect(await ask(7, monday.add({ minutes: 60, seconds: 1 }))).toEqual({ ok: true });
});

test("a network address asks forty codes an hour, for known and unknown contacts alike", async () => {
	const world = await makeWorld();
	await world.applicant({ email: "nome0@example.it" });
	const ask = (index: number) =>
		requestSignInCode(
			requested({ token: `browser ${index}`, email: `nome${index}@example.it` }),
			world.visitor(null, monday, "192.0.2.1"),
		);
	for (let index = 0; index < 40; index++) expect(await ask(index)).toEqual({ ok: true });
	expect(await ask(40)).toMatchObject({ ok: false, refusal: "too_many_requests" });
});

test("neither the code nor the contact can be read in the database", async () => {
	const world = await makeWorld();
	await world.applicant({ email });
	await requestSignInCode(requested(), world.visitor(null, monday, "192.0.2.1"));
	const code = await mailedCode(world);
	const [codes, attempts] = await Promise.all([
		world.db.read.signInCode.findMany(),
		world.db.read.attemptCount.findMany(),
	]);
	expect(codes).toHaveLength(1);
	expect(JSON.stringify([codes, attempts])).not.toMatch(
		new RegExp(`${code}|maria|192\\.0|this browser`, "i"),
	);
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { countAttempt } from "#app/features/attempts/attempt-store.server.ts";
import { enrolmentFormView } from "#app/features/enrolment/enrolment-form.view.server.ts";
import { enrolmentReceiptView } from "#app/features/enrolment/enrolment-receipt.view.server.ts";
import { enrolmentReviewView } from "#app/features/enrolment/enrolment-review.view.server.ts";
import { myEnrolmentsView } from "#app/features/enrolment/my-enrolments.view.server.ts";
import { submitEnrolment } from "#app/features/enrolment/submit-enrolment.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { makeWorld, monday, vault, type World } from "#tests/support/world.ts";
import { noted, outbox } from "#tests/support/written.ts";

/** Born on 1 January 1980. */
const fiscalCode = codeBornOn("80A41");

type RuleRow = { kind: "min_age" | "residence" | "max_isee" | "no_income_support"; value?: number };

const rulesOf2026: RuleRow[] = [
	{ kind: "residence" },
	{ kind: "min_age", value: 30 },
	{ kind: "max_isee", value: 20_000 },
	{ kind: "no_income_support" },
];

async function openEdition(
	world: World,
	{
		id = "2026",
		opensOn = "2026-11-01" as string | null,
		closesOn = "2026-12-31" as string | null,
		rules = rulesOf2026,
	} = {},
) {
	await world.db.transaction((tx) =>
		tx.edition.create({
			data: {
				id,
				year: Number(id),
				opensOn,
				closesOn,
				rules: { create: rules.map((rule, position) => ({ ...rule, position })) },
				municipalities: { create: [{ municipalityId: "collegno" }] },
			},
		}),
	);
}

const person = {
	givenName: "Maria",
	familyName: "Rossi",
	fiscalCode,
	residenceMunicipalityId: "collegno",
	email: "maria@example.it",
	phone: "3331234567",
	locale: "it" as const,
};

const submission = (facts: Partial<Parameters<typeof submitEnrolment>[0]> = {}) => ({
	editionId: "2026",
	answers: { max_isee: "within", isee_expires_on: "2026-12-31", no_income_support: "no" },
	person,
	idempotencyKey: "key of the draft",
	...facts,
});

async function submitted(world: World, request = submission(), applicantId: string | null = null) {
	const outcome = await submitEnrolment(request, world.visitor(applicantId));
	return outcome.ok ? outcome : expect.fail(outcome.refusal);
}

test("an enrolment is received with a number, what was declared, and a message", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const { enrolmentId, applicantId, reference } = await submitted(world);
	expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);

	const enrolment = await world.db.read.enrolment.findUniqueOrThrow({
		where: { id: enrolmentId },
		include: { declarations: { orderBy: { kind: "asc" } } },
	});
	expect(enrolment).toMatchObject({
		applicantId,
		reference,
		status: "submitted",
		eligibility: "yes",
		residenceMunicipalityId: "collegno",
		iseeExpiresOn: "2026-12-31",
	});
	expect(enrolment.declarations).toHaveLength(2);
	expect(enrolment.declarations).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				kind: "max_isee",
				answer: "within",
				wording: expect.stringMatching(
					/^Il tuo ISEE è di 20\.000\s€ o meno\? Sì, 20\.000\s€ o meno$/,
				),
				locale: "it",
			}),
			expect.objectContaining({
				kind: "no_income_support",
				answer: "yes",
				wording: expect.stringMatching(/\? No$/),
			}),
		]),
	);
	expect(await outbox(world.db)).toMatchObject([
		{
			...{ kind: "enrolment_submitted", applicantId, status: "pending", companionId: null },
			recipient: "maria@example.it",
			facts: { kind: "enrolment_submitted", enrolmentId },
			notAfter: toDate(monday.add({ hours: 7 * 24 })),
		},
	]);
	const by = `applicant ${applicantId}`;
	expect(await noted(world.db)).toEqual([
		{ by, action: "submitted", what: `enrolment ${enrolmentId}`, details: {} },
	]);
	expect(await enrolmentReceiptView(world.db.read, enrolmentId, monday)).toMatchObject({
		applicantId,
		reference,
		hasEmail: true,
	});
});

test("fiscal code, e-mail and telephone can't be read in the person's row", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const { applicantId } = await submitted(world);
	const row = await world.db.read.applicant.findUniqueOrThrow({ where: { id: applicantId } });
	const stored = Object.values(row)
		.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value))
		.join(" ");
	expect(stored).not.toMatch(new RegExp(`${fiscalCode}|maria@example|3331234567`, "i"));
	expect(vault.unseal(row.fiscalCodeSealed ?? new Uint8Array())).toBe(fiscalCode);
	expect(row.fiscalCodeHash).toBe(vault.digest("fiscal-code", fiscalCode));
	expect(row.residenceMunicipalityId).toBe("collegno");
});

test("a draft sent twice enrols once and gets the same answer", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const first = await submitted(world);
	const later = world.visitor(null, monday.add({ seconds: 20 }));
	expect(await submitEnrolment(submission(), later)).toEqual(first);
	expect(await world.db.read.applicant.count()).toBe(1);
	expect(await world.db.read.message.count()).toBe(1);
});

test("a draft sent twice by somebody signed in is answered like the first time, and writes nothing again", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const applicantId = await world.applicant();
	const first = await submitted(world, submission(), applicantId);
	const later = world.visitor(applicantId, monday.add({ seconds: 20 }));
	expect(await submitEnrolment(submission(), later)).toEqual(first);
	expect(await outbox(world.db, { kind: "enrolment_submitted" })).toHaveLength(1);
	expect(await noted(world.db, { action: "submitted" })).toHaveLength(1);
});

test("whoever lives in one of several municipalities of the edition may enrol", async () => {
	const world = await makeWorld();
	await openEdition(world);
	await world.db.transaction((tx) =>
		tx.editionMunicipality.create({ data: { editionId: "2026", municipalityId: "rivoli" } }),
	);
	for (const residenceMunicipalityId of ["collegno", "rivoli"]) {
		const form = submission({
			person: { ...person, residenceMunicipalityId },
			idempotencyKey: residenceMunicipalityId,
		});
		expect(await submitEnrolment(form, world.visitor())).toMatchObject({ ok: true });
	}
});

test("a draft sent many times at the same instant enrols once", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const outcomes = await Promise.all(Array.from({ length: 6 }, () => submitted(world)));
	expect(new Set(outcomes.map(({ reference }) => reference)).size).toBe(1);
	expect(await world.db.read.enrolment.count()).toBe(1);
	expect(await world.db.read.applicant.count()).toBe(1);
	expect(await world.db.read.message.count()).toBe(1);
});

test("outside the window, before an edition is announced, and in no edition, nobody is written down", async () => {
	const world = await makeWorld();
	await openEdition(world, { id: "2025", opensOn: "2025-02-01", closesOn: "2025-03-01" });
	await openEdition(world, { id: "2027", opensOn: "2026-11-24" });
	await openEdition(world, { id: "2028", opensOn: null });
	for (const editionId of ["2025", "2027", "2028"]) {
		expect(await submitEnrolment(submission({ editionId }), world.visitor())).toEqual({
			ok: false,
			refusal: "outside_window",
		});
	}
	expect(await submitEnrolment(submission({ editionId: "1999" }), world.visitor())).toEqual({
		ok: false,
		refusal: "unknown_edition",
	});
	expect(await world.db.read.applicant.count()).toBe(0);
});

test("the last day counts until midnight at the office", async () => {
	const world = await makeWorld();
	await openEdition(world, { closesOn: "2026-11-30" });
	const at = (instant: string) => world.visitor(null, Temporal.Instant.from(instant));
	expect(
		await submitEnrolment(submission({ idempotencyKey: "late" }), at("2026-11-30T23:00:00Z")),
	).toMatchObject({ refusal: "outside_window" });
	expect(await submitEnrolment(submission(), at("2026-11-30T22:59:59Z"))).toMatchObject({
		ok: true,
	});
});

test("a fiscal code that can't be one is refused, and nobody is written down", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const wrong = submission({ person: { ...person, fiscalCode: `${fiscalCode.slice(0, 15)}-` } });
	expect(await submitEnrolment(wrong, world.visitor())).toEqual({
		ok: false,
		refusal: "wrong_fiscal_code",
	});
	expect(await world.db.read.applicant.count()).toBe(0);
});

test("the sixty-first stranger of a day from one network is asked to wait, and somebody signed in is not", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const library = (applicantId: string | null = null) =>
		world.visitor(applicantId, monday, "192.0.2.1");
	await world.db.transaction(async (tx) => {
		for (let count = 0; count < 59; count += 1) {
			await countAttempt(tx, library(), "enrolment", { address: "192.0.2.1" });
		}
	});
	const enrol = (key: string, who = library()) =>
		submitEnrolment(submission({ idempotencyKey: key }), who);
	expect(await enrol("sixtieth")).toMatchObject({ ok: true });
	expect(await enrol("one too many")).toEqual({
		ok: false,
		refusal: "network_limit",
		until: monday.add({ hours: 24 }),
	});
	expect(await world.db.read.applicant.count()).toBe(1);
	expect(await enrol("elsewhere", world.visitor())).toMatchObject({ ok: true });
	expect(await enrol("known", library(await world.applicant()))).toMatchObject({ ok: true });
});

test("one mailbox is written to twelve times a day, be it the person's or their helper's", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const enrol = (nth: number, facts: { email?: null }, copyTo: string | null = null) =>
		submitEnrolment(
			submission({
				idempotencyKey: `${nth} ${copyTo}`,
				person: { ...person, ...facts },
				companion: copyTo ? { name: "Lucia", role: "social_worker", email: copyTo } : null,
			}),
			world.visitor(),
		);
	for (let nth = 0; nth < 12; nth += 1) expect(await enrol(nth, {})).toMatchObject({ ok: true });
	expect(await world.db.read.message.count()).toBe(12);
	expect(await enrol(12, {})).toEqual({
		ok: false,
		refusal: "contact_limit",
		until: monday.add({ hours: 24 }),
	});
	for (let nth = 0; nth < 30; nth += 1) {
		expect(await enrol(nth, { email: null }, "lucia@example.it")).toMatchObject({ ok: true });
	}
	expect(await enrol(30, { email: null }, "lucia@example.it")).toMatchObject({
		refusal: "contact_limit",
	});
});

test("what can't be noted is not received", async () => {
	const world = await makeWorld();
	await openEdition(world);
	await takeAwayAudit(world.db);
	await expect(submitEnrolment(submission(), world.visitor())).rejects.toThrow();
	expect(await world.db.read.applicant.count()).toBe(0);
});

test("a missing declaration is refused, and nobody is written down", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const incomplete = submission({ answers: { max_isee: "within" } });
	expect(await submitEnrolment(incomplete, world.visitor())).toEqual({
		ok: false,
		refusal: "missing_declarations",
	});
	expect(await world.db.read.applicant.count()).toBe(0);
});

test("a municipality that doesn't take part, known or not, is refused", async () => {
	const world = await makeWorld();
	await openEdition(world);
	for (const residenceMunicipalityId of ["rivoli", "atlantide"]) {
		const elsewhere = submission({ person: { ...person, residenceMunicipalityId } });
		expect(await submitEnrolment(elsewhere, world.visitor())).toEqual({
			ok: false,
			refusal: "lives_elsewhere",
		});
	}
});

test("somebody who lacks a requirement is enrolled and marked, because the desk decides", async () => {
	const world = await makeWorld();
	await openEdition(world);
	await submitted(
		world,
		submission({
			answers: { max_isee: "not_yet", no_income_support: "yes" },
			person: { ...person, fiscalCode: codeBornOn("00A01") },
		}),
	);
	const enrolment = await world.db.read.enrolment.findFirstOrThrow({
		include: { declarations: true },
	});
	expect(enrolment.eligibility).toBe("not_yet");
	expect(enrolment.declarations.find(({ kind }) => kind === "no_income_support")?.answer).toBe(
		"no",
	);
});

test("another year's edition asks other questions by its rows alone", async () => {
	const world = await makeWorld();
	await openEdition(world);
	await openEdition(world, {
		id: "2027",
		opensOn: "2026-11-20",
		rules: [
			{ kind: "min_age", value: 18 },
			{ kind: "max_isee", value: 25_000 },
		],
	});
	const form = await enrolmentFormView(world.db, world.visitor());
	expect(form).toMatchObject({ year: 2027, window: "open", isOpen: true });
	expect(form?.questions.map(({ text }) => text.replace(/\s/g, " "))).toEqual([
		"Hai almeno 18 anni?",
		"Il tuo ISEE è di 25.000 € o meno?",
	]);

	await submitted(
		world,
		submission({
			editionId: "2027",
			answers: { max_isee: "within" },
			person: { ...person, fiscalCode: codeBornOn("00A01") },
		}),
	);
	const enrolment = await world.db.read.enrolment.findFirstOrThrow({
		include: { declarations: true },
	});
	expect(enrolment).toMatchObject({ editionId: "2027", eligibility: "yes" });
	expect(enrolment.declarations).toHaveLength(1);
});

test("without an e-mail nothing is put in the outbox", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const { enrolmentId } = await submitted(
		world,
		submission({ person: { ...person, email: null } }),
	);
	expect(await world.db.read.message.count()).toBe(0);
	expect(await enrolmentReceiptView(world.db.read, enrolmentId, monday)).toMatchObject({
		hasEmail: false,
	});
});

test("a fiscal code that is enrolled already is told to the desk, not to the visitor", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const first = await submitted(world);
	const desk = await world.staff(["collegno"]);
	expect(await enrolmentReviewView(first.enrolmentId, desk)).toMatchObject({ repetitions: [] });

	const second = await submitted(world, submission({ idempotencyKey: "another draft" }));
	expect(second.applicantId).not.toBe(first.applicantId);
	for (const { enrolmentId } of [first, second]) {
		const review = await enrolmentReviewView(enrolmentId, desk);
		const other = enrolmentId === first.enrolmentId ? second : first;
		expect(review?.repetitions).toEqual([
			{
				id: other.enrolmentId,
				reference: formatReference(other.reference),
				year: 2026,
				isThisEdition: true,
				status: "submitted",
			},
		]);
		expect(review?.applicant).not.toHaveProperty("fiscalCodeHash");
	}
});

test("the desk is told of another year's enrolment with its year, and of none that was withdrawn", async () => {
	const world = await makeWorld();
	await openEdition(world);
	await openEdition(world, { id: "2027", opensOn: "2026-11-20" });
	const before = await submitted(world);
	const next = submission({ editionId: "2027", idempotencyKey: "next year" });
	const { enrolmentId } = await submitted(world, next);
	const withdrawn = await submitted(world, submission({ idempotencyKey: "withdrawn" }));
	await world.db.transaction((tx) =>
		tx.enrolment.update({ where: { id: withdrawn.enrolmentId }, data: { status: "withdrawn" } }),
	);
	const review = await enrolmentReviewView(enrolmentId, await world.staff());
	expect(review?.repetitions).toMatchObject([
		{ id: before.enrolmentId, year: 2026, isThisEdition: false, status: "submitted" },
	]);
});

test("somebody is written to in the language they chose, and declares in the one they read", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const inEnglish = { ...person, locale: "en" as const };
	const { applicantId } = await submitted(world, submission({ person: inEnglish }));
	const row = await world.db.read.applicant.findUniqueOrThrow({ where: { id: applicantId } });
	expect(row.locale).toBe("en");
	expect(await world.db.read.message.findFirst()).toMatchObject({ locale: "en" });
	expect(await world.db.read.declaration.findFirst()).toMatchObject({ locale: "it" });
});

test("somebody signed in enrols as themselves, and corrects it under the same number", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const applicantId = await world.applicant();
	const first = await submitted(world, submission(), applicantId);
	expect(first.applicantId).toBe(applicantId);
	const visitor = { ...world.visitor(applicantId), applicantId };
	const form = await enrolmentFormView(world.db, visitor);
	expect(form?.answers).toEqual(submission().answers);

	const corrected = { ...submission().answers, max_isee: "above" };
	const again = submission({ idempotencyKey: "another draft", answers: corrected });
	const later = { ...visitor, now: monday.add({ minutes: 5 }) };
	const second = await submitEnrolment(again, later);
	expect(second).toMatchObject({ ok: true, enrolmentId: first.enrolmentId });
	const { enrolmentId } = first;
	const entries = await noted(world.db, { action: "submitted" });
	expect(entries.map(({ what, details }) => [what, details])).toEqual([
		[`enrolment ${enrolmentId}`, {}],
		[`enrolment ${enrolmentId}`, { from: "submitted" }],
	]);
	expect(await outbox(world.db, { kind: "enrolment_submitted" })).toMatchObject([
		{ facts: { enrolmentId } },
		{ facts: { enrolmentId }, createdAt: toDate(later.now) },
	]);
	const [enrolment] = await myEnrolmentsView(later);
	expect(enrolment).toMatchObject({
		reference: formatReference(first.reference),
		mayCorrect: true,
		history: [
			{ status: "submitted", isCorrection: false },
			{ status: "submitted", isCorrection: true },
		],
	});
	const declared = await world.db.read.declaration.findMany({ where: { kind: "max_isee" } });
	expect(declared).toMatchObject([{ answer: "above" }]);

	const closed = { ...visitor, now: monday.add({ hours: 24 * 60 }) };
	expect(await submitEnrolment({ ...again, idempotencyKey: "late" }, closed)).toEqual({
		ok: false,
		refusal: "already_submitted",
	});
	expect(await myEnrolmentsView(closed)).toMatchObject([{ mayCorrect: false }]);
});

test("two drafts of somebody signed in, sent at the same instant, enrol once", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const applicantId = await world.applicant();
	const outcomes = await Promise.all(
		["one", "two", "three"].map((idempotencyKey) =>
			submitEnrolment(submission({ idempotencyKey }), world.visitor(applicantId)),
		),
	);
	expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
	expect(await world.db.read.enrolment.count()).toBe(1);
	expect(await world.db.read.message.count({ where: { kind: "enrolment_submitted" } })).toBe(1);
});

test("what somebody signed in changes of themselves with it is noted, and nothing where nothing changes", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const { applicantId } = await submitted(world);
	const log = () =>
		world.db.read.auditEntry.count({ where: { subjectId: applicantId, action: "corrected" } });
	expect(await log()).toBe(0);
	await submitted(world, submission({ idempotencyKey: "again" }), applicantId);
	expect(await log()).toBe(0);
	const speaks = { ...person, interviewLanguage: "ro" as const };
	await submitted(world, submission({ idempotencyKey: "third", person: speaks }), applicantId);
	expect(await log()).toBe(1);
	const row = await world.db.read.applicant.findUniqueOrThrow({ where: { id: applicantId } });
	expect(vault.unsealIfAny(row.interviewLanguageSealed)).toBe("ro");
});

test("somebody who enrols a relative from their own session doesn't overwrite themselves", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const daughter = await world.applicant({ givenName: "Anna" });
	const { applicantId } = await submitted(world, submission(), daughter);
	expect(applicantId).not.toBe(daughter);
	const row = await world.db.read.applicant.findUniqueOrThrow({ where: { id: daughter } });
	expect(row).toMatchObject({ givenName: "Anna", fiscalCodeHash: null });
});

test("an enrolment to complete is sent again after the closing day, with its number", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const { enrolmentId, applicantId, reference } = await submitted(world);
	await world.db.transaction((tx) =>
		tx.enrolment.update({
			where: { id: enrolmentId },
			data: { status: "to_complete", reviewReason: "Manca l'ISEE" },
		}),
	);
	const inJanuary = world.visitor(applicantId, Temporal.Instant.from("2027-01-08T09:00:00Z"));
	expect(await enrolmentFormView(world.db, inJanuary)).toMatchObject({
		window: "after",
		isOpen: true,
	});
	const corrected = submission({
		idempotencyKey: "another draft",
		answers: { max_isee: "above", no_income_support: "unsure" },
	});
	expect(await submitEnrolment(corrected, inJanuary)).toMatchObject({ ok: true, reference });
	const enrolment = await world.db.read.enrolment.findUniqueOrThrow({
		where: { id: enrolmentId },
		include: { declarations: true },
	});
	expect(enrolment).toMatchObject({ status: "submitted", reviewReason: null });
	expect(enrolment.declarations.map(({ answer }) => answer).toSorted()).toEqual([
		"above",
		"unsure",
	]);
});

test("whoever helped to enrol is named on the enrolment, and gets the copy the person agreed to", async () => {
	const world = await makeWorld();
	await openEdition(world);
	const companion = {
		name: "Lucia Bianchi",
		role: "social_worker",
		email: "lucia@example.it",
	} as const;
	const { enrolmentId } = await submitted(world, submission({ companion }));
	await submitted(world, submission({ companion }));

	expect(await enrolmentReviewView(enrolmentId, await world.staff())).toMatchObject({
		companion: { name: "Lucia Bianchi", role: "social_worker" },
	});
	const smtp = await startSmtp();
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	const copies = smtp.mails.filter(({ recipient }) => recipient === companion.email);
	expect(copies).toHaveLength(1);
	expect(copies[0]?.text).toMatch(/Maria Rossi/i);
	expect(copies[0]?.subject).not.toContain("Rossi");
	const { reference } = await world.db.read.enrolment.findFirstOrThrow();
	expect(copies[0]?.text).not.toContain(formatReference(reference));
});

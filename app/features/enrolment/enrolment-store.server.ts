import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Directory } from "#app/adapters/db/directory.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type {
	EditionRule,
	EditionRuleKind,
	EligibilityOutcome,
} from "#app/domain/enrolment/eligibility.ts";
import { type ApplicationDates, editionToOffer } from "#app/domain/enrolment/enrolment.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import {
	renaming,
	sealedIdentity,
	sealedInterviewLanguage,
} from "#app/features/people/applicant-store.server.ts";

export type EditionFacts = ApplicationDates & {
	id: string;
	year: number;
	isDemo: boolean;
	/** In the order in which they are asked. */
	rules: EditionRule[];
	municipalities: { id: string; name: string }[];
};

const editionFields = {
	id: true,
	year: true,
	isDemo: true,
	opensOn: true,
	closesOn: true,
	rules: { orderBy: { position: "asc" }, select: { kind: true, value: true } },
	municipalities: {
		orderBy: { municipality: { name: "asc" } },
		select: { municipality: { select: { id: true, name: true } } },
	},
} as const;

/** null when there is no such edition. */
export async function findEdition(directory: Directory, id: string): Promise<EditionFacts | null> {
	const row = await directory.edition.findUnique({ where: { id }, select: editionFields });
	return row && editionFacts(row);
}

/** The edition that people are asked about on this day; null before any is set up. */
export async function findEditionToOffer(
	directory: Directory,
	today: Temporal.PlainDate,
): Promise<EditionFacts | null> {
	const rows = await directory.edition.findMany({ select: editionFields });
	return editionToOffer(rows.map(editionFacts), today);
}

type EditionRow = Prisma.EditionGetPayload<{ select: typeof editionFields }>;

function editionFacts(row: EditionRow): EditionFacts {
	const municipalities = row.municipalities.map(({ municipality }) => municipality);
	const municipalityIds = municipalities.map((municipality) => municipality.id);
	return {
		...row,
		...applicationDates(row),
		rules: row.rules.map((rule) => ruleOf(rule, row.year, municipalityIds)),
		municipalities,
	};
}

export function applicationDates(row: {
	opensOn: string | null;
	closesOn: string | null;
}): ApplicationDates {
	const { opensOn, closesOn } = row;
	return {
		opensOn: opensOn === null ? null : Temporal.PlainDate.from(opensOn),
		closesOn: closesOn === null ? null : Temporal.PlainDate.from(closesOn),
	};
}

function ruleOf(
	{ kind, value }: { kind: EditionRuleKind; value: number | null },
	year: number,
	municipalityIds: string[],
): EditionRule {
	if (kind === "residence") return { kind, municipalityIds };
	if (kind !== "min_age" && kind !== "max_isee" && kind !== "not_in_edition") return { kind };
	if (value === null) throw new Error(`The edition's rule ${kind} has no value`);
	if (kind === "min_age") return { kind, years: value };
	if (kind === "max_isee") return { kind, euros: value };
	return { kind, editionYears: yearsBetween(value, year) };
}

/** From the first year on, and before the other; there is one at the least. */
function yearsBetween(first: number, before: number): number[] {
	return Array.from({ length: Math.max(1, before - first) }, (_, index) => first + index);
}

/** The applicant as a submission needs them: who they are, and whether they have enrolled already. */
export async function findEnrollingApplicant(read: Reader, applicantId: string, editionId: string) {
	const { enrolments, ...applicant } = await read.applicant.findUniqueOrThrow({
		where: { id: applicantId },
		select: {
			searchName: true,
			fiscalCodeHash: true,
			enrolments: { where: { editionId }, select: { id: true, status: true, reference: true } },
		},
	});
	return { ...applicant, enrolment: enrolments[0] ?? null };
}

/** The person's enrolment in this edition, with what they declared; null when there is none. */
export async function findOwnEnrolment(read: Reader, applicantId: string, editionId: string) {
	return read.enrolment.findUnique({
		where: { applicantId_editionId: { applicantId, editionId } },
		select: {
			status: true,
			iseeExpiresOn: true,
			declarations: { select: { kind: true, answer: true } },
		},
	});
}

export async function findEnrolmentByKey(read: Reader, idempotencyKey: string) {
	const row = await read.enrolment.findUnique({
		where: { idempotencyKey },
		select: { id: true, applicantId: true, reference: true, submittedAt: true },
	});
	return row && { ...row, submittedAt: row.submittedAt && toInstant(row.submittedAt) };
}

/** What somebody who enrols tells us of themselves, as the columns keep it. */
export function enrollingColumns(
	vault: Vault,
	person: {
		givenName: string;
		familyName: string;
		fiscalCode: string;
		email: string | null;
		phone: string | null;
		locale: string;
		residenceMunicipalityId: string;
		/** Only ever turns it on. */
		safeContact?: boolean;
		interviewLanguage?: InterviewLanguage | null;
	},
) {
	const { locale, residenceMunicipalityId } = person;
	return {
		...renaming(person),
		...sealedIdentity(vault, person),
		locale,
		residenceMunicipalityId,
		...(person.safeContact && { safeContact: true }),
		...(person.interviewLanguage !== undefined &&
			sealedInterviewLanguage(vault, person.interviewLanguage)),
	};
}

export type DeclarationRow = { kind: EditionRuleKind; answer: string; wording: string };

/** Writes a submitted enrolment, in place of the person's earlier one when `id` names it. */
export async function saveSubmitted(
	tx: Transaction,
	enrolment: {
		id: string | null;
		applicantId: string;
		editionId: string;
		reference: string;
		eligibility: EligibilityOutcome;
		residenceMunicipalityId: string;
		iseeExpiresOn: string | null;
		idempotencyKey: string;
		now: Temporal.Instant;
		declarations: readonly DeclarationRow[];
		locale: string;
	},
): Promise<string> {
	const { id: earlierId, applicantId, editionId, reference, now, locale, ...rest } = enrolment;
	const { declarations, ...columns } = rest;
	const id = earlierId ?? newId();
	const data = { ...columns, status: "submitted" as const, submittedAt: toDate(now) };
	if (earlierId) {
		const unreviewed = { reviewedAt: null, reviewedById: null, reviewReason: null };
		await tx.enrolment.update({ where: { id }, data: { ...data, ...unreviewed } });
		await tx.declaration.deleteMany({ where: { enrolmentId: id } });
	} else {
		await tx.enrolment.create({ data: { id, applicantId, editionId, reference, ...data } });
	}
	await tx.declaration.createMany({
		data: declarations.map((declaration) => ({
			...declaration,
			enrolmentId: id,
			locale,
			declaredAt: toDate(now),
		})),
	});
	return id;
}

import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

export type AccessibilityProblem = {
	/** In the person's words, may be empty. */
	page: string;
	problem: string;
	email: string | null;
	phone: string | null;
};

/** False when this id is there already. */
export async function insertReport(
	tx: Transaction,
	vault: Vault,
	report: {
		id: string;
		reference: string;
		problem: AccessibilityProblem;
		locale: string;
		now: Temporal.Instant;
	},
): Promise<boolean> {
	const { page, problem, email, phone } = report.problem;
	const sealed = (text: string | null) => (text ? vault.seal(text) : null);
	const inserted = await tx.$executeRaw`
		INSERT INTO "AccessibilityReport" (
			"id", "reference", "status", "locale", "createdAt",
			"pageSealed", "problemSealed", "emailSealed", "phoneSealed"
		) VALUES (
			${report.id}, ${report.reference}, 'open', ${report.locale}, ${toDate(report.now)},
			${sealed(page)}, ${vault.seal(problem)}, ${sealed(email)}, ${sealed(phone)}
		) ON CONFLICT ("id") DO NOTHING`;
	return inserted === 1;
}

export async function findReportReceipt(
	read: Reader,
	id: string,
): Promise<{ reference: string; createdAt: Temporal.Instant; hasContact: boolean } | null> {
	const row = await read.accessibilityReport.findUnique({
		where: { id },
		select: { reference: true, createdAt: true, emailSealed: true, phoneSealed: true },
	});
	return (
		row && {
			reference: row.reference,
			createdAt: toInstant(row.createdAt),
			hasContact: row.emailSealed !== null || row.phoneSealed !== null,
		}
	);
}

/** False when it is not open: answered already, or not there. */
export async function markReportAnswered(
	tx: Transaction,
	{ id, staffMemberId, now }: { id: string; staffMemberId: string; now: Temporal.Instant },
): Promise<boolean> {
	const { count } = await tx.accessibilityReport.updateMany({
		where: { id, status: "open" },
		data: { status: "answered", answeredAt: toDate(now), answeredById: staffMemberId },
	});
	return count === 1;
}

const include = { answeredBy: { select: { name: true } } };

/** What the desk has to answer, longest waiting first. */
export async function listOpenReports(read: Reader) {
	return read.accessibilityReport.findMany({
		where: { status: "open" },
		orderBy: { createdAt: "asc" },
		include,
	});
}

/** The last answered first. */
export async function listAnsweredReports(read: Reader, page: { skip: number; take: number }) {
	return read.accessibilityReport.findMany({
		where: { status: "answered" },
		orderBy: [{ answeredAt: "desc" }, { id: "asc" }],
		...page,
		include,
	});
}

import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { AuditSubject } from "./audit-store.server.ts";

/** That something was changed: of which kind and where, and nothing of what or whose. */
export type Change = {
	/** Of the note of it in the log. */
	readonly id: string;
	readonly at: Date;
	readonly kind: AuditSubject;
	/** null: it may concern anybody at the desk. */
	readonly municipalityId: string | null;
};

/** More than one statement may name on SQLite are asked for in several. */
const AT_ONCE = 500;

/**
 * What was changed from an instant on, in the order in which it was noted. Each change is noted in the
 * transaction that makes it (record 0023), with the instant at which its request came in: one that had
 * to wait turns up later than others that came in after it.
 *
 * @param isKnown leaves out, by id, what was told before
 */
export async function changesView(
	read: Reader,
	from: Temporal.Instant,
	isKnown: (id: string) => boolean = () => false,
): Promise<Change[]> {
	const entries = await read.auditEntry.findMany({
		where: { at: { gte: toDate(from) } },
		select: { id: true, at: true, action: true, subjectKind: true, subjectId: true },
		orderBy: { at: "asc" },
	});
	const changed = entries.filter(({ id }) => !isKnown(id));
	const places = await municipalitiesOf(
		read,
		changed.flatMap(({ action, subjectKind, subjectId }) =>
			// What was moved concerns the place it left too.
			subjectKind === "booking" && action !== "moved" ? subjectId : [],
		),
	);
	return changed.map(({ id, at, action, subjectKind, subjectId }) => ({
		id,
		at,
		kind: subjectKind as AuditSubject,
		municipalityId: (action !== "moved" && places.get(subjectId)) || null,
	}));
}

/** Of appointments: they are most of what changes, and each is the matter of one municipality. */
async function municipalitiesOf(
	read: Reader,
	bookingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const places = new Map<string, string>();
	for (let first = 0; first < bookingIds.length; first += AT_ONCE) {
		const rows = await read.booking.findMany({
			where: { id: { in: bookingIds.slice(first, first + AT_ONCE) } },
			select: { id: true, slot: { select: { office: { select: { municipalityId: true } } } } },
		});
		for (const { id, slot } of rows) places.set(id, slot.office.municipalityId);
	}
	return places;
}

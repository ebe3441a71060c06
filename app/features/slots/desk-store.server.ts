import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { ClosureScope, DeskPlace } from "#app/domain/slots/closure.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may, type Scope, within } from "#app/features/rights.ts";

export type DeskFacts = DeskPlace & { zone: string; patronDays: string[] };

/**
 * A desk's lock, and so the first statement of everything that writes its slots: two plans for one
 * desk are carried out one after the other. Several desks are locked in the order of their ids.
 *
 * @returns false when one of them is not there.
 */
export async function lockDesks(tx: Transaction, deskIds: readonly string[]): Promise<boolean> {
	for (const id of [...deskIds].sort()) {
		const { count } = await tx.desk.updateMany({
			where: { id },
			data: { lock: { increment: 1 } },
		});
		if (count === 0) return false;
	}
	return deskIds.length > 0;
}

export type DeskChoice = { deskId: string } | { officeId: string } | { municipalityId: string };

/** The desks chosen, as far as they are within the scope. */
export async function findDesks(
	read: Reader,
	choice: DeskChoice | "all",
	scope: Scope,
): Promise<DeskFacts[]> {
	const desks = await read.desk.findMany({
		where: {
			...(choice !== "all" && "deskId" in choice && { id: choice.deskId }),
			...(choice !== "all" && "officeId" in choice && { officeId: choice.officeId }),
			office: {
				AND: [
					within(scope),
					choice !== "all" && "municipalityId" in choice
						? { municipalityId: choice.municipalityId }
						: {},
				],
			},
		},
		orderBy: { id: "asc" },
		select: {
			id: true,
			officeId: true,
			office: {
				select: { zone: true, municipalityId: true, municipality: { select: { patronDay: true } } },
			},
		},
	});
	return desks.map(({ id, officeId, office }) => ({
		deskId: id,
		officeId,
		municipalityId: office.municipalityId,
		zone: office.zone,
		patronDays: office.municipality.patronDay ? [office.municipality.patronDay] : [],
	}));
}

/** The desks somebody may shut by this choice: everything is for whoever coordinates all of it. */
export async function findChosenDesks(
	read: Reader,
	choice: DeskChoice | "all",
	staffMember: StaffContext["staffMember"],
): Promise<DeskFacts[]> {
	if (choice === "all" && !may(staffMember, "close_everywhere")) return [];
	return findDesks(read, choice, staffMember.municipalityIds);
}

/** The desks a closure shuts; none when it reaches beyond the scope. */
export async function findDesksShutBy(
	read: Reader,
	closure: ClosureScope,
	scope: Scope,
): Promise<DeskFacts[]> {
	if (closure.kind === "everywhere") return scope === null ? findDesks(read, "all", null) : [];
	const { kind: _, ...choice } = closure;
	return findDesks(read, choice, scope);
}

const PUBLISHED_ON = "slots_published_on";

/** The day, "YYYY-MM-DD", on which every desk was last published up to its horizon. */
export async function findPublishedOn(read: Reader): Promise<string | null> {
	const setting = await read.setting.findUnique({ where: { key: PUBLISHED_ON } });
	return setting?.value ?? null;
}

export async function setPublishedOn(tx: Transaction, day: string): Promise<void> {
	await tx.setting.upsert({
		where: { key: PUBLISHED_ON },
		create: { key: PUBLISHED_ON, value: day },
		update: { value: day },
	});
}

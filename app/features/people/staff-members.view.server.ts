import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may, rightsOf, type StaffRole } from "#app/features/rights.ts";

/** Somebody who signs in at the desk, or did. */
export type StaffAccount = {
	id: string;
	name: string;
	email: string;
	role: StaffRole;
	/** By name; null: all of them. */
	municipalities: { id: string; name: string }[] | null;
	isDisabled: boolean;
	isSelf: boolean;
};

/** Who signs in at the desk, by name; null for somebody who may not know. */
export async function staffAccountsView(context: StaffContext): Promise<StaffAccount[] | null> {
	if (!may(context.staffMember, "manage_staff")) return null;
	const rows = await context.db.read.staffMember.findMany({
		orderBy: { name: "asc" },
		select: columns,
	});
	return rows.map((row) => accountOf(row, context));
}

/** One of them; null for nobody, and for somebody who may not know. */
export async function staffAccountView(
	id: string,
	context: StaffContext,
): Promise<StaffAccount | null> {
	if (!may(context.staffMember, "manage_staff")) return null;
	const row = await context.db.read.staffMember.findUnique({ where: { id }, select: columns });
	return row && accountOf(row, context);
}

const columns = {
	id: true,
	name: true,
	email: true,
	disabledAt: true,
	// In order only once they are read: SQLite is asked for an order of no more than a thousand people's.
	grants: {
		select: {
			role: true,
			municipalityId: true,
			municipality: { select: { id: true, name: true } },
		},
	},
} as const;

type Row = Prisma.StaffMemberGetPayload<{ select: typeof columns }>;

function accountOf(
	{ grants, disabledAt, ...row }: Row,
	{ staffMember }: StaffContext,
): StaffAccount {
	const { role, municipalityIds } = rightsOf(grants);
	return {
		...row,
		role,
		municipalities:
			municipalityIds &&
			grants
				.flatMap(({ municipality }) => municipality ?? [])
				.sort((one, other) => one.name.localeCompare(other.name, "it")),
		isDisabled: disabledAt !== null,
		isSelf: row.id === staffMember.id,
	};
}

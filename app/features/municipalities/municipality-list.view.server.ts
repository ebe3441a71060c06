import type { Reader } from "#app/adapters/db/database.server.ts";

export type MunicipalityListView = {
	id: string;
	name: string;
	hasOffice: boolean;
	isDemo: boolean;
}[];

export async function municipalityListView(read: Reader): Promise<MunicipalityListView> {
	const rows = await read.municipality.findMany({
		orderBy: { name: "asc" },
		select: { id: true, name: true, offices: { select: { isDemo: true } } },
	});
	return rows.map(({ id, name, offices }) => ({
		id,
		name,
		hasOffice: offices.length > 0,
		isDemo: offices.some((office) => office.isDemo),
	}));
}

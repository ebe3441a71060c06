import type { Directory } from "#app/adapters/db/directory.server.ts";

export type MunicipalityListView = {
	id: string;
	name: string;
	hasOffice: boolean;
	/** Where it lies is known: how near it is can be told. */
	hasPosition: boolean;
	isDemo: boolean;
}[];

export async function municipalityListView(directory: Directory): Promise<MunicipalityListView> {
	const rows = await directory.municipality.findMany({
		orderBy: { name: "asc" },
		select: {
			id: true,
			name: true,
			latitude: true,
			longitude: true,
			offices: { select: { isDemo: true } },
		},
	});
	return rows.map(({ id, name, latitude, longitude, offices }) => ({
		id,
		name,
		hasOffice: offices.length > 0,
		hasPosition: latitude !== null && longitude !== null,
		isDemo: offices.some((office) => office.isDemo),
	}));
}

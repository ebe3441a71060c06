import type { Reader } from "#app/adapters/db/database.server.ts";

export type MunicipalityPageView = {
	id: string;
	name: string;
	offices: {
		id: string;
		name: string;
		address: string;
		directions: string | null;
		openingHours: string | null;
		phone: string | null;
		email: string | null;
		zone: string;
		isDemo: boolean;
	}[];
};

export async function municipalityPageView(
	read: Reader,
	id: string,
): Promise<MunicipalityPageView | null> {
	return read.municipality.findUnique({
		where: { id },
		select: {
			id: true,
			name: true,
			offices: {
				orderBy: { name: "asc" },
				select: {
					id: true,
					name: true,
					address: true,
					directions: true,
					openingHours: true,
					phone: true,
					email: true,
					zone: true,
					isDemo: true,
				},
			},
		},
	});
}

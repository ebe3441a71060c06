import type { Directory } from "#app/adapters/db/directory.server.ts";
import type { OfficeAccess } from "#app/domain/places/office-access.ts";
import { accessOf, officeAccessFields } from "#app/features/offices/office-store.server.ts";

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
		access: OfficeAccess;
	}[];
};

export async function municipalityPageView(
	directory: Directory,
	id: string,
): Promise<MunicipalityPageView | null> {
	const municipality = await directory.municipality.findUnique({
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
					...officeAccessFields,
				},
			},
		},
	});
	return (
		municipality && {
			...municipality,
			offices: municipality.offices.map(
				({ mapUrl, transport, stepFree, languages, ...office }) => ({
					...office,
					access: accessOf({ mapUrl, transport, stepFree, languages }),
				}),
			),
		}
	);
}

import { Temporal } from "temporal-polyfill";
import type { Directory } from "#app/adapters/db/directory.server.ts";
import { type Position, positionOf } from "#app/domain/places/distance.ts";

export type SearchedOffice = {
	id: string;
	name: string;
	zone: string;
	municipalityId: string;
	municipalityName: string;
	position: Position | null;
};

/** The services the public may book, with the rules that open them. */
export async function findSearchedServices(
	directory: Directory,
	{
		serviceId,
		channel,
	}: { serviceId: string | null; channel: "on_site" | "phone" | "video" | null },
) {
	const services = await directory.service.findMany({
		where: { mayBook: "public", ...(serviceId && { id: serviceId }), ...(channel && { channel }) },
		orderBy: { position: "asc" },
		select: {
			id: true,
			horizonDays: true,
			rules: {
				select: {
					weekday: true,
					fromOn: true,
					toOn: true,
					everyWeeks: true,
					desk: { select: { officeId: true } },
				},
			},
		},
	});
	return services.map(({ rules, ...service }) => ({
		...service,
		rules: rules.map(({ desk, fromOn, toOn, ...rule }) => ({
			...rule,
			officeId: desk.officeId,
			fromOn: Temporal.PlainDate.from(fromOn),
			toOn: toOn === null ? null : Temporal.PlainDate.from(toOn),
		})),
	}));
}

/** The offices that serve any of the services, and where the person's own municipality lies. */
export async function listSearchedOffices(
	directory: Directory,
	serviceIds: readonly string[],
	homeId: string | null,
): Promise<{ offices: SearchedOffice[]; home: Position | null }> {
	const place = { select: { id: true, name: true, latitude: true, longitude: true } };
	const [offices, home] = await Promise.all([
		directory.office.findMany({
			where: { desks: { some: { rules: { some: { serviceId: { in: [...serviceIds] } } } } } },
			orderBy: { name: "asc" },
			select: { id: true, name: true, zone: true, municipality: place },
		}),
		homeId ? directory.municipality.findUnique({ where: { id: homeId }, ...place }) : null,
	]);
	return {
		offices: offices.map(({ municipality, ...office }) => ({
			...office,
			municipalityId: municipality.id,
			municipalityName: municipality.name,
			position: positionOf(municipality),
		})),
		home: home && positionOf(home),
	};
}

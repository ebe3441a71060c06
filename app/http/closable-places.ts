import type { StaffContext } from "#app/features/context.ts";
import type { StaffOffice } from "#app/features/offices/staff-offices.view.server.ts";
import { may } from "#app/features/rights.ts";

/**
 * What somebody at the desk may close, as a form names it: a desk, an office, a municipality, and
 * everything for whoever coordinates all of it.
 */
export function closablePlaces(
	offices: StaffOffice[],
	staffMember: StaffContext["staffMember"],
): { value: string; label: string }[] {
	const municipalities = new Map(
		offices.map(({ municipalityId, municipalityName }) => [municipalityId, municipalityName]),
	);
	return [
		...offices.flatMap((office) => [
			{ value: `office:${office.id}`, label: `${office.name} (tutta la sede)` },
			...office.desks.map((desk) => ({
				value: `desk:${desk.id}`,
				label: `${office.name}, ${desk.name}`,
			})),
		]),
		...[...municipalities].map(([id, name]) => ({
			value: `municipality:${id}`,
			label: `Tutto il Comune di ${name}`,
		})),
		...(may(staffMember, "close_everywhere")
			? [{ value: "all", label: "Tutte le sedi di tutti i Comuni" }]
			: []),
	];
}

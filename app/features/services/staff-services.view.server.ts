import type { StaffContext } from "#app/features/context.ts";

/** Every service, those that only the desk books too. */
export async function staffServicesView({
	db,
}: StaffContext): Promise<{ id: string; name: string }[]> {
	const services = await db.directory.service.findMany({
		orderBy: { position: "asc" },
		select: { id: true, texts: { where: { locale: "it" }, select: { name: true } } },
	});
	return services.map(({ id, texts }) => ({ id, name: texts[0]?.name ?? id }));
}

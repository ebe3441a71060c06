import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { ServiceTermsForm } from "./save-service-terms.schema.ts";

/** @returns false when there is no such service */
export async function updateService(
	tx: Transaction,
	id: string,
	{ terms, texts }: ServiceTermsForm,
): Promise<boolean> {
	const { count } = await tx.service.updateMany({ where: { id }, data: terms });
	for (const { locale, ...text } of texts) {
		await tx.serviceText.updateMany({ where: { serviceId: id, locale }, data: text });
	}
	return count === 1;
}

import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { shownPhone } from "#app/domain/people/contact.ts";

export type KnownApplicantView = {
	givenName: string;
	familyName: string;
	residence: string | null;
	email: string | null;
	phone: string | null;
};

/** What somebody signed in need not type again. */
export async function knownApplicantView(
	read: Reader,
	vault: Vault,
	applicantId: string | null,
): Promise<KnownApplicantView | null> {
	if (applicantId === null) return null;
	const { emailSealed, phoneSealed, residenceMunicipalityId, ...names } =
		await read.applicant.findUniqueOrThrow({
			where: { id: applicantId },
			select: {
				givenName: true,
				familyName: true,
				residenceMunicipalityId: true,
				emailSealed: true,
				phoneSealed: true,
			},
		});
	return {
		...names,
		residence: residenceMunicipalityId,
		email: emailSealed && vault.unseal(emailSealed),
		phone: phoneSealed && shownPhone(vault.unseal(phoneSealed)),
	};
}

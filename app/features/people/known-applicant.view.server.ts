import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import { openedInterviewLanguage } from "./applicant-store.server.ts";

export type KnownApplicantView = {
	givenName: string;
	familyName: string;
	residence: string | null;
	email: string | null;
	phone: string | null;
	safeContact: boolean;
	interviewLanguage: InterviewLanguage | null;
};

/** What somebody we know need not type again; null when they are gone. */
export async function knownApplicantView(
	read: Reader,
	vault: Vault,
	applicantId: string,
): Promise<KnownApplicantView | null> {
	const row = await read.applicant.findUnique({
		where: { id: applicantId },
		select: {
			givenName: true,
			familyName: true,
			residenceMunicipalityId: true,
			emailSealed: true,
			phoneSealed: true,
			safeContact: true,
			interviewLanguageSealed: true,
		},
	});
	if (!row) return null;
	const { emailSealed, phoneSealed, interviewLanguageSealed, residenceMunicipalityId, ...rest } =
		row;
	return {
		...rest,
		interviewLanguage: openedInterviewLanguage(vault, interviewLanguageSealed),
		residence: residenceMunicipalityId,
		email: vault.unsealIfAny(emailSealed),
		phone: shownPhone(vault.unsealIfAny(phoneSealed)),
	};
}

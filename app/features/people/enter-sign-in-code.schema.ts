import { z } from "zod";

export const enterSignInCodeSchema = z.object({
	/** As people copy it: in two groups of three, with spaces around. */
	code: z
		.string("code_invalid")
		.max(50, "code_invalid")
		.transform((text) => text.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}]/gu, ""))
		.pipe(z.string().regex(/^\d{6}$/, "code_invalid")),
	/** Who it is, when several people share the contact; who is none of them is asked again. */
	applicant: z.uuid().optional().catch(undefined),
});

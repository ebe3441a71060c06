import { z } from "zod";
import { plainCode } from "#app/domain/typed/typed-text.ts";

export const enterSignInCodeSchema = z.object({
	/** As people copy it: in two groups of three, with spaces around. */
	code: z
		.string("code_invalid")
		.max(50, "code_invalid")
		.transform(plainCode)
		.pipe(z.string().regex(/^\d{6}$/, "code_invalid")),
	/** Who it is, when several people share the contact; whoever is none of them is asked again. */
	applicant: z.uuid().optional().catch(undefined),
});

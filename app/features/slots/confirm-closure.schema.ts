import { z } from "zod";
import { type ClosureRequest, closeDeskSchema } from "./close-desk.schema.ts";

export type ConfirmClosure = {
	request: ClosureRequest;
	/** False: it is only being looked at. */
	isConfirmed: boolean;
};

/** A closure that is looked at, and then confirmed. */
export const confirmClosureSchema = z
	.record(z.string(), z.unknown())
	.transform((fields, issues): ConfirmClosure => {
		const request = closeDeskSchema.safeParse(fields);
		if (!request.success) {
			for (const { path, message } of request.error.issues) {
				issues.addIssue({ code: "custom", path, message });
			}
			return z.NEVER;
		}
		return { request: request.data, isConfirmed: fields.confirmed === "yes" };
	});

import { z } from "zod";
import { type ClosureRequest, closeDeskSchema } from "./close-desk.schema.ts";
import { type Choice, settleBookingsSchema } from "./settle-bookings.schema.ts";

export type ConfirmClosure = {
	request: ClosureRequest;
	/** False: it is only being looked at. */
	isConfirmed: boolean;
	choices: Choice[];
};

/** A closure with what is decided for each person it hits. */
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
		return {
			request: request.data,
			isConfirmed: fields.confirmed === "yes",
			choices: settleBookingsSchema.parse(fields),
		};
	});

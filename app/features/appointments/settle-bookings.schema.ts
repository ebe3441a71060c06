import { z } from "zod";
import type { Seen } from "#app/features/context.ts";

/** What the desk decides for somebody whose slot is taken away. */
export type Decision =
	| { kind: "move"; slotId: string }
	| { kind: "cancel" }
	| { kind: "keep" }
	/** Seats are held and the person chooses: nothing is decided for them. */
	| { kind: "propose" };

export type Choice = {
	bookingId: string;
	decision: Decision;
	/** The state of the appointment on the page where this was chosen. */
	seen: Seen | null;
};

const FIELD = /^decision-([\w-]{1,100})$/;

/** The fields `decision-<booking>`, among whatever else the form has. What is not chosen is left out. */
export const settleBookingsSchema = z
	.record(z.string(), z.unknown())
	.transform((fields): Omit<Choice, "seen">[] =>
		Object.entries(fields).flatMap(([name, value]) => {
			const bookingId = FIELD.exec(name)?.[1];
			const decision = readDecision(value);
			return bookingId && decision ? [{ bookingId, decision }] : [];
		}),
	);

function readDecision(value: unknown): Decision | null {
	if (value === "cancel" || value === "keep" || value === "propose") return { kind: value };
	const slotId = typeof value === "string" ? /^move:([\w-]{1,100})$/.exec(value)?.[1] : undefined;
	return slotId ? { kind: "move", slotId } : null;
}

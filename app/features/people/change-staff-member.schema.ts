import { z } from "zod";
import { emailField, requiredLineField, tickedField } from "#app/features/form-fields.schema.ts";

const grants = {
	role: z.enum(["operator", "coordinator"], "choose"),
	/** Saying "all" by ticking nothing would give too much by an oversight. */
	where: z.enum(["all", "some"], "choose"),
	municipality: tickedField,
};

type Granted = { where: "all" | "some"; municipality: string[] };

const saysWhere = ({ where, municipality }: Granted) => where === "all" || municipality.length > 0;
const nowhere = { path: ["municipality"], message: "choose" };

/** Who gets a sign-in at the desk, and for where. */
export const newStaffMemberSchema = z
	.object({
		name: requiredLineField("required", 100),
		email: emailField,
		...grants,
	})
	.refine(saysWhere, nowhere);

/** One of the buttons on the page of a sign-in. */
export const changeStaffMemberSchema = z.discriminatedUnion(
	"change",
	[
		z.object({ change: z.literal("grants"), ...grants }).refine(saysWhere, nowhere),
		z.object({ change: z.literal("disable") }),
		z.object({ change: z.literal("enable") }),
		z.object({ change: z.literal("password") }),
	],
	"choose",
);

/** null: all of them */
export function grantedMunicipalities({ where, municipality }: Granted): string[] | null {
	return where === "all" ? null : [...new Set(municipality)];
}

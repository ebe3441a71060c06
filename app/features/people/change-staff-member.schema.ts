import { z } from "zod";
import { readEmail } from "#app/domain/people/contact.ts";
import { nameField } from "./contact-fields.schema.ts";

/** One box ticked arrives as a text, several as a list, none not at all. */
const ticked = z
	.union([z.string(), z.array(z.string())])
	.default([])
	.transform((value) => [value].flat().filter(Boolean))
	.pipe(z.array(z.string().max(64, "invalid")).max(20, "invalid"));

const grants = {
	role: z.enum(["operator", "coordinator"], "choose"),
	/** Saying "all" by ticking nothing would give too much by an oversight. */
	where: z.enum(["all", "some"], "choose"),
	municipality: ticked,
};

type Granted = { where: "all" | "some"; municipality: string[] };

const saysWhere = ({ where, municipality }: Granted) => where === "all" || municipality.length > 0;
const nowhere = { path: ["municipality"], message: "choose" };

/** Who gets a sign-in at the desk, and for where. */
export const newStaffMemberSchema = z
	.object({
		name: nameField("required"),
		email: z
			.string("email_invalid")
			.max(254, "too_long")
			.transform((text, issues) => {
				const email = readEmail(text);
				if (email === null) issues.addIssue({ code: "custom", message: "email_invalid" });
				return email ?? "";
			}),
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

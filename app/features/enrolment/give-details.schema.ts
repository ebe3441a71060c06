import { z } from "zod";
import { familyNameField, fiscalCodeField, nameField } from "#app/features/form-fields.schema.ts";

/** Who enrols and where they live. The birth date is in the fiscal code. */
export const giveDetailsSchema = z.object({
	givenName: nameField("given_name_required"),
	familyName: familyNameField,
	fiscalCode: fiscalCodeField,
	residence: z.string("municipality_required").min(1, "municipality_required").max(100, "invalid"),
});

import { z } from "zod";
import { referenceField } from "#app/features/form-fields.schema.ts";

export const resumeDraftSchema = z.object({ codice: referenceField });

import { z } from "zod";
import { emailField } from "#app/features/form-fields.schema.ts";

export const requestSignInCodeSchema = z.object({ email: emailField });

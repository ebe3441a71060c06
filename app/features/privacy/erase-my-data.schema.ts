import { z } from "zod";

/** Nobody erases themselves by one click. */
export const eraseMyDataSchema = z.object({ understood: z.literal("on", "choose") });

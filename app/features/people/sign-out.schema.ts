import { z } from "zod";

/** "tutti": from every browser, not from this one alone. */
export const signOutSchema = z.object({ dove: z.string().max(10).optional() });

import { z } from "zod";

export const answerReportSchema = z.object({ report: z.uuid("invalid") });

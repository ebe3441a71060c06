import { Badge } from "./badge.tsx";

/** Beside the name of somebody who asked to speak another language at the interview. */
export function InterviewBadge({ language }: { language: string | null }) {
	return language && <Badge kind="warning">colloquio: {language}</Badge>;
}

/**
 * The languages in which somebody can ask to speak at the interview, as BCP 47 has them: those that people
 * here speak most, the Italian sign language (`ise`), and `other`, of which the desk asks.
 */
export const INTERVIEW_LANGUAGES = [
	"ar",
	"bn",
	"en",
	"es",
	"fa",
	"fr",
	"pa",
	"pt",
	"ro",
	"ru",
	"so",
	"sq",
	"ti",
	"uk",
	"ur",
	"wo",
	"zh",
	"ise",
	"other",
] as const;

export type InterviewLanguage = (typeof INTERVIEW_LANGUAGES)[number];

/** A stored or foreign word as one of ours; null for Italian, and for what is none of them. */
export function asInterviewLanguage(text: string | null | undefined): InterviewLanguage | null {
	return INTERVIEW_LANGUAGES.find((language) => language === text) ?? null;
}

import { expect, test } from "vitest";
import { asInterviewLanguage, INTERVIEW_LANGUAGES } from "#app/domain/people/interview-language.ts";

test("each language is itself, and whatever is none of them is Italian", () => {
	for (const language of INTERVIEW_LANGUAGES) expect(asInterviewLanguage(language)).toBe(language);
	for (const none of ["", "it", "xx", "AR", null, undefined]) {
		expect(asInterviewLanguage(none)).toBeNull();
	}
});

test("none stands there twice", () => {
	expect(new Set(INTERVIEW_LANGUAGES).size).toBe(INTERVIEW_LANGUAGES.length);
});

import { expect, test } from "vitest";
import { presentApplicantSchema } from "#app/features/booking/present-applicant.schema.ts";
import { nameCompanionSchema } from "#app/features/companions/name-companion.schema.ts";
import { giveDetailsSchema } from "#app/features/enrolment/give-details.schema.ts";
import { referenceField } from "#app/features/form-fields.schema.ts";
import { enterSignInCodeSchema } from "#app/features/people/enter-sign-in-code.schema.ts";

const maria = { givenName: "Maria", familyName: "Rossi", email: "", phone: "333 1234567" };

/** What was made of a form, or the codes of what is wrong, by field. */
function applicant(fields: Partial<typeof maria>) {
	const parsed = presentApplicantSchema.safeParse({ ...maria, ...fields });
	if (parsed.success) return parsed.data;
	return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]));
}

test("a name of nothing that can be seen is empty", () => {
	for (const nothing of ["\u200B\u202E", "\u00AD", " \r\n\uFEFF"]) {
		expect(applicant({ givenName: nothing })).toEqual({ givenName: "given_name_required" });
	}
	expect(applicant({ givenName: "\u200FMaria\r\nGrazia\u2069" })).toMatchObject({
		givenName: "Maria Grazia",
	});
});

test("a name that would be read out as something else is refused, of the person and of the helper", () => {
	const prize = "Hai vinto 500 euro: http://premi.example/ritira";
	expect(applicant({ givenName: prize })).toEqual({ givenName: "name_letters" });
	expect(applicant({ familyName: prize })).toEqual({ familyName: "name_letters" });
	const companion = { companionName: prize, companionRole: "relative", companionEmail: "" };
	const parsed = nameCompanionSchema.safeParse(companion);
	expect(parsed.error?.issues[0]).toMatchObject({
		path: ["companionName"],
		message: "name_letters",
	});
});

test("whoever has one name alone writes a dash for the other", () => {
	expect(applicant({ givenName: "Suharto", familyName: "-" })).toMatchObject({
		...{ givenName: "Suharto", familyName: "" },
	});
	expect(applicant({ familyName: "" })).toEqual({ familyName: "family_name_required" });
	expect(applicant({ givenName: "-" })).toEqual({ givenName: "name_letters" });
});

test("contacts are kept in one form, or it is said what is wrong with them", () => {
	expect(applicant({ phone: "٣٣٣ ١٢٣ ٤٥٦٧" })).toMatchObject({ phone: "+393331234567" });
	expect(applicant({ phone: "33312345678" })).toEqual({ phone: "phone_mobile_length" });
	expect(applicant({ email: "niccolò@example.it" })).toEqual({ email: "email_letters" });
	expect(applicant({ email: "info@münchen.example" })).toMatchObject({
		email: "info@xn--mnchen-3ya.example",
	});
});

test("codes are read in the digits of every script, and as they are pasted", () => {
	for (const code of ["١٢٣٤٥٦", "123 456.", "123-456", "\u202A123456\u202C\n"]) {
		expect(enterSignInCodeSchema.parse({ code })).toMatchObject({ code: "123456" });
	}
	for (const text of ["ab2c-3def.", "AB٢C ٣DEF", " ab2c 3def\u200B"]) {
		expect(referenceField.parse(text)).toBe("AB2C3DEF");
	}
	const details = { givenName: "Maria", familyName: "Rossi", residence: "collegno" };
	expect(giveDetailsSchema.parse({ ...details, fiscalCode: "RSSMRA٨٥T١٠A٥٦٢S." }).fiscalCode).toBe(
		"RSSMRA85T10A562S",
	);
});

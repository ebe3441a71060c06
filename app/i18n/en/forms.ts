import type { Texts } from "../it.ts";

export const forms: Texts["forms"] = {
	mandatory: "Fields marked with * are required",
	back: "Back",
	next: "Next",
	save: "Go on another day",
	store: "Save",
	send: "Send",
	edit: "Change",
	confirm: "Confirm",
	yes: "Yes",
	no: "No",
	unsure: "I don't know",
	chooseOne: "Choose",
	optional: "optional",
	step: "Step",
	stepActive: "Current",
	stepConfirmed: "Done",
	mistake: "Error",
	errorsHeading: "Check these points",
	later: {
		keepTitle: "Go on another day",
		keepLead:
			"We'll keep what you have written for 30 days. We'll give you a code: with the code you can go on from here, on another phone or computer too.",
		keep: "Give me the code",
		yourCode: "Your code",
		write:
			"Write it on a sheet of paper or take a photo: we can't show it again. Anyone who has the code can see what you have written.",
	},
	problems: {
		invalid: "Check this field",
		required: "Fill in this field",
		choose: "Choose an answer",
		too_long: "The text is too long",
		given_name_required: "Write your first name",
		family_name_required: "Write your surname. If you have only one name, write a dash here: -",
		email_invalid: "Write a valid e-mail address, for example name@example.com",
		phone_invalid:
			"Write a valid phone number, for example 333 1234567. If it isn't Italian, begin with + and the country code",
		phone_mobile_length: "An Italian mobile number has 10 digits. Check the number",
		many_mails:
			"We have written to this e-mail many times today. Write another one, try again tomorrow, or go to the desk.",
		email_letters:
			"Before the @ use only letters without accents: mail can't carry the others. Check the address, or write your phone",
		name_letters: "A name has only letters: leave out digits, symbols and addresses",
		name_too_long:
			"At most 60 letters: write the name as on your document, without those you don't use",
		companion_name_required: "Write your name, if you are helping another person",
		companion_agreement_required:
			"The copy needs the person's agreement: tick the box or remove the e-mail",
		companion_email_required: "Write your e-mail, or untick the copy",
		contact_required: "Write at least one contact: e-mail or phone",
		fiscal_code_empty: "Write your codice fiscale (Italian tax code)",
		fiscal_code_wrong_length: "A codice fiscale has 16 characters (11 digits if it is provisional)",
		fiscal_code_wrong_characters:
			"The codice fiscale has a letter or a digit in the wrong place. Copy it from your health card (tessera sanitaria)",
		fiscal_code_wrong_check_character:
			"There is a mistake in the codice fiscale. Copy it from your health card (tessera sanitaria)",
		fiscal_code_impossible_date:
			"The codice fiscale contains a date that doesn't exist. Copy it from your health card (tessera sanitaria)",
		municipalities_required: "Choose at least one municipality that you can go to",
		service_required: "Choose what you want to book",
		municipality_required: "Choose your municipality (Comune)",
		date_invalid: "Write a valid date",
		code_without_surname:
			"For this code we also need the first three letters of your surname. If it is the code of a saved form, look at it again: after 30 days it no longer works.",
		slot_required: "Choose a day and a time",
		reference_invalid: "Write the code as on the slip: 8 letters and digits, for example AB2C-3DEF",
		code_invalid: "Write the 6 digits of the code",
		fault_required: "Write what does not work",
		privacy_required: "Read the privacy notice and tick the box",
	},
};

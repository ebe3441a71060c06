import { account } from "./en/account.ts";
import { booking } from "./en/booking.ts";
import { companion } from "./en/companion.ts";
import { enrolment } from "./en/enrolment.ts";
import { feedback } from "./en/feedback.ts";
import { forms } from "./en/forms.ts";
import { legal } from "./en/legal.ts";
import { messages } from "./en/messages.ts";
import { site } from "./en/site.ts";
import type { Texts } from "./it.ts";

export const en: Texts = {
	account,
	booking,
	enrolment,
	feedback,
	forms,
	companion,
	legal,
	messages,
	site,
};

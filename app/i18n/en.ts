import { account } from "./en/account.ts";
import { booking } from "./en/booking.ts";
import { companion } from "./en/companion.ts";
import { enrolment } from "./en/enrolment.ts";
import { feedback } from "./en/feedback.ts";
import { forms } from "./en/forms.ts";
import { legal } from "./en/legal.ts";
import { messages } from "./en/messages.ts";
import { mydata } from "./en/mydata.ts";
import { programme } from "./en/programme.ts";
import { site } from "./en/site.ts";
import { waitlist } from "./en/waitlist.ts";
import type { Texts } from "./it.ts";

export const en: Texts = {
	account,
	booking,
	companion,
	enrolment,
	feedback,
	forms,
	legal,
	messages,
	mydata,
	programme,
	site,
	waitlist,
};

import type { Texts } from "./it.ts";
import { account } from "./ro/account.ts";
import { booking } from "./ro/booking.ts";
import { companion } from "./ro/companion.ts";
import { enrolment } from "./ro/enrolment.ts";
import { feedback } from "./ro/feedback.ts";
import { forms } from "./ro/forms.ts";
import { legal } from "./ro/legal.ts";
import { messages } from "./ro/messages.ts";
import { mydata } from "./ro/mydata.ts";
import { programme } from "./ro/programme.ts";
import { site } from "./ro/site.ts";
import { waitlist } from "./ro/waitlist.ts";

export const ro: Texts = {
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

import { account } from "./fr/account.ts";
import { booking } from "./fr/booking.ts";
import { companion } from "./fr/companion.ts";
import { enrolment } from "./fr/enrolment.ts";
import { feedback } from "./fr/feedback.ts";
import { forms } from "./fr/forms.ts";
import { legal } from "./fr/legal.ts";
import { messages } from "./fr/messages.ts";
import { mydata } from "./fr/mydata.ts";
import { programme } from "./fr/programme.ts";
import { site } from "./fr/site.ts";
import { waitlist } from "./fr/waitlist.ts";
import type { Texts } from "./it.ts";

export const fr: Texts = {
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

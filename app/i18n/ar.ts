import { account } from "./ar/account.ts";
import { booking } from "./ar/booking.ts";
import { companion } from "./ar/companion.ts";
import { enrolment } from "./ar/enrolment.ts";
import { feedback } from "./ar/feedback.ts";
import { forms } from "./ar/forms.ts";
import { legal } from "./ar/legal.ts";
import { messages } from "./ar/messages.ts";
import { mydata } from "./ar/mydata.ts";
import { programme } from "./ar/programme.ts";
import { site } from "./ar/site.ts";
import { waitlist } from "./ar/waitlist.ts";
import type { Texts } from "./it.ts";

export const ar: Texts = {
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

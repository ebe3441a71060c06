import { account } from "./fr/account.ts";
import { booking } from "./fr/booking.ts";
import { enrolment } from "./fr/enrolment.ts";
import { forms } from "./fr/forms.ts";
import { legal } from "./fr/legal.ts";
import { messages } from "./fr/messages.ts";
import { mydata } from "./fr/mydata.ts";
import { site } from "./fr/site.ts";
import { waitlist } from "./fr/waitlist.ts";
import type { Texts } from "./it.ts";

export const fr: Texts = {
	account,
	booking,
	enrolment,
	forms,
	legal,
	messages,
	mydata,
	site,
	waitlist,
};

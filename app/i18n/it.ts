import { account } from "./it/account.ts";
import { booking } from "./it/booking.ts";
import { companion } from "./it/companion.ts";
import { enrolment } from "./it/enrolment.ts";
import { feedback } from "./it/feedback.ts";
import { forms } from "./it/forms.ts";
import { legal } from "./it/legal.ts";
import { messages } from "./it/messages.ts";
import { mydata } from "./it/mydata.ts";
import { programme } from "./it/programme.ts";
import { site } from "./it/site.ts";
import { waitlist } from "./it/waitlist.ts";

/** Italian is the source of the type: a key missing in another language does not compile. */
export const it = {
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

export type Texts = typeof it;

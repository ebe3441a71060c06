import type { RetryMessageRefusal } from "./retry-message.server.ts";
import type { TellPersonRefusal } from "./tell-person.server.ts";

/** For the desk, which reads Italian. A message that isn't theirs is a page that isn't there. */
export const refusalMessages = {
	no_email: "La persona non ha un indirizzo e-mail: chiamala, poi segna che l'hai avvisata.",
	too_late: "È troppo tardi per questa e-mail: chiama la persona, se serve ancora.",
} satisfies Record<Exclude<RetryMessageRefusal | TellPersonRefusal, "unknown_message">, string>;

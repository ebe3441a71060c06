/** A mail as the outbox hands it over: already in words. */
export type Mail = {
	/** An e-mail address. */
	to: string;
	/** The sender's name to show in place of the programme's. */
	senderName?: string;
	subject: string;
	text: string;
	html: string;
	/** The same cause keeps the same id, so that a repeated send is recognised. Without < >. */
	messageId: string;
	/** The language tags of the words, in their order. */
	languages: readonly string[];
	/** `method` is also the METHOD of `content`. */
	calendar?: { method: "REQUEST" | "CANCEL"; content: string };
};

/** Why no mail can leave at all, whoever it is for. */
export type HostProblem =
	/** Its name leads nowhere. */
	| "unknown_name"
	/** Nothing listens there. */
	| "refused_connection"
	/** It does not answer in time. */
	| "silent"
	/** Its certificate is not to be trusted: expired, another host's, or signed by nobody known. */
	| "wrong_certificate"
	/** It offers no encryption, and a password would travel in the clear. */
	| "no_encryption"
	/** It does not take our user or password. */
	| "refused_sign_in"
	/** It hangs up, or turns us away. */
	| "other";

/** `response` holds no e-mail address: it is kept, and shown to staff. */
export type Delivery =
	| { outcome: "accepted"; response: string }
	| { outcome: "temporary_failure"; response: string }
	| { outcome: "permanent_failure"; response: string }
	/** The host takes no mail at all at present: nothing is known of this one. */
	| { outcome: "unreachable"; problem: HostProblem };

/** Where mails go. Failing is an answer, not an exception. */
export type Mailer = {
	/** How many mails travel at once: more would only wait for their turn. */
	readonly lanes: number;
	/** Takes as long as the other side may: minutes, where a mail server is slow. */
	send(mail: Mail): Promise<Delivery>;
	/** Whether mail can leave at all; null: it can. */
	check(): Promise<HostProblem | null>;
	close(): void;
};

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

/** `response` holds no e-mail address: it is kept, and shown to staff. */
export type Delivery =
	| { outcome: "accepted"; response: string }
	| { outcome: "temporary_failure"; response: string }
	| { outcome: "permanent_failure"; response: string };

/** Where mails go. Failing is an answer, not an exception. */
export type Mailer = {
	/** How many mails travel at once: more would only wait for their turn. */
	readonly lanes: number;
	/** Takes as long as the other side may: minutes, where a mail server is slow. */
	send(mail: Mail): Promise<Delivery>;
	close(): void;
};

import type { LoaderFunctionArgs } from "@remix-run/node";

/** RFC 9116 asks for a contact: the mailbox that sends the mails, which somebody reads. */
export function loader({ context }: LoaderFunctionArgs) {
	const { baseUrl, mailFrom } = context.app.settings;
	const address = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
	const received = new Date(context.receivedAt);
	const expires = new Date(received.getTime() + 180 * 24 * 3_600_000);
	return new Response(
		[
			`Contact: mailto:${address}`,
			`Expires: ${expires.toISOString()}`,
			"Preferred-Languages: it, en",
			`Canonical: ${baseUrl}/.well-known/security.txt`,
			"",
		].join("\n"),
		{ headers: { "Content-Type": "text/plain; charset=utf-8" } },
	);
}

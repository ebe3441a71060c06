import type { Settings } from "#app/adapters/env/settings.server.ts";
import {
	isMailboxOpen,
	type MailboxMail,
	readMailboxMail,
} from "#app/adapters/mail/mailbox.server.ts";

/** One mail of the local mailbox; null when it isn't there, or where mail really leaves. */
export async function mailView(id: string, settings: Settings): Promise<MailboxMail | null> {
	return isMailboxOpen(settings) ? readMailboxMail(settings.dataDir, id) : null;
}

/**
 * The HTML of a mail as a page of this site can show it: the site allows no style in an attribute,
 * so each becomes a rule of one style sheet that carries the response's nonce.
 */
export function showableHtml(html: string, nonce: string): string {
	const classes = new Map<string, string>();
	const body = html
		.replace(/(?: class="([^"]*)")? style="([^"]*)"/g, (_all, other: string, style: string) => {
			const name = classes.get(style) ?? `m${classes.size}`;
			classes.set(style, name);
			return ` class="${other ? `${other} ` : ""}${name}"`;
		})
		.replace("<style>", `<style nonce="${nonce}">`);
	const rules = [...classes].map(([style, name]) => `.${name}{${style}}`).join("\n");
	return body.replace(
		"</head>",
		`<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style nonce="${nonce}">
${rules}
</style>
</head>`,
	);
}

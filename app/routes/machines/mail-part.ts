import type { LoaderFunctionArgs } from "@remix-run/node";
import { mailView, showableHtml } from "#app/features/messages/mail.view.server.ts";
import { notFound } from "#app/http/respond.server.ts";

/** A mail of the demo's mailbox as a mail program shows it, or one of its attachments by name. */
export async function loader({ params, context }: LoaderFunctionArgs) {
	const mail = await mailView(params.mail ?? "", context.app.settings);
	if (!mail) throw notFound();
	if (params.part === "html") {
		return new Response(showableHtml(mail.html, context.cspNonce), {
			headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
		});
	}
	const attachment = mail.attachments.find(({ name }) => name === params.part);
	if (!attachment) throw notFound();
	return new Response(attachment.content, {
		headers: {
			"Content-Type": "text/calendar; charset=utf-8",
			"Content-Disposition": `attachment; filename="${attachment.name}"`,
			"Cache-Control": "no-store",
		},
	});
}

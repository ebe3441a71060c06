import type { App } from "#app/adapters/app.server.ts";
import { startSession } from "#app/http/session.server.ts";
import type { makeBrowser } from "./app.ts";

/** Signs a browser in, as the code of a mail does. @param applicantId when left out, whoever was added last */
export async function signIn(
	app: App,
	browser: Pick<ReturnType<typeof makeBrowser>, "cookies" | "clock">,
	applicantId?: string,
): Promise<void> {
	const id = applicantId ?? (await newest(app));
	const cookie = await startSession(app, { applicantId: id }, browser.clock.now);
	const [pair = ""] = cookie.split(";");
	const at = pair.indexOf("=");
	browser.cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

async function newest(app: App): Promise<string> {
	const { id } = await app.db.read.applicant.findFirstOrThrow({
		orderBy: { id: "desc" },
		select: { id: true },
	});
	return id;
}

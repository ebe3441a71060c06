import { randomBytes, randomInt } from "node:crypto";
import { ANSWERED } from "#app/http/form-answer.server.ts";

/** What a server answered, with the body read. */
export type Answer = { status: number; location: string; text: string; headers: Headers };

function cameBack(location: string): boolean {
	return new URL(location, "http://portal").searchParams.has(ANSWERED);
}

/** One person's browser without a script: keeps its cookies, follows nothing. */
export class Visitor {
	private readonly cookies = new Map<string, string>();

	private readonly url: string;

	/** Of the network, as a proxy in front tells it: each has one of their own. */
	private readonly address: string;

	constructor(
		url: string,
		address = `2001:db8:${randomBytes(2).toString("hex")}:${randomBytes(2).toString("hex")}::1`,
	) {
		this.url = url;
		this.address = address;
	}

	/**
	 * Led, as a browser is, to a form that came back.
	 *
	 * @param url another server of the same portal, for this one request
	 */
	async send(path: string, form?: Record<string, string>, url = this.url): Promise<Answer> {
		const answer = await this.once(path, form, url);
		return cameBack(answer.location) ? this.once(answer.location, undefined, url) : answer;
	}

	/** What their browser sends along. */
	headers(url = this.url): Record<string, string> {
		return {
			Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
			Origin: url,
			"X-Forwarded-For": this.address,
		};
	}

	private async once(
		path: string,
		form: Record<string, string> | undefined,
		url: string,
	): Promise<Answer> {
		const response = await fetch(new URL(path, url), {
			redirect: "manual",
			headers: this.headers(url),
			...(form && { method: "POST", body: new URLSearchParams(form) }),
		});
		for (const line of response.headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			const at = pair.indexOf("=");
			this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
		}
		return {
			status: response.status,
			location: response.headers.get("Location") ?? "",
			text: await response.text(),
			headers: response.headers,
		};
	}

	/** Goes as far as the button that books. @param name in letters, as names are @returns what presses it, again at each call */
	async prepareToBook(slotId: string, name: string): Promise<(url?: string) => Promise<Answer>> {
		const { path, form } = await this.fillIn(slotId, name);
		return (url) => this.send(path, form, url);
	}

	/** The same. @returns the form that is still to be sent */
	async fillIn(slotId: string, name: string): Promise<{ path: string; form: { key: string } }> {
		const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
		const presented = await this.send(`/prenota/richiedente?disponibilita=${slotId}`, {
			givenName: "Maria",
			familyName: `Rossi ${name}`,
			email: "",
			phone: `011 ${randomInt(1e6, 1e7)}`,
		});
		if (presented.status !== 303) throw new Error(`not presented: ${presented.status}`);
		const page = await this.send(summary);
		const key = /name="key" value="([^"]+)"/.exec(page.text)?.[1];
		if (!key) throw new Error(`no button that books: ${page.status}`);
		return { path: summary, form: { key } };
	}
}

/** A number as a name: in letters. */
export function inLetters(number: number): string {
	return [...String(number)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");
}

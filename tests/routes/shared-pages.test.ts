import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { startSession } from "#app/http/session.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { loadBuild, openPortal } from "#tests/support/portal.ts";

const SHARED = [
	...["/", "/accessibilita", "/assistenza", "/comuni", "/comuni/collegno"],
	...["/comuni/collegno/disponibilita.ics", "/comuni/collegno/disponibilita.json"],
	...["/disponibilita.json", "/domande-frequenti", "/iscrizione", "/note-legali", "/privacy"],
	...["/prenota/luogo", "/prenota/luogo?servizio=primo-colloquio"],
	"/prenota/data?servizio=primo-colloquio&sede=collegno-sportello",
	...["/programma", "/servizi", "/servizi/primo-colloquio", "/sitemap.xml"],
];

/** What differs by the minute, not by the visitor. */
const MOMENT = /DTSTAMP:\w+|"generatedAt":"[^"]+"/g;

const KEY = /(?<=name="key" value=")[^"]+/;

async function openDemo() {
	const portal = await openPortal({ withJobs: false });
	await fillDatabase(portal.app, Temporal.Now.instant());
	return portal;
}

test("the pages that are made once for everybody are these, and none of the desk or of somebody's own", async () => {
	const { build } = await loadBuild();
	const ids = Object.values(build.routes).flatMap((route) => {
		const handle = route?.module.handle as { isShared?: boolean } | undefined;
		return route && handle?.isShared ? [route.id.replace("routes/", "")] : [];
	});
	const steps = ["booking-place", "booking-date"];
	const names = [
		...steps,
		"home",
		"programme",
		"services",
		"service",
		"municipalities",
		"municipality",
	];
	names.push("faq", "assistance", "privacy", "legal-notes", "accessibility", "enrolment-start");
	const machines = ["availability-json", "municipality-json", "municipality-calendar", "sitemap"];
	expect(ids.toSorted()).toEqual(
		[
			...names.map((name) => `public/${name}`),
			...machines.map((name) => `machines/${name}`),
		].sort(),
	);
});

test("two visitors get the same of each but the key of the form, made for them or kept", async () => {
	const { url, app } = await openDemo();
	const ask = async (path: string, language: string) => {
		const headers = { "Accept-Language": language, "User-Agent": language };
		const answer = await fetch(`${url}${path}`, { headers });
		const text = (await answer.text()).replace(MOMENT, "");
		expect([path, answer.status, answer.headers.getSetCookie()]).toEqual([path, 200, []]);
		const isStep = path.startsWith("/prenota");
		expect([path, answer.headers.get("Cache-Control")?.includes("no-store")]).toEqual([
			path,
			isStep,
		]);
		expect([path, answer.headers.has("ETag")]).toEqual([path, !isStep]);
		expect(answer.headers.get("Content-Security-Policy"), path).not.toContain("nonce");
		return { key: KEY.exec(text)?.[0], rest: text.replace(KEY, "") };
	};
	for (const path of [...SHARED, "/ar", "/en/comuni/rivoli", "/ro/programma"]) {
		const one = await ask(path, "it");
		const kept = await ask(path, "ar");
		await app.db.transaction(async (tx) => {
			await tx.setting.deleteMany({ where: { key: "nothing" } });
		});
		const made = await ask(path, "fr");
		expect(kept.rest, path).toBe(one.rest);
		expect(made.rest, path).toBe(one.rest);
		if (one.key) expect(new Set([one.key, kept.key, made.key]).size, path).toBe(3);
	}
});

test("with a field that a page does not know it is made for whoever asks", async () => {
	const { url } = await openDemo();
	for (const path of [
		"/?utm_source=x",
		"/prenota/luogo?servizio=primo-colloquio&x=1",
		"/comuni/",
	]) {
		const answer = await fetch(`${url}${path}`);
		expect(answer.headers.get("Content-Security-Policy"), path).toContain("nonce");
	}
});

test("whoever is signed in reads a page of their own, which no stranger gets, nor the other way round", async () => {
	const { url, app } = await openDemo();
	const applicantId = await somebody(app);
	const cookie = await startSession(app, { applicantId }, Temporal.Now.instant());
	const ask = async (headers: Record<string, string>) => {
		const answer = await fetch(`${url}/comuni/collegno`, { headers });
		return { text: await answer.text(), kept: answer.headers.get("Cache-Control") };
	};
	const own = { Cookie: cookie.split(";")[0] ?? "" };
	for (const headers of [{}, own, {}, own]) {
		const { text, kept } = await ask(headers);
		const isOwn = headers === own;
		expect([text.includes("Esci"), kept]).toEqual([
			isOwn,
			isOwn ? "private, no-store" : "private, no-cache",
		]);
	}
});

test("a stranger sees at once what the desk has changed", async () => {
	const { url, app } = await openDemo();
	const page = async () => (await fetch(`${url}/comuni/collegno`)).text();
	expect(await page()).toContain("Via Torino 9");
	await app.db.transaction(async (tx) => {
		await tx.office.updateMany({
			where: { municipalityId: "collegno" },
			data: { address: "Piazza del Municipio 1" },
		});
	});
	expect(await page()).toContain("Piazza del Municipio 1");
});

async function somebody(app: Parameters<typeof startSession>[0]): Promise<string> {
	const { id } = await app.db.read.applicant.findFirstOrThrow({ select: { id: true } });
	return id;
}

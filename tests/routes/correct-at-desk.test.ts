import { expect, test } from "vitest";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { makeWorld } from "#tests/support/world.ts";

const code = codeBornOn("80A41");
const other = codeBornOn("75A01");

async function openDesk(municipalityIds: string[] | null = null) {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const olga = makeBrowser(app, build);
	await signInAtDesk(app, olga, { email: "olga@example.it", municipalityIds });
	const id = await world.applicant({ fiscalCode: code, residenceMunicipalityId: "collegno" });
	const page = `/sportello/persone/${id}/dati`;
	const person = {
		givenName: "Maria",
		familyName: "Rossi",
		email: "maria@example.it",
		phone: "",
		locale: "it",
		fiscalCode: code,
		municipality: "collegno",
	};
	return { app, world, olga, id, page, person };
}

function changedIn({ details }: { details: string | null }): string | undefined {
	return JSON.parse(details ?? "{}").changed;
}

test("the desk corrects fiscal code and residence; the log says which, never to what", async () => {
	const { app, olga, id, page, person } = await openDesk();
	const shown = await (await olga.get(page)).text();
	expect(shown).toContain(`value="${code}"`);
	expect(shown).toMatch(/<option value="collegno" selected/);

	const typed = ` ${other.slice(0, 6).toLowerCase()} ${other.slice(6)} `;
	const saved = await olga.fill(page, { ...person, fiscalCode: typed, municipality: "rivoli" });
	expect(saved.headers.get("Location")).toBe(`${page}?salvato`);
	const row = await app.db.read.applicant.findUniqueOrThrow({ where: { id } });
	expect(row.residenceMunicipalityId).toBe("rivoli");
	expect(row.fiscalCodeHash).toBe(app.vault.digest("fiscal-code", other));
	expect(app.vault.unseal(row.fiscalCodeSealed ?? new Uint8Array())).toBe(other);
	const entries = await app.db.read.auditEntry.findMany({ where: { action: "corrected" } });
	expect(entries.map(changedIn)).toEqual(["fiscal_code residence"]);

	// Found by the new one, and not by the old one.
	const found = async (search: string) =>
		(await olga.post("/sportello/persone", { search })).text();
	expect(await found(other)).toContain(`/sportello/persone/${id}`);
	expect(await found(code)).not.toContain(`/sportello/persone/${id}`);

	await olga.fill(page, { ...person, fiscalCode: "", municipality: "" });
	expect(await app.db.read.applicant.findUniqueOrThrow({ where: { id } })).toMatchObject({
		fiscalCodeHash: null,
		fiscalCodeSealed: null,
		residenceMunicipalityId: null,
	});
	await olga.fill(page, { ...person, fiscalCode: "", municipality: "" });
	const last = await app.db.read.auditEntry.findMany({ where: { action: "corrected" } });
	expect(last.filter((entry) => changedIn(entry) === undefined)).toHaveLength(1);
});

test("a fiscal code is checked as in the enrolment, and a place that isn't one is refused", async () => {
	const { app, olga, id, page, person } = await openDesk();
	for (const [wrong, words] of [
		[{ fiscalCode: "RSSMRA" }, "ha 16 caratteri"],
		[{ fiscalCode: `${code.slice(0, 15)}${code.endsWith("A") ? "B" : "A"}` }, "C&#x27;è un errore"],
		[{ municipality: "torino" }, "Scegli il tuo Comune"],
	] as const) {
		const refused = await olga.fill(page, { ...person, ...wrong });
		expect([words, refused.status]).toEqual([words, 400]);
		expect(await refused.text()).toContain(words);
	}
	expect(await app.db.read.applicant.findUniqueOrThrow({ where: { id } })).toMatchObject({
		fiscalCodeHash: app.vault.digest("fiscal-code", code),
		residenceMunicipalityId: "collegno",
	});
	const named = await olga.fill(page, { ...person, familyName: "Zzxy", givenName: "Qwrt" });
	expect(named.status).toBe(303);
	expect(await (await olga.get(page)).text()).toContain("non sembra di questo nome");
});

test("somebody whose correction takes a person out of their municipalities is led to the list, not to a missing page", async () => {
	const { olga, page, person } = await openDesk(["collegno"]);
	const saved = await olga.fill(page, { ...person, municipality: "rivoli" });
	expect([saved.status, saved.headers.get("Location")]).toEqual([
		303,
		"/sportello/persone?salvato",
	]);
	expect((await olga.get(page)).status).toBe(404);
});

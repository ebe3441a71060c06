import { expect, test } from "vitest";
import { municipalityPageView } from "#app/features/municipalities/municipality-page.view.server.ts";
import {
	officeSettingsView,
	ownMunicipalities,
} from "#app/features/offices/office-settings.view.server.ts";
import { saveDeskSchema } from "#app/features/offices/save-desk.schema.ts";
import { saveDesk } from "#app/features/offices/save-desk.server.ts";
import { saveOfficeSchema } from "#app/features/offices/save-office.schema.ts";
import { saveOffice } from "#app/features/offices/save-office.server.ts";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { makeWorld, type World } from "#tests/support/world.ts";

async function coordinator(world: World, municipalityIds: string[] | null) {
	const staff = await world.staff(municipalityIds);
	return { ...staff, staffMember: { ...staff.staffMember, role: "coordinator" as const } };
}

const form = (facts: Record<string, string | string[]> = {}) =>
	saveOfficeSchema.parse({
		municipality: "collegno",
		name: "Villa 5",
		address: "Via Torino 9",
		directions: "Fermata Fermi",
		openingHours: "",
		phone: "011 1234567",
		email: "",
		...facts,
	});

test("an office and its desk are added, and its first opening can be booked", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world, ["collegno"]);
	const saved = await saveOffice(null, form(), staff);
	if (!saved.ok) expect.fail(saved.refusal);
	expect(await saveDesk(saved.officeId, { id: null, name: "Sala" }, staff)).toEqual({ ok: true });
	const office = (await staffOfficesView(staff)).find(({ id }) => id === saved.officeId);
	expect(office).toMatchObject({ name: "Villa 5", zone: "Europe/Rome", desks: [{ name: "Sala" }] });
	const opening = openingSchema.parse({
		deskId: office?.desks[0]?.id,
		serviceId: "primo-colloquio",
		weekday2: "on",
		startTime: "09:00",
		endTime: "12:00",
		slotMinutes: "",
		pauseMinutes: "0",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-12-01",
	});
	expect(await publishSlots(opening, staff)).toMatchObject({ ok: true });
	expect(await world.db.read.slot.count({ where: { officeId: saved.officeId } })).toBeGreaterThan(
		0,
	);
});

test("what people read about an office is changed, and is no longer a demonstration", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world, ["collegno"]);
	await world.db.transaction((tx) => tx.office.updateMany({ data: { isDemo: true } }));
	expect(await saveOffice("collegno-office", form(), staff)).toMatchObject({ ok: true });
	expect(await world.db.read.office.findUnique({ where: { id: "collegno-office" } })).toMatchObject(
		{
			municipalityId: "collegno",
			name: "Villa 5",
			directions: "Fermata Fermi",
			openingHours: null,
			email: null,
			isDemo: false,
		},
	);
	await saveDesk("collegno-office", { id: "collegno-desk", name: "Sportello blu" }, staff);
	expect(await officeSettingsView("collegno-office", staff)).toMatchObject({
		values: { name: "Villa 5" },
		desks: [{ id: "collegno-desk", name: "Sportello blu" }],
	});
});

test("how one gets to an office is data: what was left empty is not known, and no other address is a map", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world, ["collegno"]);
	const office = async () =>
		(await municipalityPageView(world.db.directory, "collegno"))?.offices[0];
	await saveOffice("collegno-office", form(), staff);
	expect((await office())?.access).toEqual({
		mapUrl: null,
		transport: null,
		stepFree: null,
		languages: [],
	});
	const told = {
		mapUrl: "https://www.openstreetmap.org/node/1",
		transport: "Linea 36, fermata Fermi",
		stepFree: "no",
		languages: ["ro", "en", "tlh"],
	};
	await saveOffice("collegno-office", form(told), staff);
	expect((await office())?.access).toEqual({
		...told,
		stepFree: false,
		languages: ["en", "ro"],
	});
	expect(await officeSettingsView("collegno-office", staff)).toMatchObject({
		values: { mapUrl: told.mapUrl, transport: told.transport, stepFree: "no" },
		languages: ["en", "ro"],
	});
	for (const mapUrl of ["javascript:alert(1)", "http://maps.example.it", "Via Torino 9"]) {
		expect(() => form({ mapUrl })).toThrow("map_invalid");
	}
});

test("two offices of a municipality, and two desks of an office, have two names", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world, null);
	const name = "Sportello di Collegno";
	expect(await saveOffice(null, form({ name }), staff)).toEqual({
		ok: false,
		refusal: "office_name_taken",
	});
	expect(await saveOffice(null, form({ name, municipality: "rivoli" }), staff)).toMatchObject({
		ok: true,
	});
	expect(await saveDesk("collegno-office", { id: null, name: "Sportello 1" }, staff)).toEqual({
		ok: false,
		refusal: "desk_name_taken",
	});
});

test("operators, and coordinators of another municipality, change nothing", async () => {
	const world = await makeWorld();
	const operator = await world.staff(["collegno"]);
	const rivoli = await coordinator(world, ["rivoli"]);
	const refused = (refusal: string) => ({ ok: false, refusal });
	const desk = { id: null, name: "Sala" };
	expect(await saveOffice(null, form(), operator)).toEqual(refused("not_a_coordinator"));
	expect(await saveDesk("collegno-office", desk, operator)).toEqual(refused("not_a_coordinator"));
	expect(await saveOffice(null, form(), rivoli)).toEqual(refused("unknown_municipality"));
	expect(await saveOffice("collegno-office", form(), rivoli)).toEqual(refused("unknown_office"));
	expect(await saveDesk("collegno-office", desk, rivoli)).toEqual(refused("unknown_office"));
	const other = { id: "collegno-desk", name: "Sala" };
	expect(await saveDesk("rivoli-office", other, rivoli)).toEqual(refused("unknown_desk"));
	expect(await officeSettingsView("collegno-office", rivoli)).toBeNull();
	expect(await ownMunicipalities(rivoli)).toEqual([{ id: "rivoli", name: "Rivoli" }]);
	expect(await world.db.read.office.count()).toBe(2);
	expect(await world.db.read.auditEntry.count()).toBe(0);
});

test("an office and a municipality that are not there are refused, to a coordinator of all too", async () => {
	const world = await makeWorld();
	const everywhere = await coordinator(world, null);
	const elsewhere = form({ municipality: "atlantis" });
	expect(await saveOffice(null, elsewhere, everywhere)).toEqual({
		ok: false,
		refusal: "unknown_municipality",
	});
	const unknown = { ok: false, refusal: "unknown_office" };
	expect(await saveOffice("nowhere", form(), everywhere)).toEqual(unknown);
	expect(await saveDesk("nowhere", { id: null, name: "Sala" }, everywhere)).toEqual(unknown);
	expect(await world.db.read.auditEntry.count()).toBe(0);
});

test("what fails for another reason than its name is not called a name that is taken", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world, null);
	await takeAwayAudit(world.db);
	await expect(saveOffice(null, form(), staff)).rejects.toThrow();
	const desk = { id: null, name: "Sala" };
	await expect(saveDesk("collegno-office", desk, staff)).rejects.toThrow();
	expect(await world.db.read.desk.count()).toBe(2);
});

test("who added an office or a desk, and who changed it, is noted", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world, ["collegno"]);
	await saveOffice(null, form(), staff);
	await saveOffice("collegno-office", form({ name: "Villa 6" }), staff);
	await saveDesk("collegno-office", { id: null, name: "Sala" }, staff);
	await saveDesk("collegno-office", { id: "collegno-desk", name: "Blu" }, staff);
	const entries = await world.db.read.auditEntry.findMany({ orderBy: { id: "asc" } });
	const by = { actorKind: "staff", actorId: staff.staffMember.id };
	expect(entries).toMatchObject([
		{ ...by, subjectKind: "office", action: "added" },
		{ ...by, subjectKind: "office", action: "changed", subjectId: "collegno-office" },
		{ ...by, subjectKind: "desk", action: "added" },
		{ ...by, subjectKind: "desk", action: "renamed", subjectId: "collegno-desk" },
	]);
});

test("each desk of the page has a name field of its own, and needs a name", () => {
	const read = (fields: Record<string, string>) => saveDeskSchema.safeParse(fields).data;
	expect(read({ desk: "", deskName: " Sala " })).toEqual({ desk: "", deskName: "Sala" });
	expect(read({ desk: "one", "deskName-one": "Blu" })).toEqual({ desk: "one", deskName: "Blu" });
	expect(read({ desk: "one", deskName: "Blu" })).toBeUndefined();
	expect(read({ desk: "", deskName: " " })).toBeUndefined();
});

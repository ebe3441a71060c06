import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { fromNoPage, stateSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { changeStaffMember } from "#app/features/people/change-staff-member.server.ts";
import { insertSession } from "#app/features/people/session-store.server.ts";
import { signInStaff } from "#app/features/people/sign-in-staff.server.ts";
import type { StaffRole } from "#app/features/rights.ts";
import { makeWorld, monday, type World } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

const password = "abbastanza lunga";

async function member(
	world: World,
	email: string,
	role: StaffRole = "coordinator",
	municipalityIds: string[] | null = null,
): Promise<StaffChangeContext> {
	const facts = { email, name: email, role, municipalityIds, password };
	const added = await addStaffMember(facts, world.system());
	const id = added.ok ? added.staffMemberId : expect.fail(added.refusal);
	return fromNoPage({
		...world.system(),
		staffMember: { id, name: email, municipalityIds, role },
	});
}

const mayEnter = (world: World, email: string, secret = password) =>
	signInStaff({ email, password: secret, clientAddress: "192.0.2.1" }, world.system());

test("a disabled member is out at once, and in again only when enabled", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const { staffMember: olga } = await member(world, "olga@example.it", "operator", ["collegno"]);
	await world.db.transaction((tx) =>
		tx.session.create({
			data: {
				id: "s",
				staffMemberId: olga.id,
				createdAt: toDate(monday),
				expiresAt: toDate(monday.add({ hours: 2 })),
			},
		}),
	);
	const disabled = await changeStaffMember(olga.id, { change: "disable" }, carla);
	expect(disabled).toEqual({ ok: true, password: null });
	expect(await world.db.read.session.count()).toBe(0);
	expect(await mayEnter(world, "olga@example.it")).toMatchObject({ ok: false });
	await changeStaffMember(olga.id, { change: "enable" }, carla);
	expect(await mayEnter(world, "olga@example.it")).toMatchObject({ ok: true });
	const of = {
		by: `staff ${carla.staffMember.id}`,
		what: `staff_member ${olga.id}`,
		details: {},
	};
	expect(await noted(world.db, { actorKind: "staff" })).toEqual([
		{ ...of, action: "disabled" },
		{ ...of, action: "enabled" },
	]);
});

test("the log has details only of what somebody may do from now on", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const { staffMember: olga } = await member(world, "olga@example.it", "operator");
	await changeStaffMember(
		olga.id,
		{ change: "grants", role: "coordinator", municipalityIds: null },
		carla,
	);
	for (const change of ["password", "disable", "enable"] as const) {
		await changeStaffMember(olga.id, { change }, carla);
	}
	const entries = await world.db.read.auditEntry.findMany({
		where: { actorKind: "staff" },
		orderBy: { id: "asc" },
	});
	expect(entries.map(({ action, details }) => [action, details])).toEqual([
		["grants_changed", JSON.stringify({ role: "coordinator" })],
		["password_reset", null],
		["disabled", null],
		["enabled", null],
	]);
});

test("whoever is disabled already, or enabled already, is left as they are", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const { staffMember: olga } = await member(world, "olga@example.it", "operator");
	const change = (what: "disable" | "enable") =>
		changeStaffMember(olga.id, { change: what }, carla);
	const done = { ok: true, password: null };
	expect(await change("enable")).toEqual(done);
	expect(await noted(world.db, { actorKind: "staff" })).toEqual([]);
	expect(await change("disable")).toEqual(done);
	expect(await change("disable")).toEqual(done);
	expect(await noted(world.db, { actorKind: "staff" })).toMatchObject([{ action: "disabled" }]);
});

test("of two changes made on one page's state, the second is told of the first; a password is shown once", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const { staffMember: olga } = await member(world, "olga@example.it", "operator");
	const state = await stateSeen(world.db.read, { kind: "staff_member", id: olga.id });
	const version = Number(state.split(".")[0]);
	const page = (form: string) => ({ ...carla, seen: { version, form, page: "page" } });
	const grants = { change: "grants", role: "operator", municipalityIds: ["rivoli"] } as const;
	expect(await changeStaffMember(olga.id, { change: "password" }, page("one"))).toMatchObject({
		ok: true,
		password: expect.any(String),
	});
	const told = {
		...{ ok: false, refusal: "changed_meanwhile" },
		change: { action: "password_reset", by: { id: carla.staffMember.id } },
	};
	expect(await changeStaffMember(olga.id, { change: "password" }, page("one"))).toMatchObject(told);
	expect(await changeStaffMember(olga.id, grants, page("two"))).toMatchObject(told);
	const newer = { ...carla, seen: { version: version + 1, form: "three", page: "page" } };
	expect(await changeStaffMember(olga.id, grants, newer)).toEqual({ ok: true, password: null });
	expect(await changeStaffMember(olga.id, grants, newer)).toEqual({ ok: true, password: null });
	expect(await noted(world.db, { action: "grants_changed" })).toHaveLength(1);
});

test("a new password takes the old one's place, and ends what was begun with the old one", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const { staffMember: olga } = await member(world, "olga@example.it", "operator");
	await world.db.transaction((tx) => insertSession(tx, "s", { staffMemberId: olga.id }, monday));
	const grants = { change: "grants", role: "operator", municipalityIds: null } as const;
	await changeStaffMember(olga.id, grants, carla);
	expect(await world.db.read.session.count()).toBe(1);
	const changed = await changeStaffMember(olga.id, { change: "password" }, carla);
	const fresh = changed.ok ? (changed.password ?? "") : expect.fail(changed.refusal);
	expect(fresh.length).toBeGreaterThanOrEqual(20);
	expect(await mayEnter(world, "olga@example.it")).toMatchObject({ ok: false });
	expect(await mayEnter(world, "olga@example.it", fresh)).toMatchObject({ ok: true });
	expect(await world.db.read.session.count()).toBe(0);
	const of = { by: `staff ${carla.staffMember.id}`, what: `staff_member ${olga.id}` };
	expect(await noted(world.db, { actorKind: "staff" })).toEqual([
		{ ...of, action: "grants_changed", details: { role: "operator" } },
		{ ...of, action: "password_reset", details: {} },
	]);
});

test("grants are replaced whole, and only by places that are ours", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const { staffMember: olga } = await member(world, "olga@example.it", "operator", ["collegno"]);
	const grant = (municipalityIds: string[] | null) =>
		changeStaffMember(olga.id, { change: "grants", role: "operator", municipalityIds }, carla);
	expect(await grant(["torino"])).toEqual({ ok: false, refusal: "unknown_municipalities" });
	const places = async () =>
		(await world.db.read.staffGrant.findMany({ where: { staffMemberId: olga.id } }))
			.map(({ municipalityId }) => municipalityId)
			.toSorted();
	expect(await places()).toEqual(["collegno"]);
	await grant(["collegno", "rivoli"]);
	expect(await places()).toEqual(["collegno", "rivoli"]);
	await grant(null);
	expect(await places()).toEqual([null]);
});

test("nobody disables themselves, nor the last coordinator, nor anybody without coordinating all", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const olga = await member(world, "olga@example.it", "operator");
	const local = await member(world, "local@example.it", "coordinator", ["collegno"]);
	const grants = { change: "grants", role: "operator", municipalityIds: null } as const;
	for (const change of [{ change: "disable" } as const, grants]) {
		const own = await changeStaffMember(carla.staffMember.id, change, carla);
		expect(own).toEqual({ ok: false, refusal: "own_account" });
		for (const other of [olga, local]) {
			const refused = await changeStaffMember(carla.staffMember.id, change, other);
			expect(refused).toEqual({ ok: false, refusal: "not_a_coordinator" });
		}
	}
	expect(await changeStaffMember("nobody", { change: "disable" }, carla)).toEqual({
		ok: false,
		refusal: "unknown_member",
	});
});

test("of two coordinators who disable each other at once, one is left", async () => {
	const world = await makeWorld();
	const carla = await member(world, "carla@example.it");
	const dario = await member(world, "dario@example.it");
	const outcomes = await Promise.all([
		changeStaffMember(dario.staffMember.id, { change: "disable" }, carla),
		changeStaffMember(carla.staffMember.id, { change: "disable" }, dario),
	]);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await world.db.read.staffMember.count({ where: { disabledAt: null } })).toBe(1);
});

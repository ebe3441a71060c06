import { Temporal } from "temporal-polyfill";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { type Access, bookingByLink, themselves, wishByLink } from "#app/features/access.ts";
import type { StaffChangeContext, SystemContext, VisitorContext } from "#app/features/context.ts";
import { insertApplicant, type NewApplicant } from "#app/features/people/applicant-store.server.ts";
import { municipalities } from "#prisma/seed/published-facts.ts";
import { openTestDatabase } from "./database.ts";

/** A Monday morning in Collegno. */
export const monday = Temporal.Instant.from("2026-11-23T08:00:00Z");

export const zone = "Europe/Rome";

export const vault = openVault(new Uint8Array(32).fill(7));

/** "2026-12-03T10:30" on the office's clock, as an instant. */
export function atOffice(local: string): Temporal.Instant {
	return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

/** Somebody we know, as they are signed in. */
export function known(id: string): Access<"person"> {
	return themselves({ applicantId: id });
}

/** The appointment as its manage link opens it. */
export function linkedBooking(id: string): Access<"booking"> {
	return opened(bookingByLink(vault.sign("manage-link", id), vault));
}

/** The wish as its link opens it. */
export function linkedWish(id: string): Access<"wish"> {
	return opened(wishByLink(vault.sign("waitlist-entry", id), vault));
}

function opened<T>(access: T | null): T {
	if (access === null) throw new Error("not a link of ours");
	return access;
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

/**
 * A small world in a fresh database: Collegno and Rivoli with an office and a desk each, one
 * service, nobody and no slot. The functions add what a test is about.
 */
export async function makeWorld(existing?: Database) {
	const db = existing ?? (await openTestDatabase());
	const add = <T>(work: (tx: Transaction) => Promise<T>) => db.transaction(work);

	await add(async (tx) => {
		for (const [id, name] of [
			["collegno", "Collegno"],
			["rivoli", "Rivoli"],
		] as const) {
			await tx.municipality.create({ data: { id, name } });
			await tx.office.create({
				data: {
					id: `${id}-office`,
					municipalityId: id,
					name: `Sportello di ${name}`,
					address: "Via di prova 1",
					zone,
				},
			});
			await tx.desk.create({
				data: { id: `${id}-desk`, officeId: `${id}-office`, name: "Sportello 1" },
			});
		}
		await tx.service.create({
			data: {
				id: "primo-colloquio",
				position: 1,
				format: "individual",
				channel: "on_site",
				durationMinutes: 45,
				minimumNoticeHours: 24,
				horizonDays: 56,
				cancellationDeadlineHours: 24,
				maxActivePerApplicant: 1,
				mayBook: "public",
				enrolmentRequired: false,
				holdMinutes: 10,
				texts: {
					create: [
						{
							locale: "it",
							name: "Primo colloquio",
							summary: "Ci conosciamo",
							description: "Un colloquio di 45 minuti",
							whatToBring: "Documento d'identità",
						},
						{
							locale: "en",
							name: "First interview",
							summary: "We get to know each other",
							description: "An interview of 45 minutes",
							whatToBring: "Identity document",
						},
					],
				},
			},
		});
	});

	let serial = 0;

	return {
		db,

		system(now = monday): SystemContext {
			return { now, db, vault };
		},

		/** Somebody at home. @param clientAddress where they share one with others */
		visitor(
			applicantId: string | null = null,
			now = monday,
			clientAddress = `home ${newId()}`,
		): VisitorContext {
			return { now, db, vault, locale: "it", applicantId, clientAddress };
		},

		/** A staff member who exists, who has looked at no page. @param municipalityIds null: all */
		async staff(
			municipalityIds: string[] | null = null,
			now = monday,
		): Promise<StaffChangeContext & { seen: null }> {
			const id = newId();
			await add((tx) =>
				tx.staffMember.create({
					data: {
						id,
						email: `${id}@example.it`,
						name: "Olga Operatrice",
						passwordHash: "not a hash",
						createdAt: toDate(now),
						grants: {
							create: (municipalityIds ?? [null]).map((municipalityId) => ({
								id: newId(),
								role: "operator" as const,
								municipalityId,
							})),
						},
					},
				}),
			);
			return {
				now,
				db,
				vault,
				seen: null,
				staffMember: { id, name: "Olga Operatrice", municipalityIds, role: "operator" },
			};
		},

		/** Both desks open for first interviews, on Thursdays. */
		async opens(): Promise<void> {
			await add(async (tx) => {
				for (const deskId of ["collegno-desk", "rivoli-desk"]) {
					await tx.availabilityRule.create({
						data: {
							id: newId(),
							deskId,
							serviceId: "primo-colloquio",
							weekday: 4,
							startTime: "09:00",
							endTime: "12:00",
							fromOn: "2026-11-01",
							slotMinutes: 45,
						},
					});
				}
			});
		},

		/** All eleven municipalities where they lie; those added now have no office. */
		async eleven(): Promise<void> {
			await add(async (tx) => {
				for (const { id, ...municipality } of municipalities) {
					await tx.municipality.upsert({
						where: { id },
						create: { id, ...municipality },
						update: municipality,
					});
				}
			});
		},

		/** A published slot, by default on Thursday 3 December 2026 at 10:30 in Collegno. */
		async slot({
			start = atOffice("2026-12-03T10:30"),
			minutes = 45,
			capacity = 1,
			deskSeats = 0,
			municipality = "collegno",
			serviceId = "primo-colloquio",
		}: {
			start?: Temporal.Instant;
			minutes?: number;
			capacity?: number;
			deskSeats?: number;
			municipality?: "collegno" | "rivoli";
			serviceId?: string;
		} = {}): Promise<string> {
			const id = newId();
			await add((tx) =>
				tx.slot.create({
					data: {
						id,
						deskId: `${municipality}-desk`,
						officeId: `${municipality}-office`,
						serviceId,
						startsAt: toDate(start),
						endsAt: toDate(start.add({ minutes })),
						capacity,
						deskSeats,
						publishedAt: toDate(monday),
					},
				}),
			);
			return id;
		},

		/** Somebody as they present themselves; each call is another person. */
		newcomer(facts: Partial<NewApplicant> = {}): NewApplicant {
			serial += 1;
			return {
				givenName: "Maria",
				familyName: "Rossi",
				fiscalCode: null,
				email: `maria.rossi.${serial}@example.it`,
				phone: null,
				locale: "it",
				residenceMunicipalityId: null,
				...facts,
			};
		},

		/** Somebody we know. */
		async applicant(facts: Partial<NewApplicant> = {}): Promise<string> {
			const newcomer = this.newcomer(facts);
			return add((tx) => insertApplicant(tx, vault, monday, newcomer));
		},
	};
}

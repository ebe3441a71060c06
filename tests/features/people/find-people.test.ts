import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { correctMyData } from "#app/features/people/correct-my-data.server.ts";
import {
	findBookingByReference,
	peopleView,
	similarPeopleView,
} from "#app/features/people/people.view.server.ts";
import { personView } from "#app/features/people/person.view.server.ts";
import { known, makeWorld, type World } from "#tests/support/world.ts";

async function book(world: World, applicantId: string, slotId: string) {
	const outcome = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: applicantId, note: null },
		world.visitor(applicantId),
	);
	return outcome.ok ? outcome : expect.fail(outcome.refusal);
}

const maria = {
	givenName: "Maria",
	familyName: "D'Ambrosio",
	email: "maria@example.it",
	phone: "3331234567",
	fiscalCode: "RSSMRA85T10A562S",
	residenceMunicipalityId: "collegno",
};

test("a person is found by whatever they say of themselves", async () => {
	const world = await makeWorld();
	const id = await world.applicant(maria);
	const staff = await world.staff(["collegno"]);
	for (const search of [
		"dambr",
		"D’Ambrosio",
		"maria d",
		"Maria D'Ambrosio",
		"d'ambrosio maria",
		"mar dam",
		"MARIA@example.it",
		"+39 333 123 45 67",
		"rss mra 85t10 a562s",
	]) {
		const { people } = await peopleView(search, staff);
		expect(
			people.map((person) => person.id),
			search,
		).toEqual([id]);
	}
	for (const search of ["rossi", "altra@example.it", "3331234568", "%", "_aria"]) {
		expect((await peopleView(search, staff)).people, search).toEqual([]);
	}
});

test("the desk sees people who live, enrol or have an appointment in its municipalities, nobody else", async () => {
	const world = await makeWorld();
	const livesThere = await world.applicant({ residenceMunicipalityId: "rivoli" });
	const comesHere = await world.applicant({ residenceMunicipalityId: "rivoli" });
	await book(world, comesHere, await world.slot({ municipality: "collegno" }));
	const collegno = await world.staff(["collegno"]);
	const justWrittenDown = await world.applicant({ addedById: collegno.staffMember.id });
	const found = await peopleView("rossi", collegno);
	expect(found.people.map(({ id }) => id).sort()).toEqual([comesHere, justWrittenDown].sort());
	expect(await personView(livesThere, collegno)).toBeNull();

	const everywhere = await peopleView("rossi", await world.staff(null));
	expect(everywhere.people).toHaveLength(3);
});

test("a reference opens its appointment, at the desk it belongs to", async () => {
	const world = await makeWorld();
	const booked = await book(world, await world.applicant(), await world.slot());
	const asReadOut = ` ${booked.reference.slice(0, 4).toLowerCase()}-${booked.reference.slice(4)} `;
	expect(await findBookingByReference(asReadOut, await world.staff(["collegno"]))).toBe(
		booked.bookingId,
	);
	expect(await findBookingByReference(asReadOut, await world.staff(["rivoli"]))).toBeNull();
	expect(await findBookingByReference("rossi", await world.staff(null))).toBeNull();
});

test("a list ends at 25 people and says that there are more", async () => {
	const world = await makeWorld();
	for (let person = 0; person < 26; person++) await world.applicant();
	const { people, areMore } = await peopleView("rossi", await world.staff());
	expect(people).toHaveLength(25);
	expect(areMore).toBe(true);
});

test("people are found by the beginning of any word of their names, in any alphabet", async () => {
	const world = await makeWorld();
	const here = { residenceMunicipalityId: "collegno" };
	const ids = [
		await world.applicant({ ...here, givenName: "Ștefan Ion", familyName: "Țurcanu" }),
		await world.applicant({ ...here, givenName: "فاطمة", familyName: "الزهراء" }),
		await world.applicant({ ...here, givenName: "Maria Mariana", familyName: "De Marì" }),
	];
	const staff = await world.staff(["collegno"]);
	for (const [search, person] of [
		["stefan", 0],
		["ION TURC", 0],
		["Țur Ște", 0],
		["فاط", 1],
		["mari", 2],
		["mar mar de", 2],
	] as const) {
		const { people, areMore } = await peopleView(search, staff);
		expect(
			people.map(({ id }) => id),
			search,
		).toEqual([ids[person]]);
		expect(areMore).toBe(false);
	}
	for (const search of ["efan", "rossi stefan", "stefanx", "زهراء"]) {
		expect((await peopleView(search, staff)).people, search).toEqual([]);
	}
});

test("somebody who corrects their name is found by the new one and not by the old", async () => {
	const world = await makeWorld();
	const applicantId = await world.applicant(maria);
	const correction = { givenName: "Luisa", familyName: "Bianchi", phone: "3331234567" };
	await correctMyData(
		known(applicantId),
		{ ...correction, email: null, locale: "it" },
		world.visitor(applicantId),
	);
	const staff = await world.staff(["collegno"]);
	expect((await peopleView("maria", staff)).people).toEqual([]);
	expect((await peopleView("dambr", staff)).people).toEqual([]);
	expect((await peopleView("luisa bian", staff)).people.map(({ id }) => id)).toEqual([applicantId]);
});

test("of very many people with one name, a desk that sees none of the first is asked for more", async () => {
	const world = await makeWorld();
	await world.db.transaction(async (tx) => {
		const people = Array.from({ length: 2100 }, (_, n) => ({ id: `p${n}`, name: `rossi ada${n}` }));
		await tx.applicant.createMany({
			data: people.map(({ id, name }) => ({
				id,
				givenName: "Ada",
				familyName: "Rossi",
				searchName: name,
				locale: "it",
				residenceMunicipalityId: "rivoli",
				createdAt: new Date(0),
			})),
		});
		await tx.nameEntry.createMany({
			data: people.map(({ id, name }) => ({ name, applicantId: id })),
		});
	});
	const staff = await world.staff(["collegno"]);
	expect(await peopleView("ros", staff)).toEqual({ people: [], areMore: true });
	expect(await peopleView("rossi ada9", staff)).toEqual({ people: [], areMore: false });
	expect((await peopleView("ros", await world.staff(["rivoli"]))).people).toHaveLength(25);
});

test("somebody with the same name or contact is shown before a person is written down again", async () => {
	const world = await makeWorld();
	const known = await world.applicant(maria);
	await world.applicant({ familyName: "Bianchi" });
	const staff = await world.staff(["collegno"]);
	const nobody = { givenName: "Ada", familyName: "Neri", email: null, phone: null };
	for (const similar of [
		{ ...nobody, givenName: "maria", familyName: "dambrosio" },
		{ ...nobody, email: "Maria@Example.it" },
		{ ...nobody, phone: "+393331234567" },
	]) {
		const { people } = await similarPeopleView(similar, staff);
		expect(people.map(({ id }) => id)).toEqual([known]);
	}
	expect((await similarPeopleView(nobody, staff)).people).toEqual([]);
});

test("a possible duplicate is told to staff; one of other municipalities without a name", async () => {
	const world = await makeWorld();
	const id = await world.applicant(maria);
	const relative = await world.applicant({
		givenName: "Piero",
		email: "maria@example.it",
		residenceMunicipalityId: "collegno",
	});
	await world.applicant({ ...maria, email: null, phone: null, residenceMunicipalityId: "rivoli" });

	const person = await personView(id, await world.staff(["collegno"]));
	expect(person?.duplicates).toEqual([
		{ person: null, same: ["fiscal_code"] },
		{ person: { id: relative, givenName: "Piero", familyName: "Rossi" }, same: ["email"] },
	]);
});

test("an appointment in another municipality is seen, but does not open", async () => {
	const world = await makeWorld();
	const id = await world.applicant(maria);
	await book(world, id, await world.slot({ municipality: "rivoli" }));
	const person = await personView(id, await world.staff(["collegno"]));
	expect(person?.appointments).toMatchObject([
		{ bookingId: null, officeName: "Sportello di Rivoli", serviceName: "Primo colloquio" },
	]);
	expect(person).toMatchObject({ email: "maria@example.it", fiscalCode: "RSSMRA85T10A562S" });
});

test("a part of a name finds it, and so does the whole, however it is cut", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const lives = { residenceMunicipalityId: "collegno", email: null, phone: null };
	const add = (givenName: string, familyName: string) =>
		world.applicant({ ...lives, givenName, familyName });
	const popescu = await add("Ana-Maria", "Popescu");
	const bianchi = await add("Luca", "Rossi-Bianchi");
	const angelo = await add("Piero", "D' Angelo");
	const dangelo = await add("Paola", "D'Angelo");
	const joined = await add("Pina", "Dangelo");
	const walesa = await add("Łukasz", "Wałęsa");
	const one = await add("Suharto", "");
	for (const [search, ids] of [
		["Maria Popescu", [popescu]],
		["popescu anamaria", [popescu]],
		["Ana-Maria", [popescu]],
		["Bianchi", [bianchi]],
		["rossi-bianchi luca", [bianchi]],
		["rossibianchi", [bianchi]],
		["angelo", [angelo, dangelo]],
		["D'Angelo", [angelo, dangelo, joined]],
		["D’ Angelo", [angelo, dangelo, joined]],
		["dangelo", [angelo, dangelo, joined]],
		["d angelo piero", [angelo]],
		["walesa lukasz", [walesa]],
		["Wałęsa", [walesa]],
		["suharto", [one]],
	] as const) {
		const { people } = await peopleView(search, staff);
		expect(people.map(({ id }) => id).toSorted(), search).toEqual([...ids].toSorted());
	}
});

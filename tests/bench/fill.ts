import { connect } from "#prisma/connection.js";

/** How many rows there are of each; the rest of the world is `makeWorld`'s, with more desks. */
export type Size = { slots: number; bookings: number; desks: number };

const MINUTES = 30;

/** The newest slots are this far ahead: around today, a small world and a large one look the same. */
const DAYS_AHEAD = 3;

/**
 * Fills a database that has the small world of the tests: slots of half an hour at every desk, back
 * from four weeks ahead; in each a person, in turn; for every fifth booking a message that was sent.
 * In bulk, so that a million takes a minute.
 */
export async function fill(databaseUrl: string, size: Size, now: number): Promise<void> {
	const connection = await connect(databaseUrl);
	const { sql } = connection;
	const isSqlite = sql.engine === "sqlite";
	const { slots, bookings, desks } = size;
	const people = Math.max(10, Math.floor(bookings / 3));
	const newest = now - (now % 3_600_000) + DAYS_AHEAD * 24 * 3_600_000;
	const series = (count: number) =>
		isSqlite
			? `WITH RECURSIVE s(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n < ${count - 1})`
			: `WITH s(n) AS (SELECT generate_series(0, ${count - 1}))`;
	const at = (milliseconds: string) =>
		isSqlite
			? `(${milliseconds})`
			: `(TIMESTAMP '1970-01-01' + (${milliseconds}) * INTERVAL '1 millisecond')`;
	const start = `${newest} - CAST(n / ${desks} AS BIGINT) * ${MINUTES * 60_000}`;
	const blob = isSqlite ? "x'00'" : "'\\x00'::bytea";
	const digest = (text: string) => `'bench-' || ${text}`;
	/** Ids of bookings are signed into links, so they are like those of the product. */
	const bookingId = `'00000000-0000-7000-8000-' || ${
		isSqlite ? "substr('000000000000' || n, -12)" : "right('000000000000' || n, 12)"
	}`;
	// The oldest slots first, so that most of a small world is to come and most of a large one is past.
	const first = slots - bookings;
	if (isSqlite) await sql.run("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");

	const statements = [
		`INSERT INTO "Office" ("id", "municipalityId", "name", "address", "zone", "isDemo")
			${series(desks)} SELECT 'o' || n, 'collegno', 'Sede ' || n, 'Via', 'Europe/Rome', false FROM s`,
		`INSERT INTO "Desk" ("id", "officeId", "name", "lock")
			${series(desks)} SELECT 'd' || n, 'o' || n, 'Sportello', 0 FROM s`,
		`INSERT INTO "AvailabilityRule" ("id", "deskId", "serviceId", "weekday", "startTime", "endTime",
				"fromOn", "everyWeeks", "slotMinutes", "pauseMinutes", "capacity", "deskSeats")
			${series(desks)} SELECT 'r' || n, 'd' || n, 'primo-colloquio', 1, '09:00', '12:00',
				'2020-01-01', 1, 30, 0, 2, 0 FROM s`,
		`INSERT INTO "Applicant" ("id", "givenName", "familyName", "searchName", "phoneHash", "locale",
				"remindersOn", "lock", "createdAt")
			${series(people)} SELECT 'p' || n, 'Nome' || (n % 300), 'Cognome' || n,
				'cognome' || n || ' nome' || (n % 300), ${digest("n")}, 'it', true, 0, ${at(String(now))} FROM s`,
		...[`'cognome' || n || ' nome' || (n % 300)`, `'nome' || (n % 300) || ' cognome' || n`].map(
			(name) => `INSERT INTO "NameEntry" ("name", "applicantId")
				${series(people)} SELECT ${name}, 'p' || n FROM s`,
		),
		`INSERT INTO "Slot" ("id", "deskId", "officeId", "serviceId", "startsAt", "endsAt", "capacity",
				"deskSeats", "seatsTaken", "publishedAt")
			${series(slots)} SELECT 's' || n, 'd' || (n % ${desks}), 'o' || (n % ${desks}),
				'primo-colloquio', ${at(start)}, ${at(`${start} + ${MINUTES * 60_000}`)}, 2, 0,
				CASE WHEN n >= ${first} THEN 1 ELSE 0 END, ${at(String(now))} FROM s`,
		`INSERT INTO "Booking" ("id", "applicantId", "slotId", "status", "reference", "idempotencyKey",
				"bookedAt", "bookedBy", "sequence", "moves")
			${series(bookings)} SELECT ${bookingId}, 'p' || (n % ${people}), 's' || (n + ${first}), 'booked',
				'R' || n, 'k' || n, ${at(String(now))}, 'applicant', 0, 0 FROM s`,
		`INSERT INTO "Message" ("id", "dedupeKey", "kind", "applicantId", "bookingId", "recipientSealed",
				"recipientHash", "factsSealed", "locale", "createdAt", "dueAt", "notBefore", "notAfter",
				"rank", "status", "attempts", "settledAt")
			${series(Math.floor(bookings / 5))} SELECT 'm' || n, 'm' || n, 'booking_confirmed',
				'p' || (n % ${people}), ${bookingId}, ${blob}, ${digest("n")}, ${blob}, 'it', ${at(String(now))},
				${at(String(now))}, ${at(String(now))}, ${at(String(now))}, 1, 'sent', 1, ${at(String(now))} FROM s`,
		...(isSqlite ? [] : ["ANALYZE"]), // SQLite is never told, so its plans are those of any size
	].map((statement) =>
		isSqlite
			? statement
			: statement
					.replaceAll("'booked',", "'booked'::\"BookingStatus\",")
					.replaceAll("'applicant', 0", "'applicant'::\"BookedBy\", 0")
					.replaceAll("'booking_confirmed',", "'booking_confirmed'::\"MessageKind\",")
					.replaceAll("'sent',", "'sent'::\"MessageStatus\","),
	);
	for (const statement of statements) await sql.run(statement);
	await connection.close();
}

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToString } from "react-dom/server";

// What serving a page or booking costs at least, for `npm run bench`:
//   /page         a fixed page of 20 KB from Node's own server
//   /react        60 rows of the same database in a page that React renders, with nothing else around it
//   /transaction  the seat's update and one row, committed to the disk, on the same file

const [port = "0", file = ""] = process.argv.slice(2);

const page = Buffer.from(
	`<!DOCTYPE html><title>Fixed</title>${"<p>twenty bytes</p>\n".repeat(1024)}`,
);

// The one that the adapter has, which is not the same on every Node.
const adapter = createRequire(import.meta.url).resolve("@prisma/adapter-better-sqlite3");
const Database = createRequire(adapter)("better-sqlite3");
const database = new Database(file, { readonly: true });
const select = database.prepare(
	`SELECT "id", "startsAt", "capacity" - "seatsTaken" AS "free" FROM "Slot"
		WHERE "startsAt" > ? ORDER BY "startsAt" LIMIT 60`,
);
const writing = new Database(file);
writing.pragma("synchronous = FULL");
const lock = writing.prepare(
	`UPDATE "Slot" SET "seatsTaken" = "seatsTaken" WHERE "id" = 's0' AND "seatsTaken" <= "capacity"`,
);
const count = writing.prepare(
	`INSERT INTO "AttemptCount" ("key", "count", "endsAt") VALUES (?, 1, 0)`,
);
const write = writing.transaction(() => {
	lock.run();
	count.run(randomUUID());
});

const DATE = new Intl.DateTimeFormat("it", { dateStyle: "full", timeStyle: "short" });

function renderSlots() {
	const slots = /** @type {{ id: string, startsAt: number, free: number }[]} */ (
		select.all(Date.now())
	);
	const rows = slots.map(({ id, startsAt, free }) =>
		createElement(
			"li",
			{ key: id, className: "tile" },
			createElement("h3", null, DATE.format(startsAt)),
			createElement("p", { className: "text-soft" }, `Posti: ${free}`),
			createElement("a", { href: `/prenota?disponibilita=${id}` }, "Prenota"),
		),
	);
	const list = createElement("ul", { className: "tiles" }, rows);
	return `<!DOCTYPE html>${renderToString(createElement("main", null, list))}`;
}

createServer((request, response) => {
	response.setHeader("Content-Type", "text/html; charset=utf-8");
	if (request.url === "/transaction") {
		write.immediate();
		response.end();
	} else response.end(request.url === "/react" ? renderSlots() : page);
}).listen(Number(port), "127.0.0.1", () => console.log("up"));

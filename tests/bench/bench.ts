// npm run bench -- pages    what does each page cost, beside the least that a page can cost?
// npm run bench -- bookings how many bookings a second, beside the least that one can cost?
// npm run bench -- scale    how much slower is each thing with a million slots and a million bookings
//                           than with a thousand?
// npm run bench -- mail     how fast do reminders leave, beside the same mails sent by bare nodemailer?

const BENCHES: Record<string, () => Promise<unknown>> = {
	pages: () => import("./pages.ts"),
	bookings: () => import("./bookings.ts"),
	scale: () => import("./scale.ts"),
	mail: () => import("./mail.ts"),
};

const run = BENCHES[process.argv[2] ?? ""];
if (!run) throw new Error(`Choose one of: ${Object.keys(BENCHES).join(", ")}.`);
await run();

import fc from "fast-check";
import { accept, book, cancel, hold, move, walkIn } from "./booking-commands.ts";
import { advance, restart, tick } from "./clock-commands.ts";
import { change, close, end, open, reopen } from "./desk-commands.ts";

/** Commands that another part of the product adds go in here; booking comes up most often. */
export const sequences = fc.commands(
	[book, book, book, walkIn, move, move, cancel, hold, hold, advance, tick, tick, tick]
		.concat([accept, accept])
		.concat([open, end, change, close, close, reopen])
		.concat([restart]),
	{ maxCommands: 60, size: "max" },
);

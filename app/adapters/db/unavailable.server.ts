import { Prisma } from "./generated/sqlite/client.ts";

/**
 * Prisma's codes for a server that can't be reached, a connection that is gone, a turn that did not
 * come.
 */
const CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);

/** The engines' own: locked, full, unreadable; connection lost, refused, shut down, out of room. */
const ENGINE =
	/\b(SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN)\w*|database is locked|08\d{3}|53\d{3}|57P0\d|40001|40P01|ECONN\w+|EPIPE|ETIMEDOUT)\b|"severity":"FATAL"|"kind":"(ConnectionClosed|DatabaseNotReachable|SocketTimeout|TooManyConnections)"/;

/** What the driver of PostgreSQL says, without a code, of a connection that was cut under a query. */
const CUT =
	/Client has encountered a connection error|Connection (terminated|ended) unexpectedly|Connection terminated|timeout exceeded when trying to connect/;

/**
 * True when the database could not be asked, or had no room or no turn to give: nothing was written,
 * or what was written is whole, and the same request may succeed in a moment.
 */
export function isUnavailable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof Prisma.PrismaClientKnownRequestError) {
		return CODES.has(error.code) || ENGINE.test(JSON.stringify(error.meta ?? {})) || saysSo(error);
	}
	const { code, cause } = error as { code?: unknown; cause?: unknown };
	// A transaction that can't be begun or ended fails with the driver's own error.
	if (error.name === "DriverAdapterError") return ENGINE.test(JSON.stringify(cause ?? {}));
	return saysSo(error) || (typeof code === "string" && ENGINE.test(code));
}

/** Only the last line is the driver's: the ones before may quote the statement. */
function saysSo({ message }: Error): boolean {
	return CUT.test(message.trimEnd().split("\n").at(-1) ?? "");
}

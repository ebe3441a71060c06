/** One line per event. Fields hold ids and codes, never names, contacts, codes of people or addresses. */
export type Log = {
	info(event: string, fields?: LogFields): void;
	error(event: string, fields?: LogFields): void;
};

type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export function createLog(write: (line: string) => void): Log {
	const line = (level: string, event: string, fields: LogFields = {}) =>
		write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
	return {
		info: (event, fields) => line("info", event, fields),
		error: (event, fields) => line("error", event, fields),
	};
}

/**
 * What went wrong, as far as a log may say it: the kind of error and where it happened, without its
 * message, which may quote what somebody typed.
 */
export function describeError(error: unknown): LogFields {
	if (!(error instanceof Error)) return { error: typeof error };
	const frames = (error.stack ?? "").split("\n").filter((frame) => /^\s+at /.test(frame));
	const code = (error as { code?: unknown }).code;
	return {
		error: error.name,
		code: typeof code === "string" ? code : null,
		where: frames
			.slice(0, 4)
			.map((frame) => frame.trim())
			.join(" < "),
	};
}

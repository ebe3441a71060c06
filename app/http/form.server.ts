import type { z } from "zod";

/** A form larger than this is nothing a person typed, in bytes. */
const FORM_LIMIT = 64 * 1024;

const FORM_TYPE = "application/x-www-form-urlencoded";

/** What was typed, to fill the form in again. A field with several values keeps the last. */
export type FormValues = Readonly<Record<string, string>>;

/** Every value of every field, for boxes of which several may be ticked. */
export type FormLists = Readonly<Record<string, readonly string[]>>;

/** Per field, the code of what is wrong; the pages turn it into words. */
export type FormErrors = Readonly<Record<string, string>>;

export type Form<T> =
	| { ok: true; value: T; values: FormValues; lists: FormLists }
	| { ok: false; errors: FormErrors; values: FormValues; lists: FormLists };

/**
 * Reads a posted form and checks its shape. The messages of `schema` are the codes in `errors`.
 *
 * @throws 413 when the form is larger than anything a person types, 415 when it is not a form.
 */
export async function readForm<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
): Promise<Form<z.output<Schema>>> {
	const fields = await readFields(request);
	const values: Record<string, string> = {};
	const lists: Record<string, readonly string[]> = {};
	const input: Record<string, string | string[]> = {};
	for (const name of new Set(fields.keys())) {
		// PostgreSQL stores no NUL, and nobody types one.
		const all = fields.getAll(name).map((value) => value.replaceAll("\0", ""));
		lists[name] = all;
		values[name] = all.at(-1) ?? "";
		input[name] = all.length > 1 ? all : (all[0] ?? "");
	}
	const parsed = schema.safeParse(input);
	if (parsed.success) return { ok: true, value: parsed.data, values, lists };
	const errors: Record<string, string> = {};
	for (const issue of parsed.error.issues) {
		const field = String(issue.path[0] ?? "form");
		errors[field] ??= issue.message;
	}
	return { ok: false, errors, values, lists };
}

async function readFields(request: Request): Promise<URLSearchParams> {
	const type = request.headers.get("Content-Type") ?? "";
	if (!type.toLowerCase().startsWith(FORM_TYPE)) {
		throw new Response(null, { status: 415, statusText: "Unsupported Media Type" });
	}
	const reader = request.body?.getReader();
	const chunks: Uint8Array[] = [];
	for (let size = 0; reader; ) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.byteLength;
		if (size > FORM_LIMIT) {
			throw new Response(null, { status: 413, statusText: "Content Too Large" });
		}
		chunks.push(value);
	}
	return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

import type { Database } from "#app/adapters/db/database.server.ts";

/**
 * The context, in which something else happens once: after a use case has looked and before the first
 * transaction in which it writes.
 */
export function meanwhile<C extends { readonly db: Database }>(
	context: C,
	happen: () => Promise<unknown>,
): C {
	let done: Promise<unknown> | undefined;
	return {
		...context,
		db: {
			...context.db,
			async transaction<T>(work: Parameters<typeof context.db.transaction<T>>[0]) {
				done ??= happen();
				await done;
				return context.db.transaction(work);
			},
		},
	};
}

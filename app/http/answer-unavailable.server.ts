import { data, type ServerBuild } from "@remix-run/node";
import { isUnavailable } from "#app/adapters/db/unavailable.server.ts";
import { describeError } from "#app/adapters/log.server.ts";
import type { RouteArgs } from "./context.server.ts";
import type { Retry } from "./retry-form.tsx";

/** When it is worth trying again, in seconds. */
export const RETRY_AFTER = 10;

/**
 * The build, with every loader and action answering 503 while the database is away, locked or full:
 * a page that says to try again, and for a form that was sent, a button that sends it once more.
 */
export function answerUnavailable(build: ServerBuild): ServerBuild {
	const routes = Object.entries(build.routes).map(([id, route]) => {
		if (!route) return [id, route];
		const { loader, action } = route.module;
		const module = {
			...route.module,
			...(loader && { loader: guarded(loader) }),
			...(action && { action: guarded(action) }),
		};
		return [id, { ...route, module }];
	});
	return { ...build, routes: Object.fromEntries(routes) };
}

function guarded<A extends RouteArgs, T>(
	serve: (args: A) => T | Promise<T>,
): (args: A) => Promise<T> {
	return async (args) => {
		const copy = args.request.method === "POST" ? args.request.clone() : null;
		try {
			return await serve(args);
		} catch (error) {
			if (!isUnavailable(error)) throw error;
			args.context.app.log.error("database_unavailable", describeError(error));
			const retry = copy && (await retryOf(copy));
			throw data(
				{ retry },
				{
					status: 503,
					statusText: "Service Unavailable",
					headers: { "Retry-After": String(RETRY_AFTER), "Cache-Control": "no-store" },
				},
			);
		}
	};
}

/** What was sent, to be sent again; null when it can't be or must not be shown. */
async function retryOf(request: Request): Promise<Retry | null> {
	const type = request.headers.get("Content-Type") ?? "";
	if (!type.startsWith("application/x-www-form-urlencoded")) return null;
	const fields = [...new URLSearchParams(await request.text())];
	if (fields.some(([name]) => /password/i.test(name))) return null;
	const { pathname, search } = new URL(request.url);
	return { action: `${pathname.replace(/\.data$/, "")}${search}`, fields };
}

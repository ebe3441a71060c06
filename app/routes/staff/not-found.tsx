import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { staffContext } from "#app/http/context.server.ts";
import { notFound } from "#app/http/respond.server.ts";

/** Any other path of the desk; who isn't signed in is asked to first. */
export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	throw notFound();
}

export async function action(args: ActionFunctionArgs) {
	await staffContext(args);
	throw notFound();
}

export default function NotFound() {
	return null;
}

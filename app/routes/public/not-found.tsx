import { notFound } from "#app/http/respond.server.ts";

/** Any other path: the layout's error page answers, in the language of the path. */
export function loader() {
	throw notFound();
}

export function action() {
	throw notFound();
}

export default function NotFound() {
	return null;
}

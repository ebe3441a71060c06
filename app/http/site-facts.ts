import { useRouteLoaderData } from "@remix-run/react";
import type { CompanyFacts } from "#app/adapters/env/company-facts.server.ts";

/** What every page of the site knows of it, an error page too; nothing of it changes from page to page. */
export type SiteFacts = {
	cspNonce: string;
	/** Where people reach the site, without a slash at the end. */
	baseUrl: string;
	isDemo: boolean;
	company: CompanyFacts;
};

/** undefined: the root itself is broken, and tells so on a page of its own. */
export function useSiteFacts(): SiteFacts | undefined {
	return useRouteLoaderData<SiteFacts>("root");
}

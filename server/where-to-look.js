/**
 * @param {import("../app/adapters/env/settings.server.ts").Settings} settings
 * @returns {string} what a person who has just started the server wants to know
 */
export function whereToLook({ mode, host, port, baseUrl }) {
	if (mode === "production") {
		return `P.R.A.Ti.C.O. serves ${baseUrl} on ${host}:${port}.`;
	}
	return `
P.R.A.Ti.C.O. is running, as a demo: people, addresses and hours are invented, mail stays here.

  For job seekers   ${baseUrl}
  Front desk        ${baseUrl}/sportello (the sign-in page shows the demo's sign-in)
  Mailbox           ${baseUrl}/posta

Stop it with Ctrl+C.
`;
}

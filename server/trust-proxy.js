import { isIP } from "node:net";
import { Problem } from "./problem.js";

/**
 * @param {string | undefined} text how many proxies stand in front, or their addresses
 * @returns {number | string} as Express takes it
 */
export function trustProxyFrom(text = "0") {
	if (/^\d+$/.test(text)) return Number(text);
	const names = text.split(",").map((name) => name.trim());
	if (names.every(isProxy)) return names.join(",");
	throw new Problem(
		`TRUST_PROXY must be the number of proxies in front, or their addresses separated by commas, not ${text}.`,
	);
}

/** @param {string} name */
function isProxy(name) {
	const [address = "", bits] = name.split("/");
	if (bits !== undefined && !/^\d+$/.test(bits)) return false;
	return isIP(address) !== 0 || ["loopback", "linklocal", "uniquelocal"].includes(name);
}

/**
 * For real, it has to be said: people are limited by their network address, and behind a proxy that
 * nobody has told of everybody comes from the proxy's.
 *
 * @param {{ mode: "demo" | "production" }} settings
 * @param {string | undefined} text
 */
export function requireTrustProxy({ mode }, text) {
	if (mode !== "production" || (text ?? "") !== "") return;
	throw new Problem(
		"TRUST_PROXY is missing: how many proxies stand in front (1 behind nginx or a load balancer, 0 when people reach this server itself). By it people are told apart, and limited.",
	);
}

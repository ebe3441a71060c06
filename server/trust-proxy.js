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

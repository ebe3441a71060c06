/** Groups of an IPv6 address that a provider gives to one household or telephone: a /64 (RFC 6177). */
const NETWORK_GROUPS = 4;

const GROUPS = 8;

/**
 * What a network address is counted as. Whoever has one IPv6 address has all of its /64, so those are
 * one; an IPv4 address is itself, also when it is written as an IPv6 one (RFC 4291, 2.5.5.2). Anything
 * else is left as it is.
 */
export function countedAddress(address: string): string {
	const [bare = ""] = address.trim().toLowerCase().split("%");
	const ipv4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare)?.[1];
	if (ipv4) return ipv4;
	if (!/^[\da-f:]*:[\da-f:.]*$/.test(bare)) return bare;
	const [head = "", tail] = bare.split("::");
	const before = groupsOf(head);
	const after = groupsOf(tail ?? "");
	const zeros = tail === undefined ? 0 : Math.max(0, GROUPS - before.length - after.length);
	const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
	return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

/** Without the zeros in front. */
function groupsOf(part: string): string[] {
	return part === "" ? [] : part.split(":").map((group) => group.replace(/^0+(?=.)/, ""));
}

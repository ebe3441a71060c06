import { expect, test } from "vitest";
import { countedAddress } from "#app/domain/attempts/counted-address.ts";

test.each([
	["192.0.2.7", "192.0.2.7"],
	["::ffff:192.0.2.7", "192.0.2.7"],
	["::FFFF:192.0.2.7", "192.0.2.7"],
	["2001:db8:12:34:a:b:c:d", "2001:db8:12:34::/64"],
	["2001:0DB8:0012:0034::1", "2001:db8:12:34::/64"],
	["2001:db8::1", "2001:db8:0:0::/64"],
	["2001:db8:0:0:ffff::", "2001:db8:0:0::/64"],
	["fe80::1%eth0", "fe80:0:0:0::/64"],
	["::1", "0:0:0:0::/64"],
	["", ""],
])("%s is counted as %s", (address, counted) => {
	expect(countedAddress(address)).toBe(counted);
});

test("two telephones of one IPv6 network are one, two networks are two", () => {
	expect(countedAddress("2001:db8:1:2::1")).toBe(countedAddress("2001:db8:1:2:ffff::9"));
	expect(countedAddress("2001:db8:1:2::1")).not.toBe(countedAddress("2001:db8:1:3::1"));
});

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { Problem } from "./problem.js";

/**
 * Installs the packages of package-lock.json unless they are there.
 *
 * @param {(line: string) => void} say
 */
export async function installIfStale(say) {
	if (isInstalled()) return;
	say("Installing packages (the first time this takes a minute or two)…");
	// `npm start` says where its npm is; the development packages build the product.
	const npm = process.env.npm_execpath;
	const words = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
	try {
		await (npm
			? promisify(execFile)(process.execPath, [npm, ...words])
			: promisify(execFile)("npm", words, { shell: process.platform === "win32" }));
	} catch (error) {
		throw explain(/** @type {{ stderr?: string, message: string }} */ (error));
	}
}

/** npm keeps beside the packages a list of what it has put there, written when it is done. */
function isInstalled() {
	const wanted = readPackages("package-lock.json");
	const present = readPackages("node_modules/.package-lock.json");
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		if (path === "") return true;
		return present[path] ? present[path].version === version : optional === true;
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages;
	} catch {
		return {};
	}
}

/** @param {{ stderr?: string, message: string }} error */
function explain({ stderr = "", message }) {
	if (/gyp ERR|not found: make|prebuild-install/.test(stderr)) {
		return new Problem(
			"better-sqlite3 has to be compiled here, which takes python3, make and g++: install them (on Debian: apt-get install -y python3 make g++) and start again.",
		);
	}
	if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|ECONNRESET/.test(stderr)) {
		return new Problem(
			`npm can't reach its registry (${npm(stderr)}): check the network and start again.`,
		);
	}
	return new Problem(`npm could not install the packages: ${npm(stderr) || message}`);
}

/** @param {string} stderr */
function npm(stderr) {
	const lines = stderr.match(/(?<=npm (error|ERR!) ).+/g) ?? [];
	return lines.slice(0, 3).join("; ");
}

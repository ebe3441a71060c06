import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { Problem } from "./problem.js";

/**
 * better-sqlite3 13, which package-lock.json has, carries its binaries; it needs Node 22, and crashes
 * on 20. Version 12 has to be compiled, and aborts Node from 24.19 on. So 12 is for Node 20 alone: it
 * has a lock of its own, and is put where the adapter, which alone asks for it, looks first.
 */
export const SQLITE_12 = {
	isNeeded: Number.parseInt(process.versions.node, 10) < 22,
	manifest: "server/node-20",
	folder: "node_modules/@prisma/adapter-better-sqlite3/node_modules",
};

/**
 * Installs the packages of package-lock.json unless they are there.
 *
 * @param {(line: string) => void} say
 * @param {{ toBuild: boolean }} options whether those are needed that build and test the product
 */
export async function installIfStale(say, { toBuild }) {
	const { isNeeded, manifest, folder } = SQLITE_12;
	if (holdsAll("node_modules", "package-lock.json", toBuild)) {
		const hasOwn = isNeeded
			? holdsAll(folder, `${manifest}/package-lock.json`, true)
			: !existsSync(folder);
		if (hasOwn) return;
		say("Installing the SQLite of this Node…"); // they were installed with another
		return run("server/install-sqlite.js");
	}
	say("Installing packages (the first time this takes a minute or two)…");
	try {
		await runNpm(["ci", toBuild ? "--include=dev" : "--omit=dev"]);
	} catch (error) {
		throw explain(/** @type {{ stderr?: string, message: string }} */ (error));
	}
}

/** @param {string[]} words */
export function runNpm(words) {
	const all = [...words, "--no-audit", "--no-fund", "--loglevel=error"];
	const npm = process.env.npm_execpath; // `npm start` says where its npm is
	return npm
		? promisify(execFile)(process.execPath, [npm, ...all])
		: promisify(execFile)("npm", all, { shell: process.platform === "win32" });
}

/** @param {string} script */
async function run(script) {
	try {
		await promisify(execFile)(process.execPath, [script]);
	} catch (error) {
		throw explain(/** @type {{ stderr?: string, message: string }} */ (error));
	}
}

/**
 * npm keeps beside the packages a list of what it has put there, written when it is done.
 *
 * @param {string} folder
 * @param {string} lock
 * @param {boolean} toBuild
 */
function holdsAll(folder, lock, toBuild) {
	const present = readPackages(`${folder}/.package-lock.json`);
	return Object.entries(readPackages(lock)).every(([path, wanted]) => {
		if (path === "") return true;
		if (present[path]) return present[path].version === wanted.version;
		return wanted.optional || (!toBuild && (wanted.dev || wanted.devOptional));
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>}
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
			"On Node 20 better-sqlite3 has to be compiled, which takes python3, make and g++: start with Node 22 or newer, where nothing is compiled, or install them (on Debian: apt-get install -y python3 make g++) and start again.",
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

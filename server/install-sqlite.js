// npm runs this after every install, whoever asked for it; see SQLITE_12 for why.
import { renameSync, rmSync } from "node:fs";
import { runNpm, SQLITE_12 } from "./install.js";

const { isNeeded, manifest, folder } = SQLITE_12;
rmSync(folder, { recursive: true, force: true });
if (isNeeded) {
	process.env.JOBS ??= "max"; // on all processors, where it has to be compiled
	try {
		await runNpm(["ci", "--prefix", manifest]);
		renameSync(`${manifest}/node_modules`, folder);
	} catch (error) {
		console.error(/** @type {{ stderr?: string }} */ (error).stderr ?? error);
		process.exitCode = 1;
	}
}

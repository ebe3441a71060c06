// `npm start`. Nothing here or in the one file it imports is newer than Node 14, so that an older
// Node gets its sentence and not a syntax error.
import { complaintAboutNode } from "./node-version.js";

const complaint = complaintAboutNode(process.versions.node);
if (complaint) {
	console.error(complaint);
	process.exitCode = 1;
} else {
	import("./launch.js");
}

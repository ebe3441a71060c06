// `npm start`. The script says `exec`, so that npm's signals arrive here: a shell in between (dash, for
// one) dies of a SIGTERM and leaves this running, and keeps a SIGINT to itself until this has ended.
// For cmd.exe, which has no such word, exec.cmd stands beside package.json.
//
// Nothing here or in the one file it imports is newer than Node 14, so that an older Node gets its
// sentence and not a syntax error.
import { complaintAboutNode } from "./node-version.js";

const complaint = complaintAboutNode(process.versions.node);
if (complaint) {
	console.error(complaint);
	process.exitCode = 1;
} else {
	import("./launch.js");
}

import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server in a process of its own that takes everything and keeps nothing. It says its port. */
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ["STARTTLS"],
	logger: false,
	onData(stream, _session, done) {
		stream.resume();
		stream.on("end", () => done(null, "queued"));
	},
});
server.listen(0, "127.0.0.1", () => {
	process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
});

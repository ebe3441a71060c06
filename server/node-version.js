/**
 * @param {string} version of Node, such as "20.19.0"
 * @returns {string | null} what to tell somebody whose Node is too old
 */
export function complaintAboutNode(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return null;
	return `This needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`;
}

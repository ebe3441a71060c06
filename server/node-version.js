/**
 * What Prisma's client asks for; the odd versions in between are not maintained.
 *
 * @param {string} version of Node, such as "20.19.0"
 * @returns {string | null} what to tell somebody whose Node won't do
 */
export function complaintAboutNode(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const willDo = major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
	if (willDo) return null;
	return `This needs Node 24 or newer, 22.12 or 20.19, and this is Node ${version}: install one of those from https://nodejs.org.`;
}

import QRCode from "qrcode";

/** A link as the squares of a QR code: one SVG path in a box of `size` units, with its quiet zone. */
export function qrCode(link: string): { size: number; path: string } {
	const { modules } = QRCode.create(link, { errorCorrectionLevel: "M" });
	const quiet = 4;
	let path = "";
	for (let y = 0; y < modules.size; y++) {
		for (let x = 0; x < modules.size; x++) {
			if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
		}
	}
	return { size: modules.size + 2 * quiet, path };
}

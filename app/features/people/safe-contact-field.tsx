import { useTexts } from "#app/i18n/texts.tsx";
import { Checkbox } from "#app/ui/fields.tsx";

/** Asked before the first message is written: afterwards is too late. */
export function SafeContactField({ isTicked }: { isTicked: boolean }) {
	const { mydata } = useTexts();
	return (
		<Checkbox
			name="safeContact"
			label={mydata.askSafeContact}
			hint={mydata.askSafeContactHint}
			defaultChecked={isTicked}
		/>
	);
}

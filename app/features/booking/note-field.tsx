import { useTexts } from "#app/i18n/texts.tsx";
import { TextArea } from "#app/ui/fields.tsx";

/** What somebody wants the desk to know. */
export function NoteField({ note, error }: { note: string; error: string | undefined }) {
	const { booking, forms } = useTexts();
	const words = booking.details;
	return (
		<TextArea
			name="note"
			label={`${words.note} (${forms.optional})`}
			hint={words.noteHint}
			error={error}
			maxLength={200}
			defaultValue={note}
		/>
	);
}

import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";

/** Below the form, whose own button comes first: giving back the seat that is kept. */
export function ReleaseSeat({
	hold,
	choice,
}: {
	hold: { isOver: boolean } | null;
	/** The choice of a time, where the seat can be given back. */
	choice: string;
}) {
	const words = useTexts().booking.hold;
	if (!hold || hold.isOver) return null;
	return (
		<form method="post" action={choice} className="quiet-form">
			<Button variant="link" name="release" value="seat">
				{words.release}
			</Button>
		</form>
	);
}

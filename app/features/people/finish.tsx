import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";

/** For computers that others use: forgets here what was just done. */
export function Finish({ action }: { action: string }) {
	const words = useTexts().account.finish;
	return (
		<form method="post" action={action} className="quiet-form">
			<p>{words.text}</p>
			<Button variant="outline-primary">{words.button}</Button>
		</form>
	);
}

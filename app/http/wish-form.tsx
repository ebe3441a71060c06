import { WishFields } from "#app/features/waitlist/wish-fields.tsx";
import { problemText } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormErrors } from "./form-errors.tsx";
import type { FailedJoin } from "./join-form.server.ts";
import { JoinRefused } from "./join-refused.tsx";

/** The form of somebody we know already: only where and when a seat would suit. */
export function WishForm({
	municipalities,
	chosen,
	failed,
	formKey,
	submit,
	back,
}: {
	municipalities: readonly { id: string; name: string }[];
	chosen: { comune: readonly string[]; giorno: readonly string[]; parte: string };
	failed: FailedJoin | undefined;
	/** Of the form. */
	formKey: string;
	submit: string;
	back: string;
}) {
	const texts = useTexts();
	const { forms } = texts;
	const refusal = failed?.refusal ?? null;
	const kept = failed && {
		comune: failed.lists.comune ?? [],
		giorno: failed.lists.giorno ?? [],
		parte: failed.values.parte ?? "",
	};
	return (
		<form method="post" className="narrow" noValidate>
			<input type="hidden" name="key" value={failed?.values.key ?? formKey} />
			<JoinRefused refusal={refusal} />
			<FormErrors
				errors={failed?.errors ?? {}}
				more={refusal?.field ? [{ field: refusal.field, text: refusal.text }] : []}
			/>
			<p className="text-soft">{forms.mandatory}</p>
			<WishFields
				municipalities={municipalities}
				chosen={kept ?? chosen}
				error={
					refusal?.field === "comune" ? refusal.text : problemText(texts, failed?.errors.comune)
				}
			/>
			<FormActions back={{ href: back, label: forms.back }}>
				<Button>{submit}</Button>
			</FormActions>
		</form>
	);
}

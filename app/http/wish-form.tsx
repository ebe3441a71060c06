import type { ReactNode } from "react";
import { FreeNowNotice } from "#app/features/waitlist/free-now.tsx";
import { WishFields } from "#app/features/waitlist/wish-fields.tsx";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormErrors } from "./form-errors.tsx";
import type { FailedJoin } from "./join-form.server.ts";
import { JoinRefused } from "./join-refused.tsx";
import { citizenPaths } from "./paths.ts";

/** The form of somebody we know already: only where and when a seat would suit. */
export function WishForm({
	municipalities,
	chosen,
	failed,
	formKey,
	submit,
	back,
	move = null,
	children,
}: {
	municipalities: readonly { id: string; name: string }[];
	chosen: { comune: readonly string[]; giorno: readonly string[]; parte: string };
	failed: FailedJoin | undefined;
	/** Of the form. */
	formKey: string;
	submit: string;
	back: string;
	/** Where the appointment is moved that an earlier one is wished for; null: there is none. */
	move?: string | null;
	/** What else to know before it is sent. */
	children?: ReactNode;
}) {
	const texts = useTexts();
	const { forms, waitlist } = texts;
	const free = failed?.free ?? [];
	const paths = citizenPaths(useLocale());
	const refusal = failed?.refusal ?? null;
	const kept = failed && {
		comune: failed.lists.comune ?? [],
		giorno: failed.lists.giorno ?? [],
		parte: failed.values.parte ?? "",
	};
	return (
		<>
			<FreeNowNotice
				free={free}
				choose={move ? { href: move } : { action: paths.bookingSearch() }}
				isRefused
			/>
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
				{children}
				<FormActions back={{ href: back, label: forms.back }}>
					{free.length > 0 ? (
						<Button name="anyway" value="yes">
							{waitlist.freeNow.submit}
						</Button>
					) : (
						<Button>{submit}</Button>
					)}
				</FormActions>
			</form>
		</>
	);
}

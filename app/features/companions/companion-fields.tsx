import { COMPANION_ROLES, type Companion } from "#app/domain/people/companion.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Checkbox, RadioGroup, TextField } from "#app/ui/fields.tsx";

export const COMPANION_FIELDS = [
	"companionName",
	"companionRole",
	"companionEmail",
	"companionCopy",
] as const;

/** For somebody who fills the form in together with the person. Closed until it is asked for. */
export function CompanionFields({
	companion,
	values,
	errors,
}: {
	/** As named before. */
	companion: Companion | null;
	/** As typed, when the form comes back. */
	values: Readonly<Record<string, string>> | undefined;
	/** Codes of problems, by field. */
	errors: Readonly<Record<string, string>>;
}) {
	const texts = useTexts();
	const words = texts.companion;
	const shown = values ?? {
		companionName: companion?.name ?? "",
		companionRole: companion?.role ?? "",
		companionEmail: companion?.email ?? "",
		...(companion?.email && { companionCopy: "on" }),
	};
	const field = <Name extends (typeof COMPANION_FIELDS)[number]>(name: Name) => ({
		name,
		error: problemText(texts, errors[name]),
	});
	const isOpen = COMPANION_FIELDS.some((name) => errors[name] || shown[name as keyof typeof shown]);
	return (
		<details open={isOpen}>
			<summary>{words.summary}</summary>
			<p>{words.lead}</p>
			<TextField
				{...field("companionName")}
				label={words.name}
				defaultValue={shown.companionName}
			/>
			<RadioGroup
				{...field("companionRole")}
				label={words.role}
				options={COMPANION_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
				defaultValue={shown.companionRole}
			/>
			<TextField
				{...field("companionEmail")}
				type="email"
				inputMode="email"
				spellCheck={false}
				label={words.email}
				hint={words.emailHint}
				defaultValue={shown.companionEmail}
			/>
			<Checkbox
				{...field("companionCopy")}
				label={words.copyAgreed}
				defaultChecked={shown.companionCopy !== undefined}
			/>
		</details>
	);
}

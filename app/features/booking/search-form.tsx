import { weekdayName } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup, SelectField } from "#app/ui/fields.tsx";
import { SuitableTimesFields } from "#app/ui/suitable-times-fields.tsx";
import type { SlotSearch } from "./search-slots.schema.ts";

type Place = { id: string; name: string };

/** What to look for. What most people leave as it is stays folded until it is used. */
export function SearchForm({
	search,
	services,
	municipalities,
	near,
	isByChannel,
	action,
}: {
	search: SlotSearch;
	services: readonly Place[];
	municipalities: readonly Place[];
	/** Those whose position is known. */
	near: readonly Place[];
	/** There are services on site and others by telephone or video. */
	isByChannel: boolean;
	action: string;
}) {
	const words = useTexts().booking.search;
	const locale = useLocale();
	const { comune, giorno, parte, modo } = search;
	const isNarrowed = comune.length > 0 || giorno.length > 0 || parte !== null || modo !== null;
	return (
		<form action={action} className="narrow">
			<SelectField
				name="servizio"
				label={words.service}
				placeholder={words.anyService}
				defaultValue={search.servizio}
				options={services.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<RadioGroup
				name="ordine"
				label={words.order}
				inARow
				defaultValue={search.ordine ?? ""}
				options={[
					{ value: "", label: words.byDate },
					{ value: "vicinanza", label: words.byNearness },
				]}
			/>
			<SelectField
				name="vicino"
				label={words.home}
				hint={words.homeHint}
				placeholder={words.noHome}
				defaultValue={search.vicino}
				options={near.map(({ id, name }) => ({ value: id, label: name, lang: "it" }))}
			/>
			<details open={isNarrowed}>
				<summary>{words.more}</summary>
				<SuitableTimesFields
					words={words}
					dayName={(day) => weekdayName(day, locale)}
					weekdays={giorno}
					partOfDay={parte ?? ""}
				/>
				{isByChannel && (
					<RadioGroup
						name="modo"
						label={words.channel}
						inARow
						defaultValue={modo ?? ""}
						options={[
							{ value: "", label: words.any },
							{ value: "sede", label: words.channels.on_site },
							{ value: "telefono", label: words.channels.phone },
							{ value: "video", label: words.channels.video },
						]}
					/>
				)}
				<CheckboxGroup
					name="comune"
					label={words.municipalities}
					hint={words.municipalitiesHint}
					selected={comune}
					options={municipalities.map(({ id, name }) => ({
						value: id,
						label: <Italian>{name}</Italian>,
					}))}
				/>
			</details>
			<p className="actions">
				<Button>{words.look}</Button>
			</p>
		</form>
	);
}

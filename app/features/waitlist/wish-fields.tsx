import { weekdayName } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { CheckboxGroup } from "#app/ui/fields.tsx";
import { SuitableTimesFields } from "#app/ui/suitable-times-fields.tsx";

/** Where and when a seat would suit. */
export function WishFields({
	municipalities,
	chosen,
	error,
}: {
	municipalities: readonly { id: string; name: string }[];
	chosen: { comune: readonly string[]; giorno: readonly string[]; parte: string };
	/** Of the municipalities, in words. */
	error: string | undefined;
}) {
	const { booking, waitlist } = useTexts();
	const locale = useLocale();
	return (
		<>
			<CheckboxGroup
				name="comune"
				label={waitlist.join.municipalities}
				hint={waitlist.join.municipalitiesHint}
				required
				error={error}
				selected={chosen.comune}
				options={municipalities.map(({ id, name }) => ({
					value: id,
					label: <Italian>{name}</Italian>,
				}))}
			/>
			<SuitableTimesFields
				words={booking.search}
				dayName={(day) => weekdayName(day, locale)}
				weekdays={chosen.giorno}
				partOfDay={chosen.parte}
			/>
		</>
	);
}

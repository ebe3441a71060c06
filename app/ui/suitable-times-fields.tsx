import { CheckboxGroup, RadioGroup } from "./fields.tsx";

/** Monday to Saturday: no office opens on Sundays. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6];

/** The weekdays and the part of the day that suit somebody. */
export function SuitableTimesFields({
	words,
	dayName,
	weekdays,
	partOfDay,
}: {
	words: {
		weekdays: string;
		weekdaysHint: string;
		partOfDay: string;
		any: string;
		morning: string;
		afternoon: string;
	};
	/** @param weekday ISO: 1 Monday … 7 Sunday */
	dayName: (weekday: number) => string;
	/** What is ticked: ISO digits. */
	weekdays: readonly string[];
	/** "mattina", "pomeriggio", or nothing. */
	partOfDay: string;
}) {
	return (
		<>
			<CheckboxGroup
				name="giorno"
				label={words.weekdays}
				hint={words.weekdaysHint}
				selected={weekdays}
				options={WEEKDAYS.map((day) => ({ value: String(day), label: dayName(day) }))}
			/>
			<RadioGroup
				name="parte"
				label={words.partOfDay}
				inARow
				defaultValue={partOfDay}
				options={[
					{ value: "", label: words.any },
					{ value: "mattina", label: words.morning },
					{ value: "pomeriggio", label: words.afternoon },
				]}
			/>
		</>
	);
}

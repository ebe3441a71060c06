import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { RadioGroup } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { BookablePlace } from "./bookable-places.view.server.ts";

/** The offices of a service, each with its first free time, as one choice. */
export function PlaceChoice({
	service,
	places,
	municipality,
	isMissing,
	paths,
}: {
	service: { id: string; name: string };
	places: BookablePlace[];
	/** Chosen before; its office is chosen already. */
	municipality: string;
	/** The person went on without choosing. */
	isMissing: boolean;
	paths: {
		next: string;
		changeService: string | null;
		search: string;
		keep: string;
		back: string;
	};
}) {
	const { booking, forms } = useTexts();
	const locale = useLocale();
	const words = booking.place;
	if (places.length === 0) {
		return (
			<EmptyState title={words.nowhere}>
				<p>{words.nowhereText}</p>
				{paths.changeService && <a href={paths.changeService}>{words.changeService}</a>}
			</EmptyState>
		);
	}
	return (
		<form action={paths.next} className="narrow">
			<p>
				<strong>{service.name}</strong>
				{paths.changeService && (
					<>
						{" · "}
						<a href={paths.changeService}>{words.changeService}</a>
					</>
				)}
			</p>
			<p>
				<a href={paths.search}>{booking.search.link}</a>
			</p>
			<input type="hidden" name="servizio" value={service.id} />
			<RadioGroup
				name="sede"
				label={words.title}
				hint={words.hint}
				required
				error={isMissing ? words.required : undefined}
				defaultValue={places.find((place) => place.municipalityId === municipality)?.officeId}
				options={places.map((place) => ({
					value: place.officeId,
					label: (
						<>
							<Italian>{place.municipalityName}</Italian>
							<small>
								<Italian>{place.address}</Italian>
							</small>
						</>
					),
					hint: place.first
						? words.firstFree(
								`${formatDayShort(place.first.startsAt, locale, place.zone)}, ${formatTime(place.first.startsAt, locale, place.zone)}`,
							)
						: words.noneFree,
				}))}
			/>
			<FormActions
				back={{ href: paths.back, label: forms.back }}
				save={{ label: forms.save, at: paths.keep }}
			>
				<Button>{forms.next}</Button>
			</FormActions>
		</form>
	);
}

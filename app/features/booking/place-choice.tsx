import { accessLine } from "#app/i18n/access-facts.tsx";
import { formatDayAndTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PressChoices } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { BookablePlace } from "./bookable-places.view.server.ts";

/** The offices of a service, each with its first free time; pressing one goes on to its times. */
export function PlaceChoice({
	service,
	places,
	isMissing,
	paths,
}: {
	service: { id: string; name: string };
	/** In the order they are shown in. */
	places: BookablePlace[];
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
	const texts = useTexts();
	const { booking, forms } = texts;
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
				<br />
				{words.hint}
			</p>
			<input type="hidden" name="servizio" value={service.id} />
			<fieldset className={isMissing ? "field has-problem" : "field"} id="sede">
				<legend className="visually-hidden">{words.title}</legend>
				{isMissing && <p className="problem">{words.required}</p>}
				<PressChoices
					name="sede"
					options={places.map((place) => {
						const access = accessLine(place.access, texts, locale);
						return {
							value: place.officeId,
							label: (
								<strong>
									<Italian>{place.municipalityName}</Italian>
								</strong>
							),
							hint: (
								<>
									<Italian>{place.address}</Italian>
									<br />
									{place.first
										? words.firstFree(formatDayAndTime(place.first.startsAt, locale, place.zone))
										: words.noneFree}
									{access && (
										<>
											<br />
											{access}
										</>
									)}
								</>
							),
						};
					})}
				/>
			</fieldset>
			<p>
				<a href={paths.search}>{booking.search.link}</a>
			</p>
			<FormActions
				back={{ href: paths.back, label: forms.back }}
				save={{ label: forms.save, at: paths.keep }}
			/>
		</form>
	);
}

import { formatMoment } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { Appointment } from "./appointment.view.server.ts";
import type { BookablePlace } from "./bookable-places.view.server.ts";
import type { OpenSlotsView } from "./open-slots.view.server.ts";
import { TimeChoice } from "./time-choice.tsx";

/** Another time for the same service, at the same office or another. */
export function MoveChoice({
	appointment,
	places,
	officeId,
	slots,
	elsewhere,
	kept,
	isMissing,
	paths,
}: {
	appointment: Appointment;
	places: BookablePlace[];
	/** The office whose times are shown. */
	officeId: string;
	slots: OpenSlotsView;
	/** The other offices with something free, soonest first. */
	elsewhere: readonly BookablePlace[];
	/** Times that are kept for this person, each with the page where they say yes. */
	kept: readonly { startsAt: Date; zone: string; officeName: string; href: string }[];
	isMissing: boolean;
	paths: {
		here: string;
		more: string | null;
		/** The first days again, when later ones are shown. */
		start: string | null;
		at: (officeId: string) => string;
		back: string;
		/** To wait for an earlier one. */
		earlier: string;
	};
}) {
	const { booking, forms, waitlist } = useTexts();
	const locale = useLocale();
	const words = booking.move;
	const zone = places.find((place) => place.officeId === officeId)?.zone ?? appointment.zone;
	const hasTimes = slots.days.length > 0;
	const choice = (
		<>
			<TimeChoice
				slots={slots}
				zone={zone}
				isMissing={isMissing}
				elsewhere={elsewhere}
				paths={{
					...paths,
					otherPlaces: "#places",
					waitlist: { href: paths.earlier, label: waitlist.links.earlier },
				}}
			/>
			<FormActions back={{ href: paths.back, label: forms.back }}>
				{hasTimes && <Button>{words.confirm}</Button>}
			</FormActions>
		</>
	);
	return (
		<>
			<p>
				{words.now} <strong>{formatMoment(appointment.startsAt, locale, appointment.zone)}</strong>,{" "}
				<Italian>{appointment.officeName}</Italian>. {words.keeps}
			</p>
			{kept.length > 0 && (
				<Alert kind="success">
					<p>{words.kept}</p>
					<ul>
						{kept.map(({ startsAt, zone: at, officeName, href }) => (
							<li key={startsAt.getTime()}>
								<a href={href}>{formatMoment(startsAt, locale, at)}</a>,{" "}
								<Italian>{officeName}</Italian>
							</li>
						))}
					</ul>
				</Alert>
			)}
			<form action={paths.here} className="toolbar" id="places">
				<SelectField
					name="sede"
					label={words.office}
					defaultValue={officeId}
					options={places.map((place) => ({
						value: place.officeId,
						label: `${place.municipalityName}, ${place.address}`,
						lang: "it",
					}))}
				/>
				<Button variant="outline-primary">{words.otherOffice}</Button>
			</form>
			{hasTimes ? <form method="post">{choice}</form> : choice}
		</>
	);
}

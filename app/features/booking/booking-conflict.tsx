import { formatMoment } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { Alternative } from "./alternatives.view.server.ts";
import { type AnyRefusal, type Remedy, refusalText, remedyFor } from "./refusal-messages.ts";

/**
 * Why it could not be, and what helps. When another time does, the nearest ones are one tap away, and
 * nothing typed is lost.
 */
export function BookingConflict({
	refusal,
	alternatives,
	idempotencyKey,
	deskPhone = null,
	paths,
}: {
	refusal: AnyRefusal;
	alternatives: readonly Alternative[];
	/** Where each form carries one. */
	idempotencyKey?: string;
	/** Of the office, where somebody there can do what can't be done here. */
	deskPhone?: string | null;
	/** Where each remedy is found: all the times, the person's appointments, the enrolment, the desks. */
	paths: Record<Remedy, string> & {
		/** Where somebody who is enrolled says who they are. */
		signIn: string;
	};
}) {
	const texts = useTexts();
	const words = texts.booking.conflict;
	const remedy = remedyFor(refusal);
	return (
		<div className="narrow">
			<Alert kind="warning" title={words.titles[remedy]} role="alert">
				<p>{refusalText(texts, refusal)}</p>
				{remedy === "desk" && deskPhone && (
					<p>
						<PhoneLink number={deskPhone}>{words.callDesk(deskPhone)}</PhoneLink>
					</p>
				)}
			</Alert>
			{remedy === "another_time" && (
				<Alternatives alternatives={alternatives} idempotencyKey={idempotencyKey} />
			)}
			<p>
				<a href={paths[remedy]}>{words.remedies[remedy]}</a>
			</p>
			{remedy === "enrolment" && (
				<p>
					{texts.site.services.alreadyEnrolled}{" "}
					<a href={paths.signIn}>{texts.booking.applicant.signIn}</a>
				</p>
			)}
		</div>
	);
}

function Alternatives({
	alternatives,
	idempotencyKey,
}: {
	alternatives: readonly Alternative[];
	idempotencyKey: string | undefined;
}) {
	const words = useTexts().booking.conflict;
	const locale = useLocale();
	if (alternatives.length === 0) return <p>{words.nothing}</p>;
	return (
		<>
			<h2>{words.alternatives}</h2>
			<ul className="tiles">
				{alternatives.map(({ slotId, startsAt, zone, officeName }) => (
					<li key={slotId} className="tile">
						<h3>{formatMoment(startsAt, locale, zone)}</h3>
						<p>
							<Italian>{officeName}</Italian>
						</p>
						<form method="post">
							{idempotencyKey && <input type="hidden" name="key" value={idempotencyKey} />}
							<input type="hidden" name="disponibilita" value={slotId} />
							<Button variant="outline-primary">
								{words.take}
								<span className="visually-hidden">
									: {formatMoment(startsAt, locale, zone)}, <Italian>{officeName}</Italian>
								</span>
							</Button>
						</form>
					</li>
				))}
			</ul>
		</>
	);
}

import { formatMoment } from "#app/i18n/format.ts";
import { Italian, ItalianIn } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { Proposal } from "./proposal-store.server.ts";

/** That the appointment won't be, and the times kept instead: each is one tap. */
export function ProposalChoice({
	proposal,
	was,
	phone,
	paths,
}: {
	proposal: Proposal;
	/** The appointment that was taken away. */
	was: { startsAt: Date; zone: string; officeName: string };
	/** Of the desk. */
	phone: string | null;
	paths: { accept: string; chooseOther: string; cancel: string };
}) {
	const words = useTexts().booking.proposal;
	const locale = useLocale();
	const { times } = proposal;
	return (
		<>
			<Alert kind="warning" title={words.title}>
				<p>
					<ItalianIn
						words={(place) => words.text(formatMoment(was.startsAt, locale, was.zone), place)}
						name={was.officeName}
					/>
				</p>
				<p>{times.length > 0 ? words.choose : words.nothing}</p>
				{phone && (
					<p>
						{words.call} <PhoneLink number={phone} />
					</p>
				)}
			</Alert>
			<ul className="tiles">
				{times.map(({ slotId, startsAt, zone, officeName, address, heldUntil }) => (
					<li key={slotId} className="tile">
						<h3>{formatMoment(startsAt, locale, zone)}</h3>
						<p>
							<Italian>{`${officeName}, ${address}`}</Italian>
						</p>
						<p className="hint">
							{heldUntil ? words.heldUntil(formatMoment(heldUntil, locale, zone)) : words.maybeFree}
						</p>
						<form method="post" action={paths.accept}>
							<input type="hidden" name="disponibilita" value={slotId} />
							<Button>
								{words.accept}
								<span className="visually-hidden">
									: {formatMoment(startsAt, locale, zone)}, <Italian>{officeName}</Italian>
								</span>
							</Button>
						</form>
					</li>
				))}
			</ul>
			{times.length > 0 && <h2>{words.noneSuits}</h2>}
			<div className="actions">
				<LinkButton href={paths.chooseOther} variant="outline-primary">
					{words.chooseOther}
				</LinkButton>
				<LinkButton href={paths.cancel} variant="outline-danger">
					{words.cancel}
				</LinkButton>
			</div>
		</>
	);
}

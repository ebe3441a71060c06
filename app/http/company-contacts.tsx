import type { ReactNode } from "react";
import { Italian } from "#app/i18n/italian.tsx";
import { useTexts } from "#app/i18n/texts.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { useSiteFacts } from "./site-facts.ts";

/**
 * Where and how the company is reached. What is not known is not spoken of.
 *
 * @param withLegal also what the law wants told of it
 */
export function CompanyContacts({ withLegal = false }: { withLegal?: boolean }) {
	const { footer } = useTexts().site;
	const { postalAddress, phone, pec, vatNumber, dpoEmail } = useSiteFacts()?.company ?? {};
	const contacts: { term: string; value: ReactNode }[] = [];
	if (phone) contacts.push({ term: footer.phone, value: <PhoneLink number={phone} /> });
	if (pec) contacts.push({ term: footer.pec, value: <MailLink address={pec} /> });
	if (withLegal && vatNumber) contacts.push({ term: footer.vatNumber, value: vatNumber });
	if (withLegal && dpoEmail) {
		contacts.push({ term: footer.dpo, value: <MailLink address={dpoEmail} /> });
	}
	return (
		<ul className="list-unstyled">
			<li>
				{postalAddress ? (
					<>
						{footer.address}: <Italian>{postalAddress}</Italian>
					</>
				) : (
					footer.seat
				)}
			</li>
			{contacts.map(({ term, value }) => (
				<li key={term}>
					{term}: {value}
				</li>
			))}
		</ul>
	);
}

/** A mailbox to write to, in its own direction. */
export function MailLink({ address }: { address: string }) {
	return (
		<a href={`mailto:${address}`} dir="ltr">
			{address}
		</a>
	);
}

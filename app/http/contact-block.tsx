import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { citizenPaths } from "./paths.ts";
import { useSiteFacts } from "./site-facts.ts";

/** The ways to get help, which the municipal model wants at the foot of every page. */
export function ContactBlock() {
	const { site } = useTexts();
	const { contact, footer } = site;
	const phone = useSiteFacts()?.company.phone;
	const paths = citizenPaths(useLocale());
	return (
		<nav className="contact-block no-print" aria-labelledby="contact-title">
			<div className="container">
				<h2 id="contact-title">{contact.title}</h2>
				<ul>
					<li>
						<a href={paths.faq} data-element="faq">
							{footer.faq}
						</a>
					</li>
					<li>
						<a href={paths.assistance} data-element="contacts">
							{footer.assistance}
						</a>
					</li>
					{phone && (
						<li>
							<PhoneLink number={phone} label={contact.call} />
						</li>
					)}
					<li>
						<a href={paths.booking()} data-element="appointment-booking">
							{footer.bookAppointment}
						</a>
					</li>
					<li>
						<a href={paths.reportAccessibility} data-element="report-inefficiency">
							{footer.report}
						</a>
					</li>
				</ul>
			</div>
		</nav>
	);
}

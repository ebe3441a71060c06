import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { citizenPaths } from "./paths.ts";
import { useSiteFacts } from "./site-facts.ts";

/** What the municipal model puts above the foot of a page: the ways to get help. */
export function ContactBlock() {
	const { site, legal } = useTexts();
	const { contact, footer } = site;
	const phone = useSiteFacts()?.company.phone;
	const paths = citizenPaths(useLocale());
	return (
		<aside className="contact-block no-print" aria-labelledby="contact-title">
			<div className="container">
				<div className="row">
					<div className="col-12 col-md-6">
						<h2 id="contact-title">{contact.title}</h2>
						<ul>
							<li>
								<a href={paths.faq}>{footer.faq}</a>
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
						</ul>
					</div>
					<div className="col-12 col-md-6">
						<h2>{legal.accessibility.problemTitle}</h2>
						<ul>
							<li>
								<a href={paths.reportAccessibility}>{footer.report}</a>
							</li>
						</ul>
					</div>
				</div>
			</div>
		</aside>
	);
}

import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { CompanyContacts } from "./company-contacts.tsx";
import { ContactBlock } from "./contact-block.tsx";
import { citizenPaths, staffPaths } from "./paths.ts";
import { useSiteFacts } from "./site-facts.ts";

/** The foot of every citizen page: how to get help, who runs the portal, and what the law wants to be found there. */
export function CitizenFooter() {
	const { site } = useTexts();
	const { footer } = site;
	return (
		<footer id="footer" tabIndex={-1}>
			<ContactBlock />
			<div className="site-footer">
				<div className="container">
					<div className="row">
						<div className="col-12 col-md-6">
							<h2>{site.owner}</h2>
							<CompanyContacts withLegal />
						</div>
						<nav className="col-12 col-md-6" aria-label={footer.information}>
							<h2>{footer.information}</h2>
							<Information />
						</nav>
					</div>
				</div>
			</div>
		</footer>
	);
}

function Information() {
	const { site, legal } = useTexts();
	const { footer } = site;
	const paths = citizenPaths(useLocale());
	const { transparencyUrl, accessibilityStatementUrl } = useSiteFacts()?.company ?? {};
	const links: { href: string; label: string; dataElement?: string }[] = [];
	if (transparencyUrl) links.push({ href: transparencyUrl, label: footer.transparency });
	links.push(
		{ href: paths.privacy, label: footer.privacy, dataElement: "privacy-policy-link" },
		{ href: paths.legalNotes, label: footer.legalNotes, dataElement: "legal-notes" },
		{
			href: paths.accessibility,
			label: footer.accessibility,
			...(!accessibilityStatementUrl && { dataElement: "accessibility-link" }),
		},
	);
	if (accessibilityStatementUrl) {
		links.push({
			href: accessibilityStatementUrl,
			label: legal.accessibility.declarationTitle,
			dataElement: "accessibility-link",
		});
	}
	links.push({ href: staffPaths.home, label: footer.staff });
	return (
		<ul>
			{links.map(({ href, label, dataElement }) => (
				<li key={label}>
					<a href={href} data-element={dataElement}>
						{label}
					</a>
				</li>
			))}
		</ul>
	);
}

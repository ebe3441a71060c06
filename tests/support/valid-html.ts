import { HtmlValidate } from "html-validate";

const html = new HtmlValidate({
	extends: ["html-validate:standard", "html-validate:a11y"],
	rules: {
		// A list may have a name: ARIA 1.2 lets every element that has a role carry one.
		"aria-label-misuse": ["error", { allowAnyNamable: true }],
		// React's own way of writing, which browsers read alike.
		"attr-quotes": "off",
		"doctype-style": "off",
		"void-style": "off",
	},
});

/** Where a page breaks the HTML standard. */
export async function problemsOfHtml(page: string): Promise<string[]> {
	const { results } = await html.validateString(page);
	return results.flatMap(({ messages }) =>
		messages.map(
			({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`,
		),
	);
}

import { Fragment, type ReactNode } from "react";
import { formatList, splitList } from "./format.ts";
import { defaultLocale } from "./locales.ts";
import { useLocale } from "./texts.tsx";

/** Words that are Italian in every language, such as addresses: read out as Italian, left to right. */
export function Italian({ children }: { children: ReactNode }) {
	return useLocale() === defaultLocale ? children : <bdi lang={defaultLocale}>{children}</bdi>;
}

const MARK = "\u0000";

/** A sentence of the page's language around a name that is Italian. */
export function ItalianIn({ words, name }: { words: (name: string) => string; name: string }) {
	const [before, after] = words(MARK).split(MARK);
	return (
		<>
			{before}
			<Italian>{name}</Italian>
			{after}
		</>
	);
}

/** Italian names, listed as the page's language lists: "Collegno, Rivoli e Rosta". */
export function ItalianList({ names }: { names: readonly string[] }) {
	const locale = useLocale();
	if (locale === defaultLocale) return formatList(names, locale);
	return splitList(names, locale).map(({ text, isItem }) =>
		isItem ? <Italian key={text}>{text}</Italian> : <Fragment key={text}>{text}</Fragment>,
	);
}

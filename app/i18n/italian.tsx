import type { ReactNode } from "react";
import { defaultLocale } from "./locales.ts";
import { useLocale } from "./texts.tsx";

/** Words that are Italian in every language, such as addresses: read out as Italian, left to right. */
export function Italian({ children }: { children: ReactNode }) {
	return useLocale() === defaultLocale ? children : <bdi lang={defaultLocale}>{children}</bdi>;
}

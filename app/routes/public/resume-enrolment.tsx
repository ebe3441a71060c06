import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ResumeDraftForm } from "#app/features/drafts/resume-draft-form.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { resumeByCode } from "#app/http/resume-by-code.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.later.resumeTitle);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const { locale } = await visitorContext(args);
	const resumed = await resumeByCode(args, "enrolment");
	if (!resumed.ok) return resumed.answer;
	return seeOther(citizenPaths(locale).enrolment, await resumed.draft.cookie());
}

export default function ResumeEnrolment() {
	const failed = useActionData<typeof action>() ?? null;
	const words = useTexts().enrolment.later;
	const paths = citizenPaths(useLocale());
	return <ResumeDraftForm title={words.resumeTitle} failed={failed} back={paths.enrolment} />;
}

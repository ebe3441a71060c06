import { redirect } from "@remix-run/node";
import type { VisitorContext } from "#app/features/context.ts";
import {
	answerRequirementsSchema,
	isDeclared,
} from "#app/features/enrolment/answer-requirements.schema.ts";
import {
	type EnrolmentDraft,
	enrolmentDraftSchema,
} from "#app/features/enrolment/draft-enrolment.schema.ts";
import {
	type EnrolmentFormView,
	enrolmentFormView,
} from "#app/features/enrolment/enrolment-form.view.server.ts";
import { enrolmentReceiptView } from "#app/features/enrolment/enrolment-receipt.view.server.ts";
import type { CompleteDraft } from "#app/features/enrolment/enrolment-summary.view.server.ts";
import { readConfirmation } from "./confirmation.server.ts";
import type { RouteArgs } from "./context.server.ts";
import { readDraft } from "./draft.server.ts";
import { newFormKey } from "./form-key.server.ts";
import { citizenPaths } from "./paths.ts";

const STEPS = ["requirements", "details", "contacts", "summary"] as const;

export type EnrolmentStep = (typeof STEPS)[number];

type Enrolment = {
	form: EnrolmentFormView;
	draft: EnrolmentDraft;
	hasDraft: boolean;
	nextStep: EnrolmentStep;
} | null;

/** The edition of the day and this browser's draft of it, empty when it has none; null before any edition. */
export async function readEnrolment(args: RouteArgs, visitor: VisitorContext): Promise<Enrolment> {
	const form = await enrolmentFormView(visitor.db, visitor);
	const saved = await readDraft(args, "enrolment", enrolmentDraftSchema);
	if (!form) return null;
	const current = saved?.editionId === form.editionId ? saved : null;
	const draft = current ?? emptyDraft(form);
	return { form, draft, hasDraft: current !== null, nextStep: nextStep(form, draft) };
}

/**
 * The same, for one of the steps. @throws a redirect to the beginning when there is nothing to enrol
 * in now, and to the first step not done yet when this one comes after it.
 */
export async function openEnrolmentStep(
	args: RouteArgs,
	visitor: VisitorContext,
	step: Exclude<EnrolmentStep, "summary">,
): Promise<{ form: EnrolmentFormView; draft: EnrolmentDraft }> {
	const paths = citizenPaths(visitor.locale);
	const enrolment = await readEnrolment(args, visitor);
	if (!enrolment?.hasDraft) await leadToReceipt(args, visitor);
	if (!enrolment?.form.isOpen) throw redirect(paths.enrolment, 303);
	if (STEPS.indexOf(step) > STEPS.indexOf(enrolment.nextStep)) {
		throw redirect(enrolmentStepPath(visitor, enrolment.nextStep), 303);
	}
	return enrolment;
}

/** The draft as it is about to be sent. @throws a redirect to the first step not done yet. */
export async function openEnrolmentSummary(
	args: RouteArgs,
	visitor: VisitorContext,
	/** When it has been read already. */
	read?: Enrolment,
): Promise<{ form: EnrolmentFormView; draft: CompleteDraft }> {
	const enrolment = read === undefined ? await readEnrolment(args, visitor) : read;
	if (!enrolment?.hasDraft) await leadToReceipt(args, visitor);
	if (!enrolment) throw redirect(citizenPaths(visitor.locale).enrolment, 303);
	const { form, draft, nextStep: next } = enrolment;
	const { answers, details, contacts } = draft;
	if (next !== "summary" || !answers || !details || !contacts) {
		throw redirect(enrolmentStepPath(visitor, next), 303);
	}
	return { form, draft: { ...draft, answers, details, contacts } };
}

/** Whoever comes back by the browser's button meets what they sent, not the form that sent it. */
async function leadToReceipt(args: RouteArgs, visitor: VisitorContext): Promise<void> {
	const id = await readConfirmation(args, "enrolment");
	if (id && (await enrolmentReceiptView(visitor.db.read, id, visitor.now))) {
		throw redirect(citizenPaths(visitor.locale).enrolmentDone, 303);
	}
}

export function enrolmentStepPath({ locale }: VisitorContext, step: EnrolmentStep): string {
	const paths = citizenPaths(locale);
	return {
		requirements: paths.enrolmentRequirements,
		details: paths.enrolmentDetails,
		contacts: paths.enrolmentContacts,
		summary: paths.enrolmentSummary,
	}[step];
}

/** Whoever corrects what they sent finds their answers in it. */
function emptyDraft({ editionId, answers }: EnrolmentFormView): EnrolmentDraft {
	return { key: newFormKey(), editionId, typed: {}, answers, details: null, contacts: null };
}

/** The first step that is missing; the questions may have changed since they were answered. */
function nextStep(
	{ rules, municipalities }: EnrolmentFormView,
	draft: EnrolmentDraft,
): EnrolmentStep {
	const answers = answerRequirementsSchema(rules.filter(({ kind }) => isDeclared(kind))).safeParse(
		draft.answers,
	);
	if (!answers.success) return "requirements";
	const residence = draft.details?.residence;
	if (!municipalities.some(({ id }) => id === residence)) return "details";
	return draft.contacts ? "summary" : "contacts";
}

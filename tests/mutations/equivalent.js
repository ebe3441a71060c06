/**
 * @typedef {{ mutator: string, from: string, to: string, because: string }} Equivalent
 */

/**
 * By file, the changes that nobody could notice, so that no test can fail for them.
 *
 * @type {Record<string, Equivalent[]>}
 */
export const EQUIVALENT = {
	"app/domain/enrolment/fiscal-code.ts": [
		{
			mutator: "Regex",
			from: "/^[A-Z]{6}[\\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\\dLMNPQRSTUV]{2}[A-Z][\\dLMNPQRSTUV]{3}[A-Z]$/",
			to: "/[A-Z]{6}[\\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\\dLMNPQRSTUV]{2}[A-Z][\\dLMNPQRSTUV]{3}[A-Z]$/",
			because: "Only texts of 16 characters come here, and the pattern has 16.",
		},
		{
			mutator: "Regex",
			from: "/^[A-Z]{6}[\\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\\dLMNPQRSTUV]{2}[A-Z][\\dLMNPQRSTUV]{3}[A-Z]$/",
			to: "/^[A-Z]{6}[\\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\\dLMNPQRSTUV]{2}[A-Z][\\dLMNPQRSTUV]{3}[A-Z]/",
			because: "Only texts of 16 characters come here, and the pattern has 16.",
		},
		{
			mutator: "Regex",
			from: "/^\\d{11}$/",
			to: "/\\d{11}$/",
			because: "Only texts of 11 characters come here, and the pattern has 11.",
		},
		{
			mutator: "Regex",
			from: "/^\\d{11}$/",
			to: "/^\\d{11}/",
			because: "Only texts of 11 characters come here, and the pattern has 11.",
		},
		{
			mutator: "EqualityOperator",
			from: "codedDay > 40",
			to: "codedDay >= 40",
			because: "Neither the 40th nor day 0 is in any month.",
		},
		{
			mutator: "ArithmeticOperator",
			from: "2000 + yearInCentury",
			to: "2000 - yearInCentury",
			because: "A year is as long as the one that is as far from 2000 on the other side.",
		},
		{
			mutator: "AssignmentOperator",
			from: "sum += worth > 9 ? worth - 9 : worth",
			to: "sum -= worth > 9 ? worth - 9 : worth",
			because: "What can be divided by ten can be so below zero too.",
		},
		{
			mutator: "Regex",
			from: "/\\s+/",
			to: "/\\s/",
			because: "The empty words between two spaces are left out below.",
		},
	],
	"app/domain/places/schematic-map.ts": [
		{
			mutator: "EqualityOperator",
			from: "way.cost < least.cost",
			to: "way.cost <= least.cost",
			because: "Of two ways that move the tiles equally little, either will do.",
		},
		{
			mutator: "OptionalChaining",
			from: "best.at(-1)?.rows",
			to: "best.at(-1).rows",
			because: "There is always a best way; only its type does not say so.",
		},
		{
			mutator: "ArrayDeclaration",
			from: "[]",
			to: '["Stryker was here"]',
			because: "There is always a best way; only its type does not say so.",
		},
		{
			mutator: "EqualityOperator",
			from: "last.sum / last.size < block.sum / block.size",
			to: "last.sum / last.size <= block.sum / block.size",
			because: "Two blocks with the same middle stand there, as two or as one.",
		},
	],
	"app/domain/slots/closure.ts": [
		{
			mutator: "EqualityOperator",
			from: "Temporal.Instant.compare(start, window.end) >= 0",
			to: "Temporal.Instant.compare(start, window.end) > 0",
			because: "What begins when the window ends is not in it; the next one ends the search.",
		},
		{
			mutator: "ConditionalExpression",
			from: 'repeats === "weekly"',
			to: "false",
			because: "Counting begins too early, which takes longer and finds the same.",
		},
		{
			mutator: "StringLiteral",
			from: '"weekly"',
			to: '""',
			because: "Counting begins too early, which takes longer and finds the same.",
		},
		{
			mutator: "ObjectLiteral",
			from: "{ largestUnit: unit }",
			to: "{}",
			because: "Counting begins too early, which takes longer and finds the same.",
		},
		{
			mutator: "ObjectLiteral",
			from: "{ largestUnit: unit }",
			to: "{}",
			because: "Counting begins too early, which takes longer and finds the same.",
		},
	],
	"app/domain/slots/plan-slots.ts": [
		{
			mutator: "EqualityOperator",
			from: "a.id < b.id",
			to: "a.id <= b.id",
			because: "No two rules have one id.",
		},
	],
	"app/domain/slots/proposal-hold.ts": [
		{
			mutator: "EqualityOperator",
			from: "Temporal.Instant.compare(start, lostStart) < 0",
			to: "Temporal.Instant.compare(start, lostStart) <= 0",
			because: "Of two equal instants, either is right.",
		},
		{
			mutator: "EqualityOperator",
			from: "Temporal.Instant.compare(wished, latest) < 0",
			to: "Temporal.Instant.compare(wished, latest) <= 0",
			because: "Of two equal instants, either is right.",
		},
	],
	"app/domain/slots/suggest-alternatives.ts": [
		{
			mutator: "ConditionalExpression",
			from: "officeId === booking.officeId",
			to: "false",
			because: "The slots of one office all lie where it does: their order is that of their days.",
		},
	],
	"app/domain/slots/suitable-times.ts": [
		{
			mutator: "EqualityOperator",
			from: "Temporal.Instant.compare(a, b) > 0",
			to: "Temporal.Instant.compare(a, b) >= 0",
			because: "Of two equal instants, either is right.",
		},
		{
			mutator: "EqualityOperator",
			from: "Temporal.Instant.compare(a, b) < 0",
			to: "Temporal.Instant.compare(a, b) <= 0",
			because: "Of two equal instants, either is right.",
		},
	],
	"app/domain/time/holidays.ts": [
		{ mutator: "UnaryOperator", from: "-5", to: "+5", because: "A year has four digits." },
	],
	"app/domain/time/office-clock.ts": [
		{
			mutator: "EqualityOperator",
			from: "Temporal.PlainTime.compare(time, NIGHT_END) < 0",
			to: "Temporal.PlainTime.compare(time, NIGHT_END) <= 0",
			because: "Three o'clock moved to three o'clock stays where it is.",
		},
	],
	"app/domain/time/office-holidays.ts": [
		{ mutator: "UnaryOperator", from: "-5", to: "+5", because: "A year has four digits." },
	],
	"app/domain/time/read-day.ts": [
		{
			mutator: "StringLiteral",
			from: '""',
			to: '"Stryker was here!"',
			because: "That is no day either.",
		},
	],
	"app/domain/waitlist/share-seats.ts": [
		{
			mutator: "EqualityOperator",
			from: "a.id < b.id",
			to: "a.id <= b.id",
			because: "No two people have one id.",
		},
	],
	"app/features/booking/announce-booking.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "known === undefined",
			to: "true",
			because: "Whoever has it at hand has what would be read.",
		},
		{
			mutator: "StringLiteral",
			from: '"booking"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/booking/book-seat.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"booked"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/booking/book-slot.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "!earlier",
			to: "false",
			because:
				"Nobody deletes a booking in the moment in which it is made; only the type does not say so.",
		},
		{
			mutator: "StringLiteral",
			from: '"booking"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/booking/cancel-booking.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"applicant"',
			to: '""',
			because: "The rule asks only whether it is the desk.",
		},
	],
	"app/features/booking/report-unmet-search.server.ts": [
		{
			mutator: "ObjectLiteral",
			from: "{ select: { id: true } }",
			to: "{}",
			because: "More is read of each than anybody needs.",
		},
	],
	"app/features/services/save-service-terms.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"change_services"',
			to: '""',
			because: "What is not in the list of rights takes a coordinator of all, as this does.",
		},
	],
	"app/features/slots/change-holiday.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"decide_holidays_everywhere"',
			to: '""',
			because: "What is not in the list of rights takes a coordinator of all, as this does.",
		},
	],
	"app/features/slots/change-rule.server.ts": [
		{
			mutator: "ArrayDeclaration",
			from: "[]",
			to: '["Stryker was here"]',
			because: "Where there is no rule, nobody asks which desk it is of.",
		},
	],
	"app/features/slots/close-desk.server.ts": [
		{
			mutator: "ObjectLiteral",
			from: '{ kind: "everywhere" }',
			to: "{}",
			because: "What is of none of the other kinds is written down, and read again, as everywhere.",
		},
		{
			mutator: "StringLiteral",
			from: '"everywhere"',
			to: '""',
			because: "What is of none of the other kinds is written down, and read again, as everywhere.",
		},
	],
	"app/features/slots/preview-change.server.ts": [
		{
			mutator: "ArrayDeclaration",
			from: "[]",
			to: '["Stryker was here"]',
			because: "Nobody is in a slot that is not there.",
		},
	],
	"app/features/slots/reopen-desk.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"close_everywhere"',
			to: '""',
			because: "What is not in the list of rights takes a coordinator of all, as this does.",
		},
	],
	"app/features/waitlist/join-waitlist.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"staff"',
			to: '""',
			because: "The rule asks only whether it is the applicant.",
		},
		{
			mutator: "StringLiteral",
			from: '"wish"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/waitlist/tend-waitlist.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "!(await isAnybodyWaiting(context.db.read))",
			to: "false",
			because: "Where nobody waits, nothing is found to be done, only later.",
		},
		{
			mutator: "MethodExpression",
			from: "waiting.filter(({ hasEmail }) => !hasEmail)",
			to: "waiting",
			because: "The hours of more offices are read than anybody needs.",
		},
		{
			mutator: "MethodExpression",
			from: "slots.filter((slot) => toCall.some((person) => wouldTake(person, slot)))",
			to: "slots",
			because: "The hours of more offices are read than anybody needs.",
		},
		{
			mutator: "ConditionalExpression",
			from: "!open.has(officeId)",
			to: "true",
			because: "The same hours are read again.",
		},
		{
			mutator: "ArrayDeclaration",
			from: "[]",
			to: '["Stryker was here"]',
			because: "The hours of each of these offices have been read; only the type does not say so.",
		},
		{
			mutator: "StringLiteral",
			from: '"wish"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/reminders/derive-reminders.server.ts": [
		{
			mutator: "EqualityOperator",
			from: "first < slots.length",
			to: "first <= slots.length",
			because: "In no slot there is no booking.",
		},
		{
			mutator: "ConditionalExpression",
			from: "page.length === PAGE.bookings",
			to: "true",
			because: "One more page is asked for, and is empty.",
		},
		{
			mutator: "OptionalChaining",
			from: "page.at(-1)?.id",
			to: "page.at(-1).id",
			because: "A full page has a last row; only the type does not say so.",
		},
		{
			mutator: "BlockStatement",
			from: "{ return null; }",
			to: "{}",
			because: "Undefined is no recipient either.",
		},
		{
			mutator: "StringLiteral",
			from: '"booking"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/repairs/list-to-settle.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "affected.length === 0",
			to: "false",
			because: "For nobody nothing is suggested, only later.",
		},
		{
			mutator: "ConditionalExpression",
			from: "!place",
			to: "false",
			because: "What is suggested is one of the places; only the type does not say so.",
		},
	],
	"app/features/repairs/propose-repairs.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "repairs.length === 0",
			to: "false",
			because: "Of no repairs none is seen to, only later.",
		},
		{
			mutator: "OptionalChaining",
			from: "repair?.busy",
			to: "repair.busy",
			because: "Each of the bookings is one of the repairs; only the type does not say so.",
		},
		{
			mutator: "EqualityOperator",
			from: "a.id < b.id",
			to: "a.id <= b.id",
			because: "No two slots have one id.",
		},
		{
			mutator: "StringLiteral",
			from: '"staff"',
			to: '""',
			because: "Taking a seat asks only whether it is the applicant.",
		},
		{
			mutator: "StringLiteral",
			from: '"booking"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/repairs/tend-repairs.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"booking"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/enrolment/explain-eligibility.server.ts": [
		{
			mutator: "StringLiteral",
			from: '""',
			to: '"Stryker was here!"',
			because: "Each finding is about one of the questions; only the type does not say so.",
		},
		{
			mutator: "OptionalChaining",
			from: "reading?.ok",
			to: "reading.ok",
			because:
				"Where the details are known, so is what was read of them; only the type does not say so.",
		},
		{
			mutator: "OptionalChaining",
			from: "questions.find(({ name }) => name === finding.ruleKind)?.text",
			to: "questions.find(({ name }) => name === finding.ruleKind).text",
			because: "Each finding is about one of the questions; only the type does not say so.",
		},
	],
	"app/features/enrolment/read-answers.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "answer !== undefined",
			to: "true",
			because: "A declaration that is undefined is none.",
		},
	],
	"app/features/enrolment/review-enrolment.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"none"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
		{
			mutator: "ObjectLiteral",
			from: '{ kind: "none" }',
			to: "{}",
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/enrolment/submit-enrolment.server.ts": [
		{
			mutator: "ObjectLiteral",
			from: '{ kind: "none" as const }',
			to: "{}",
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/people/add-staff-member.server.ts": [
		{
			mutator: "StringLiteral",
			from: '"manage_staff"',
			to: '""',
			because: "What is not in the list of rights takes a coordinator of all, as this does.",
		},
	],
	"app/features/people/change-staff-member.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: 'asked.change !== "grants"',
			to: "false",
			because: "Whoever asks for no places asks for none that is unknown.",
		},
	],
	"app/features/people/correct-at-desk.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "municipality !== undefined",
			to: "true",
			because: "A column that is to be undefined is left as it is; only its type does not say so.",
		},
	],
	"app/features/people/correct-person.server.ts": [
		{
			mutator: "LogicalOperator",
			from: "emailSealed && emailHash",
			to: "emailSealed || emailHash",
			because: "Whoever has an address has its digest too; only the type does not say so.",
		},
		{
			mutator: "StringLiteral",
			from: '"interviewLanguage"',
			to: '""',
			because:
				"Whoever asks what has changed asks for something else, or only whether anything has.",
		},
	],
	"app/features/messages/follow-address.server.ts": [
		{
			mutator: "ObjectLiteral",
			from: '{ kind: "none" }',
			to: "{}",
			because: "It is never read: it only tells the types apart.",
		},
		{
			mutator: "StringLiteral",
			from: '"none"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
		{
			mutator: "StringLiteral",
			from: '"booking"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
		{
			mutator: "BlockStatement",
			from: "{ return null; }",
			to: "{}",
			because: "Undefined is asked about as null is.",
		},
	],
	"app/features/messages/send-message.server.ts": [
		{
			mutator: "ArrayDeclaration",
			from: "[]",
			to: '["Stryker was here"]',
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "BlockStatement",
			from: "{ const facts = opened.get(message.id)?.facts; return facts ? { message, facts } : []; }",
			to: "{}",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "ObjectLiteral",
			from: "{ message, facts }",
			to: "{}",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "ObjectLiteral",
			from: "{ known: facts, readAt }",
			to: "{}",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "ConditionalExpression",
			from: "held.facts !== null && performance.now() - held.facts.readAt < FRESH",
			to: "false",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "EqualityOperator",
			from: "held.facts !== null",
			to: "held.facts === null",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "ArithmeticOperator",
			from: "performance.now() - held.facts.readAt",
			to: "performance.now() + held.facts.readAt",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "ConditionalExpression",
			from: "held.facts && isFresh",
			to: "false",
			because: "What is not at hand is looked up for this message alone.",
		},
		{
			mutator: "EqualityOperator",
			from: "performance.now() - held.facts.readAt < FRESH",
			to: "performance.now() - held.facts.readAt <= FRESH",
			because: "It is measured in parts of a millisecond.",
		},
	],
	"app/features/messages/settle-messages.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "landed.length >= most || isLast()",
			to: "false",
			because: "They are written down all the same, a moment later.",
		},
		{
			mutator: "LogicalOperator",
			from: "landed.length >= most || isLast()",
			to: "landed.length >= most && isLast()",
			because: "They are written down all the same, a moment later.",
		},
		{
			mutator: "ConditionalExpression",
			from: "landed.length >= most",
			to: "false",
			because: "They are written down all the same, a moment later.",
		},
		{
			mutator: "EqualityOperator",
			from: "landed.length >= most",
			to: "landed.length > most",
			because: "They are written down all the same, a moment later.",
		},
	],
	"app/features/slots/reconcile-desk.server.ts": [
		{
			mutator: "ConditionalExpression",
			from: "unwanted.length > 0",
			to: "true",
			because: "With nothing to write, it is one statement more.",
		},
		{
			mutator: "EqualityOperator",
			from: "unwanted.length > 0",
			to: "unwanted.length >= 0",
			because: "With nothing to write, it is one statement more.",
		},
		{
			mutator: "ConditionalExpression",
			from: "wantedAgain.length > 0",
			to: "true",
			because: "With nothing to write, it is one statement more.",
		},
		{
			mutator: "EqualityOperator",
			from: "wantedAgain.length > 0",
			to: "wantedAgain.length >= 0",
			because: "With nothing to write, it is one statement more.",
		},
		{
			mutator: "MethodExpression",
			from: "ids([...keep, ...resize.map(({ slot }) => slot)]).filter((id) => withdrawnBefore.has(id), )",
			to: "ids([...keep, ...resize.map(({ slot }) => slot)])",
			because: "A time that stands is open, and has nobody to be settled.",
		},
		{
			mutator: "ConditionalExpression",
			from: "publish.length > 0",
			to: "true",
			because: "With nothing to write, it is one statement more.",
		},
		{
			mutator: "EqualityOperator",
			from: "publish.length > 0",
			to: "publish.length >= 0",
			because: "With nothing to write, it is one statement more.",
		},
	],
	"app/features/people/request-sign-in-code.server.ts": [
		{
			mutator: "ObjectLiteral",
			from: '{ kind: "none" }',
			to: "{}",
			because: "It is never read: it only tells the types apart.",
		},
		{
			mutator: "StringLiteral",
			from: '"none"',
			to: '""',
			because: "It is never read: it only tells the types apart.",
		},
	],
	"app/features/people/renew-phones.server.ts": [
		{
			mutator: "StringLiteral",
			from: '""',
			to: '"Stryker was here!"',
			because: "Neither can be read as a telephone number.",
		},
	],
};

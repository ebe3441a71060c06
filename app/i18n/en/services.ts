import type { Texts } from "../it.ts";

export const services: Texts["site"]["services"] = {
	title: "Services",
	lead: "You can book these appointments.",
	bookThis: "Book",
	topic: "Topic",
	/** What every service of the portal is about. */
	work: "Work",
	details: "See the details",
	lasts: (minutes: number) => `Lasts ${minutes} minutes`,
	group: "In a group",
	channel: "Where it takes place",
	channels: { on_site: "At the office", phone: "By phone", video: "By video" },
	howItGoes: "How it works",
	individual: "One to one",
	enrolmentRequired: "Only for people who are already enrolled in the programme",
	/** Beside a name. */
	forEnrolled: "only after enrolling",
	alreadyEnrolled: "Are you already enrolled?",
	open: "Open to everybody",
	forWhom: "Who it is for",
	forWhomOpen:
		"For people who are looking for work and live in one of the municipalities west of Turin.",
	forWhomEnrolled: "For people who are already enrolled in P.R.A.Ti.C.O.",
	toDo: "How to do it",
	toDoText:
		"Choose the office, the day and the time. Write your name and one contact: e-mail or phone. You'll see the confirmation at once.",
	times: "Times and deadlines",
	timesText: (notice: number, horizon: number, deadline: number) =>
		`You can book up to ${notice} hours in advance, for the next ${Math.floor(horizon / 7)} weeks. You can move or cancel up to ${deadline} hours in advance.`,
	cost: "The service is free.",
	status: { active: "Active service", inactive: "Service not active" },
	index: "On this page",
	needed: "What you need",
	neededLead: "Bring with you:",
	achieved: "What you get",
	costTitle: "How much it costs",
	access: "Use the service",
	conditions: "Terms of the service",
	atOnce: (count: number) =>
		count === 1
			? "You can have only one appointment at a time for this service."
			: `You can have up to ${count} appointments at once for this service.`,
	movesText: (count: number) =>
		count === 0
			? "To move an appointment, ask the desk."
			: `You can move an appointment on this site ${count === 1 ? "once" : `up to ${count} times`}. After that, ask the desk.`,
};

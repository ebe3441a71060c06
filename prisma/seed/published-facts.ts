/**
 * What the company and the municipalities have published: real data, the same in every
 * installation. Nothing in this file is invented.
 */

/** The eleven municipalities of the Zona Ovest, members of the company (zonaovest.to.it/societa). */
export const municipalities = [
	{ id: "alpignano", name: "Alpignano" },
	{ id: "buttigliera-alta", name: "Buttigliera Alta" },
	{ id: "collegno", name: "Collegno" },
	{ id: "druento", name: "Druento" },
	{ id: "grugliasco", name: "Grugliasco" },
	{ id: "pianezza", name: "Pianezza" },
	{ id: "rivoli", name: "Rivoli" },
	{ id: "rosta", name: "Rosta" },
	{ id: "san-gillio", name: "San Gillio" },
	{ id: "venaria-reale", name: "Venaria Reale" },
	{ id: "villarbasse", name: "Villarbasse" },
];

/**
 * The edition of 2026 as published in February 2026. One notice lists all eleven municipalities,
 * another only nine (without Buttigliera Alta and Pianezza): the longer list is kept here, and
 * taking a municipality out is a matter of data. The dates of the applications and the number of
 * places were not published.
 */
export const edition2026 = {
	id: "2026",
	year: 2026,
	allowanceEurosPerMonth: 400,
	allowanceMonths: 3,
	rules: [
		{ kind: "residence", value: null },
		{ kind: "min_age", value: 30 },
		{ kind: "registered_at_job_centre", value: null },
		{ kind: "max_isee", value: 20_000 },
		{ kind: "no_income_support", value: null },
		{ kind: "no_other_project_with_allowance", value: null },
		{ kind: "not_in_edition", value: 2025 },
		{ kind: "nobody_else_of_household", value: null },
		{ kind: "basic_italian", value: null },
	],
} as const;

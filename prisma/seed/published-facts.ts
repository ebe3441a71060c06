/**
 * What the company and the municipalities have published: real data, the same in every
 * installation. Nothing in this file is invented.
 */

/**
 * The eleven municipalities of the Zona Ovest, members of the company (zonaovest.to.it/societa),
 * with the position of each town hall, rounded to about a kilometre: enough to tell near from far.
 */
export const municipalities = [
	{ id: "alpignano", name: "Alpignano", latitude: 45.09, longitude: 7.52 },
	{ id: "buttigliera-alta", name: "Buttigliera Alta", latitude: 45.06, longitude: 7.43 },
	{ id: "collegno", name: "Collegno", latitude: 45.08, longitude: 7.57 },
	{ id: "druento", name: "Druento", latitude: 45.13, longitude: 7.57 },
	{ id: "grugliasco", name: "Grugliasco", latitude: 45.07, longitude: 7.58 },
	{ id: "pianezza", name: "Pianezza", latitude: 45.1, longitude: 7.55 },
	{ id: "rivoli", name: "Rivoli", latitude: 45.07, longitude: 7.51 },
	{ id: "rosta", name: "Rosta", latitude: 45.07, longitude: 7.47 },
	{ id: "san-gillio", name: "San Gillio", latitude: 45.14, longitude: 7.53 },
	{ id: "venaria-reale", name: "Venaria Reale", latitude: 45.13, longitude: 7.63 },
	{ id: "villarbasse", name: "Villarbasse", latitude: 45.05, longitude: 7.47 },
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

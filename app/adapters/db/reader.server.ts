import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";

type ReadMethod =
	| "aggregate"
	| "count"
	| "fields" // columns, to compare one with another
	| "findFirst"
	| "findFirstOrThrow"
	| "findMany"
	| "findUnique"
	| "findUniqueOrThrow"
	| "groupBy";

/** What may be asked of committed data. It has no method that writes. */
export type Reader = {
	readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], ReadMethod>;
} & Pick<PrismaClient, "$queryRaw">;

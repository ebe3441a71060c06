import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { beginningWith } from "#app/domain/people/name.ts";

/** Of words that begin more names than this, it makes no difference which is the rarest. */
const MANY = 1000;

/** How many names are looked at together, and at most: whoever asks for "a" is asked for more letters. */
const TOGETHER = 200;
const AT_MOST = 2000;

/**
 * The first people, in the order of the names, who meet the condition and have a word in their name
 * for each of the given beginnings. However many are called so, the time it takes has an end.
 *
 * @returns `areMore` also when not all the names were looked at, even if nobody was found so far
 */
export async function listByName(
	read: Reader,
	beginnings: readonly string[],
	condition: Prisma.ApplicantWhereInput,
	most: number,
): Promise<{ ids: string[]; areMore: boolean }> {
	const [rarest, ...others] = await fromTheRarest(read, beginnings);
	const ids = new Set<string>();
	if (rarest === undefined) return { ids: [], areMore: false };
	for (let looked = 0; looked < AT_MOST; looked += TOGETHER) {
		const entries = await read.nameEntry.findMany({
			where: { AND: [begins(rarest), ...others.map(hasWord)] },
			orderBy: [{ name: "asc" }, { applicantId: "asc" }],
			skip: looked,
			take: TOGETHER,
			select: { applicantId: true },
		});
		const named = entries.map(({ applicantId }) => applicantId);
		const meeting = await read.applicant.findMany({
			where: { AND: [condition, { id: { in: named } }] },
			select: { id: true },
		});
		const isMeeting = new Set(meeting.map(({ id }) => id));
		for (const id of named) if (isMeeting.has(id)) ids.add(id);
		if (ids.size > most) return { ids: [...ids].slice(0, most), areMore: true };
		if (entries.length < TOGETHER) return { ids: [...ids], areMore: false };
	}
	return { ids: [...ids], areMore: true };
}

async function fromTheRarest(read: Reader, beginnings: readonly string[]): Promise<string[]> {
	if (beginnings.length < 2) return [...beginnings];
	const counted: { beginning: string; count: number }[] = [];
	for (const beginning of new Set(beginnings)) {
		const count = await read.nameEntry.count({ where: begins(beginning), take: MANY });
		counted.push({ beginning, count });
	}
	return counted.sort((a, b) => a.count - b.count).map(({ beginning }) => beginning);
}

function begins(beginning: string): Prisma.NameEntryWhereInput {
	const { from, before } = beginningWith(beginning);
	return { name: { gte: from, lt: before } };
}

function hasWord(beginning: string): Prisma.NameEntryWhereInput {
	return { OR: [{ name: { startsWith: beginning } }, { name: { contains: ` ${beginning}` } }] };
}

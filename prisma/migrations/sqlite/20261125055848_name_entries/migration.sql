-- CreateTable
CREATE TABLE "NameEntry" (
    "name" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,

    PRIMARY KEY ("name", "applicantId"),
    CONSTRAINT "NameEntry_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NameEntry_applicantId_idx" ON "NameEntry"("applicantId");

-- The entries of everybody who is written down already: the name from each of its words on, and round.
WITH RECURSIVE turned("applicantId", "whole", "rest") AS (
    SELECT "id", "searchName", "searchName" FROM "Applicant" WHERE "searchName" <> ''
    UNION ALL
    SELECT "applicantId", "whole", substr("rest", instr("rest", ' ') + 1)
    FROM turned WHERE instr("rest", ' ') > 0
)
INSERT INTO "NameEntry" ("name", "applicantId")
SELECT DISTINCT "rest" || substr(' ' || "whole", 1, length("whole") - length("rest")), "applicantId"
FROM turned;

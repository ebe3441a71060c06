-- CreateTable
CREATE TABLE "AccessibilityReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "pageSealed" BLOB,
    "problemSealed" BLOB NOT NULL,
    "emailSealed" BLOB,
    "phoneSealed" BLOB,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "answeredById" TEXT,
    CONSTRAINT "AccessibilityReport_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "StaffMember" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    -- A report is answered when it has a time of the answer, and only then.
    CONSTRAINT "AccessibilityReport_answered" CHECK (("status" = 'open') = ("answeredAt" IS NULL) AND ("answeredById" IS NULL OR "answeredAt" IS NOT NULL)),
    CONSTRAINT "AccessibilityReport_status_known" CHECK ("status" IN ('open', 'answered'))
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessibilityReport_reference_key" ON "AccessibilityReport"("reference");

-- CreateIndex
CREATE INDEX "AccessibilityReport_status_createdAt_idx" ON "AccessibilityReport"("status", "createdAt");

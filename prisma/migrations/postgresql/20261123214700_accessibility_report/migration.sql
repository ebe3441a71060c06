-- CreateEnum
CREATE TYPE "AccessibilityReportStatus" AS ENUM ('open', 'answered');

-- CreateTable
CREATE TABLE "AccessibilityReport" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "pageSealed" BYTEA,
    "problemSealed" BYTEA NOT NULL,
    "emailSealed" BYTEA,
    "phoneSealed" BYTEA,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "status" "AccessibilityReportStatus" NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answeredById" TEXT,

    CONSTRAINT "AccessibilityReport_pkey" PRIMARY KEY ("id"),
    -- A report is answered when it has a time of the answer, and only then.
    CONSTRAINT "AccessibilityReport_answered" CHECK (("status" = 'open') = ("answeredAt" IS NULL) AND ("answeredById" IS NULL OR "answeredAt" IS NOT NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessibilityReport_reference_key" ON "AccessibilityReport"("reference");

-- CreateIndex
CREATE INDEX "AccessibilityReport_status_createdAt_idx" ON "AccessibilityReport"("status", "createdAt");

-- AddForeignKey
ALTER TABLE "AccessibilityReport" ADD CONSTRAINT "AccessibilityReport_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "StaffMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "Message_status_notBefore_idx";

-- AlterTable: since when a message is due, and which leaves first
ALTER TABLE "Message" ADD COLUMN     "dueAt" TIMESTAMP(3),
ADD COLUMN     "rank" INTEGER;
UPDATE "Message" SET "dueAt" = "createdAt", "rank" = CASE "kind" WHEN 'sign_in_code' THEN 0 WHEN 'booking_reminder' THEN 2 WHEN 'booking_cancelled' THEN 2 WHEN 'repair_proposed' THEN 2 WHEN 'enrolment_reviewed' THEN 2 ELSE 1 END;
ALTER TABLE "Message" ALTER COLUMN "dueAt" SET NOT NULL,
ALTER COLUMN "rank" SET NOT NULL;

-- A message is never due after it is too late, nor tried before it is due.
ALTER TABLE "Message" DROP CONSTRAINT "Message_window";
ALTER TABLE "Message" ADD CONSTRAINT "Message_window" CHECK ("dueAt" <= "notBefore" AND "notBefore" <= "notAfter" AND "attempts" >= 0);

-- CreateIndex
CREATE INDEX "Message_status_rank_notBefore_idx" ON "Message"("status", "rank", "notBefore");

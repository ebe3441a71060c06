-- RedefineTables: since when a message is due, and which leaves first
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "applicantId" TEXT,
    "bookingId" TEXT,
    "repairId" TEXT,
    "waitlistEntryId" TEXT,
    "offerId" TEXT,
    "companionId" TEXT,
    "recipientSealed" BLOB NOT NULL,
    "recipientHash" TEXT NOT NULL,
    "factsSealed" BLOB NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "notAfter" DATETIME NOT NULL,
    "rank" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "claimedUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "settledAt" DATETIME,
    "droppedReason" TEXT,
    CONSTRAINT "Message_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_repairId_fkey" FOREIGN KEY ("repairId") REFERENCES "Repair" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_waitlistEntryId_fkey" FOREIGN KEY ("waitlistEntryId") REFERENCES "WaitlistEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_companionId_fkey" FOREIGN KEY ("companionId") REFERENCES "Companion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- A message is never due after it is too late, nor tried before it is due.
    CONSTRAINT "Message_window" CHECK ("dueAt" <= "notBefore" AND "notBefore" <= "notAfter" AND "attempts" >= 0),
    -- Whatever is settled says when.
    CONSTRAINT "Message_settled" CHECK (("status" = 'pending') = ("settledAt" IS NULL)),
    CONSTRAINT "Message_kind_known" CHECK ("kind" IN ('enrolment_submitted', 'enrolment_reviewed', 'booking_confirmed', 'booking_moved', 'booking_cancelled', 'booking_reminder', 'sign_in_code', 'repair_proposed', 'waitlist_joined', 'seat_offered', 'address_changed')),
    CONSTRAINT "Message_status_known" CHECK ("status" IN ('pending', 'sent', 'dropped', 'failed'))
);
INSERT INTO "new_Message" ("applicantId", "attempts", "bookingId", "claimedUntil", "companionId", "createdAt", "dueAt", "rank", "dedupeKey", "droppedReason", "factsSealed", "id", "kind", "locale", "notAfter", "notBefore", "offerId", "recipientHash", "recipientSealed", "repairId", "settledAt", "status", "waitlistEntryId") SELECT "applicantId", "attempts", "bookingId", "claimedUntil", "companionId", "createdAt", "createdAt", CASE "kind" WHEN 'sign_in_code' THEN 0 WHEN 'booking_reminder' THEN 2 WHEN 'booking_cancelled' THEN 2 WHEN 'repair_proposed' THEN 2 WHEN 'enrolment_reviewed' THEN 2 ELSE 1 END, "dedupeKey", "droppedReason", "factsSealed", "id", "kind", "locale", "notAfter", "notBefore", "offerId", "recipientHash", "recipientSealed", "repairId", "settledAt", "status", "waitlistEntryId" FROM "Message";
DROP TABLE "Message";
ALTER TABLE "new_Message" RENAME TO "Message";
CREATE UNIQUE INDEX "Message_dedupeKey_key" ON "Message"("dedupeKey");
CREATE INDEX "Message_status_rank_notBefore_idx" ON "Message"("status", "rank", "notBefore");
CREATE INDEX "Message_bookingId_idx" ON "Message"("bookingId");
CREATE INDEX "Message_repairId_idx" ON "Message"("repairId");
CREATE INDEX "Message_waitlistEntryId_idx" ON "Message"("waitlistEntryId");
CREATE INDEX "Message_offerId_idx" ON "Message"("offerId");
CREATE INDEX "Message_companionId_idx" ON "Message"("companionId");
CREATE INDEX "Message_applicantId_createdAt_idx" ON "Message"("applicantId", "createdAt");
CREATE INDEX "Message_recipientHash_createdAt_idx" ON "Message"("recipientHash", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

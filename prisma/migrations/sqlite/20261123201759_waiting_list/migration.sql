-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Hold" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slotId" TEXT NOT NULL,
    "applicantId" TEXT,
    "draftId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "forWaitlist" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Hold_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Hold_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Hold_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Hold" ("applicantId", "draftId", "expiresAt", "id", "slotId") SELECT "applicantId", "draftId", "expiresAt", "id", "slotId" FROM "Hold";
DROP TABLE "Hold";
ALTER TABLE "new_Hold" RENAME TO "Hold";
CREATE UNIQUE INDEX "Hold_draftId_key" ON "Hold"("draftId");
CREATE INDEX "Hold_slotId_idx" ON "Hold"("slotId");
CREATE INDEX "Hold_expiresAt_idx" ON "Hold"("expiresAt");
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Attempt_kind_known" CHECK ("kind" IN ('staff_sign_in', 'code_request', 'code_entry', 'seat_hold', 'waitlist_join'))
);
INSERT INTO "new_Attempt" ("at", "id", "key", "kind") SELECT "at", "id", "key", "kind" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_kind_key_at_idx" ON "Attempt"("kind", "key", "at");
CREATE TABLE "new_Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "applicantId" TEXT,
    "bookingId" TEXT,
    "repairId" TEXT,
    "waitlistEntryId" TEXT,
    "offerId" TEXT,
    "recipientSealed" BLOB NOT NULL,
    "recipientHash" TEXT NOT NULL,
    "factsSealed" BLOB NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "notAfter" DATETIME NOT NULL,
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
    -- A message is never due after it is too late.
    CONSTRAINT "Message_window" CHECK ("notBefore" <= "notAfter" AND "attempts" >= 0),
    -- Whatever is settled says when.
    CONSTRAINT "Message_settled" CHECK (("status" = 'pending') = ("settledAt" IS NULL)),
    CONSTRAINT "Message_kind_known" CHECK ("kind" IN ('enrolment_submitted', 'booking_confirmed', 'booking_moved', 'booking_cancelled', 'booking_reminder', 'sign_in_code', 'repair_proposed', 'waitlist_joined', 'seat_offered')),
    CONSTRAINT "Message_status_known" CHECK ("status" IN ('pending', 'sent', 'dropped', 'failed'))
);
INSERT INTO "new_Message" ("applicantId", "attempts", "bookingId", "claimedUntil", "createdAt", "dedupeKey", "droppedReason", "factsSealed", "id", "kind", "locale", "notAfter", "notBefore", "recipientHash", "recipientSealed", "repairId", "settledAt", "status") SELECT "applicantId", "attempts", "bookingId", "claimedUntil", "createdAt", "dedupeKey", "droppedReason", "factsSealed", "id", "kind", "locale", "notAfter", "notBefore", "recipientHash", "recipientSealed", "repairId", "settledAt", "status" FROM "Message";
DROP TABLE "Message";
ALTER TABLE "new_Message" RENAME TO "Message";
CREATE UNIQUE INDEX "Message_dedupeKey_key" ON "Message"("dedupeKey");
CREATE INDEX "Message_status_notBefore_idx" ON "Message"("status", "notBefore");
CREATE INDEX "Message_bookingId_idx" ON "Message"("bookingId");
CREATE INDEX "Message_repairId_idx" ON "Message"("repairId");
CREATE INDEX "Message_waitlistEntryId_idx" ON "Message"("waitlistEntryId");
CREATE INDEX "Message_offerId_idx" ON "Message"("offerId");
CREATE INDEX "Message_applicantId_createdAt_idx" ON "Message"("applicantId", "createdAt");
CREATE INDEX "Message_recipientHash_createdAt_idx" ON "Message"("recipientHash", "createdAt");
CREATE TABLE "new_Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "holdId" TEXT,
    "status" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "tellAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Offer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "WaitlistEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Offer_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Offer_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    -- An offer that has ended says when.
    CONSTRAINT "Offer_ended" CHECK (("status" = 'open') = ("endedAt" IS NULL)),
    -- Nobody is told of an offer that is over already.
    CONSTRAINT "Offer_window" CHECK ("offeredAt" <= "tellAt" AND "tellAt" < "expiresAt"),
    CONSTRAINT "Offer_status_known" CHECK ("status" IN ('open', 'accepted', 'declined', 'expired', 'withdrawn'))
);
INSERT INTO "new_Offer" ("entryId", "expiresAt", "holdId", "id", "offeredAt", "slotId", "status") SELECT "entryId", "expiresAt", "holdId", "id", "offeredAt", "slotId", "status" FROM "Offer";
DROP TABLE "Offer";
ALTER TABLE "new_Offer" RENAME TO "Offer";
CREATE UNIQUE INDEX "Offer_holdId_key" ON "Offer"("holdId");
CREATE INDEX "Offer_entryId_idx" ON "Offer"("entryId");
CREATE INDEX "Offer_slotId_idx" ON "Offer"("slotId");
CREATE INDEX "Offer_status_expiresAt_idx" ON "Offer"("status", "expiresAt");
CREATE UNIQUE INDEX "Offer_entryId_key" ON "Offer"("entryId") WHERE "status" = 'open';
CREATE TABLE "new_WaitlistEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicantId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "idempotencyKey" TEXT NOT NULL,
    "bookingId" TEXT,
    "weekdays" TEXT NOT NULL DEFAULT '1234567',
    "partOfDay" TEXT NOT NULL DEFAULT 'any',
    CONSTRAINT "WaitlistEntry_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- A wish that has ended says when.
    CONSTRAINT "WaitlistEntry_ended" CHECK (("status" = 'waiting') = ("endedAt" IS NULL)),
    CONSTRAINT "WaitlistEntry_status_known" CHECK ("status" IN ('waiting', 'settled', 'left')),
    CONSTRAINT "WaitlistEntry_partOfDay_known" CHECK ("partOfDay" IN ('any', 'morning', 'afternoon'))
);
INSERT INTO "new_WaitlistEntry" ("applicantId", "bookingId", "id", "idempotencyKey", "joinedAt", "partOfDay", "serviceId", "status", "weekdays") SELECT "applicantId", "bookingId", "id", "id", "joinedAt", "partOfDay", "serviceId", "status", "weekdays" FROM "WaitlistEntry";
DROP TABLE "WaitlistEntry";
ALTER TABLE "new_WaitlistEntry" RENAME TO "WaitlistEntry";
CREATE UNIQUE INDEX "WaitlistEntry_idempotencyKey_key" ON "WaitlistEntry"("idempotencyKey");
CREATE INDEX "WaitlistEntry_serviceId_status_joinedAt_idx" ON "WaitlistEntry"("serviceId", "status", "joinedAt");
CREATE UNIQUE INDEX "WaitlistEntry_applicantId_serviceId_key" ON "WaitlistEntry"("applicantId", "serviceId") WHERE "status" = 'waiting';
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateTable
CREATE TABLE "OfferCall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "calledAt" DATETIME NOT NULL,
    "calledById" TEXT NOT NULL,
    CONSTRAINT "OfferCall_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OfferCall_calledById_fkey" FOREIGN KEY ("calledById") REFERENCES "StaffMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OfferCall_outcome_known" CHECK ("outcome" IN ('reached', 'no_answer'))
);

-- CreateIndex
CREATE INDEX "OfferCall_offerId_idx" ON "OfferCall"("offerId");

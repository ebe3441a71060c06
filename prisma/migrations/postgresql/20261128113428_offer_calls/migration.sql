-- CreateTable
CREATE TABLE "OfferCall" (
    "id" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "calledAt" TIMESTAMP(3) NOT NULL,
    "calledById" TEXT NOT NULL,

    CONSTRAINT "OfferCall_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfferCall_offerId_idx" ON "OfferCall"("offerId");

-- AddForeignKey
ALTER TABLE "OfferCall" ADD CONSTRAINT "OfferCall_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferCall" ADD CONSTRAINT "OfferCall_calledById_fkey" FOREIGN KEY ("calledById") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "CallOutcome" AS ENUM ('reached', 'no_answer');

-- CreateTable
CREATE TABLE "ReminderCall" (
    "id" TEXT NOT NULL,
    "bookingId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "calledAt" TIMESTAMP(3) NOT NULL,
    "calledById" TEXT NOT NULL,

    CONSTRAINT "ReminderCall_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReminderCall_bookingId_idx" ON "ReminderCall"("bookingId");

-- AddForeignKey
ALTER TABLE "ReminderCall" ADD CONSTRAINT "ReminderCall_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderCall" ADD CONSTRAINT "ReminderCall_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderCall" ADD CONSTRAINT "ReminderCall_calledById_fkey" FOREIGN KEY ("calledById") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "ReminderCall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "calledAt" DATETIME NOT NULL,
    "calledById" TEXT NOT NULL,
    CONSTRAINT "ReminderCall_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReminderCall_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReminderCall_calledById_fkey" FOREIGN KEY ("calledById") REFERENCES "StaffMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReminderCall_outcome_known" CHECK ("outcome" IN ('reached', 'no_answer'))
);

-- CreateIndex
CREATE INDEX "ReminderCall_bookingId_idx" ON "ReminderCall"("bookingId");

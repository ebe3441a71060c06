-- CHECKs are written by hand; each says the sentence it keeps true. SQLite has no enumerations,
-- so the columns that hold one are checked too.

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "opensOn" TEXT,
    "closesOn" TEXT,
    "places" INTEGER,
    "allowanceEurosPerMonth" INTEGER,
    "allowanceMonths" INTEGER,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    -- an application window closes on or after the day it opens
    CONSTRAINT "Edition_window" CHECK ("opensOn" IS NULL OR "closesOn" IS NULL OR "opensOn" <= "closesOn")
);

-- CreateTable
CREATE TABLE "EditionRule" (
    "editionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" INTEGER,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("editionId", "kind"),
    CONSTRAINT "EditionRule_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EditionRule_kind_known" CHECK ("kind" IN ('min_age', 'residence', 'max_isee', 'registered_at_job_centre', 'no_other_project_with_allowance', 'not_in_edition', 'nobody_else_of_household', 'no_income_support', 'basic_italian'))
);

-- CreateTable
CREATE TABLE "EditionMunicipality" (
    "editionId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    PRIMARY KEY ("editionId", "municipalityId"),
    CONSTRAINT "EditionMunicipality_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EditionMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "patronDay" TEXT,
    "latitude" REAL,
    "longitude" REAL
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "directions" TEXT,
    "openingHours" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "zone" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Office_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Desk_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Service" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "minimumNoticeHours" INTEGER NOT NULL,
    "horizonDays" INTEGER NOT NULL,
    "cancellationDeadlineHours" INTEGER NOT NULL,
    "maxActivePerApplicant" INTEGER NOT NULL,
    "maxMovesPerBooking" INTEGER NOT NULL DEFAULT 3,
    "mayBook" TEXT NOT NULL,
    "enrolmentRequired" BOOLEAN NOT NULL,
    "holdMinutes" INTEGER NOT NULL,
    -- the terms of a service make sense
    CONSTRAINT "Service_terms" CHECK ("durationMinutes" > 0 AND "minimumNoticeHours" >= 0 AND "horizonDays" > 0 AND "cancellationDeadlineHours" >= 0 AND "maxActivePerApplicant" >= 1 AND "maxMovesPerBooking" >= 0 AND "holdMinutes" >= 0),
    CONSTRAINT "Service_format_known" CHECK ("format" IN ('individual', 'group')),
    CONSTRAINT "Service_channel_known" CHECK ("channel" IN ('on_site', 'phone', 'video')),
    CONSTRAINT "Service_mayBook_known" CHECK ("mayBook" IN ('public', 'by_invitation', 'staff_only'))
);

-- CreateTable
CREATE TABLE "ServiceText" (
    "serviceId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "whatToBring" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("serviceId", "locale"),
    CONSTRAINT "ServiceText_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AvailabilityRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deskId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT,
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "slotMinutes" INTEGER NOT NULL,
    "pauseMinutes" INTEGER NOT NULL DEFAULT 0,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "deskSeats" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "AvailabilityRule_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AvailabilityRule_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- a weekday is an ISO weekday
    CONSTRAINT "AvailabilityRule_weekday" CHECK ("weekday" BETWEEN 1 AND 7),
    -- an opening closes after it opens, on dates in order
    CONSTRAINT "AvailabilityRule_interval" CHECK ("startTime" < "endTime" AND ("toOn" IS NULL OR "fromOn" <= "toOn")),
    -- an opening can be cut into slots
    CONSTRAINT "AvailabilityRule_cut" CHECK ("slotMinutes" > 0 AND "pauseMinutes" >= 0 AND "everyWeeks" >= 1),
    -- the slots of an opening have seats
    CONSTRAINT "AvailabilityRule_seats" CHECK ("capacity" >= 1 AND "deskSeats" BETWEEN 0 AND "capacity")
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deskId" TEXT,
    "officeId" TEXT,
    "municipalityId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "repeats" TEXT NOT NULL DEFAULT 'never',
    "repeatsUntilOn" TEXT,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    CONSTRAINT "Closure_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Closure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Closure_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Closure_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "StaffMember" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    -- a closure ends after it starts
    CONSTRAINT "Closure_interval" CHECK ("startsAt" < "endsAt"),
    -- a closure shuts one desk, one office, one municipality or everything
    CONSTRAINT "Closure_one_scope" CHECK (("deskId" IS NULL OR ("officeId" IS NULL AND "municipalityId" IS NULL)) AND ("officeId" IS NULL OR "municipalityId" IS NULL)),
    CONSTRAINT "Closure_repeats_known" CHECK ("repeats" IN ('never', 'weekly', 'yearly'))
);

-- CreateTable
CREATE TABLE "HolidayOverride" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "on" TEXT NOT NULL,
    "municipalityId" TEXT,
    "isHoliday" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "HolidayOverride_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deskId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "ruleId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "capacity" INTEGER NOT NULL,
    "deskSeats" INTEGER NOT NULL DEFAULT 0,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Slot_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Slot_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Slot_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Slot_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "AvailabilityRule" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    -- a slot never has more seats taken than it has, nor fewer than none
    CONSTRAINT "Slot_seats_within_capacity" CHECK ("seatsTaken" BETWEEN 0 AND "capacity"),
    -- a slot has at least one seat, and the desk keeps no more than there are
    CONSTRAINT "Slot_capacity_positive" CHECK ("capacity" >= 1 AND "deskSeats" BETWEEN 0 AND "capacity"),
    -- a slot ends after it starts
    CONSTRAINT "Slot_interval" CHECK ("startsAt" < "endsAt")
);

-- CreateTable
CREATE TABLE "Applicant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "fiscalCodeSealed" BLOB,
    "fiscalCodeHash" TEXT,
    "emailSealed" BLOB,
    "emailHash" TEXT,
    "phoneSealed" BLOB,
    "phoneHash" TEXT,
    "locale" TEXT NOT NULL,
    "residenceMunicipalityId" TEXT,
    "remindersOn" BOOLEAN NOT NULL DEFAULT true,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Applicant_residenceMunicipalityId_fkey" FOREIGN KEY ("residenceMunicipalityId") REFERENCES "Municipality" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicantId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "eligibility" TEXT NOT NULL,
    "residenceMunicipalityId" TEXT NOT NULL,
    "iseeExpiresOn" TEXT,
    "submittedAt" DATETIME,
    "reviewedAt" DATETIME,
    "reviewedById" TEXT,
    "reviewReason" TEXT,
    "idempotencyKey" TEXT NOT NULL,
    CONSTRAINT "Enrolment_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_residenceMunicipalityId_fkey" FOREIGN KEY ("residenceMunicipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "StaffMember" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    -- only a draft has not been submitted
    CONSTRAINT "Enrolment_submitted" CHECK ("status" = 'draft' OR "submittedAt" IS NOT NULL),
    CONSTRAINT "Enrolment_status_known" CHECK ("status" IN ('draft', 'submitted', 'accepted', 'to_complete', 'refused', 'withdrawn')),
    CONSTRAINT "Enrolment_eligibility_known" CHECK ("eligibility" IN ('yes', 'to_check', 'not_yet'))
);

-- CreateTable
CREATE TABLE "Declaration" (
    "enrolmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "declaredAt" DATETIME NOT NULL,

    PRIMARY KEY ("enrolmentId", "kind"),
    CONSTRAINT "Declaration_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Declaration_kind_known" CHECK ("kind" IN ('min_age', 'residence', 'max_isee', 'registered_at_job_centre', 'no_other_project_with_allowance', 'not_in_edition', 'nobody_else_of_household', 'no_income_support', 'basic_italian'))
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicantId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "noteSealed" BLOB,
    "bookedAt" DATETIME NOT NULL,
    "bookedBy" TEXT NOT NULL,
    "bookedById" TEXT,
    "movedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancellationReason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "moves" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Booking_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Booking_bookedById_fkey" FOREIGN KEY ("bookedById") REFERENCES "StaffMember" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    -- a booking has a time of cancellation exactly when it is cancelled
    CONSTRAINT "Booking_cancelled" CHECK (("status" = 'booked') = ("cancelledAt" IS NULL)),
    -- the calendar event only ever grows
    CONSTRAINT "Booking_sequence" CHECK ("sequence" >= 0),
    CONSTRAINT "Booking_status_known" CHECK ("status" IN ('booked', 'cancelled_by_applicant', 'cancelled_by_office')),
    CONSTRAINT "Booking_bookedBy_known" CHECK ("bookedBy" IN ('applicant', 'staff'))
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slotId" TEXT NOT NULL,
    "applicantId" TEXT,
    "draftId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Hold_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Hold_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Hold_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "bookingId" TEXT NOT NULL PRIMARY KEY,
    "status" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "Attendance_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attendance_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "StaffMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_status_known" CHECK ("status" IN ('arrived', 'attended', 'no_show', 'excused'))
);

-- CreateTable
CREATE TABLE "WaitlistEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicantId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "earlierThanAt" DATETIME,
    "bookingId" TEXT,
    "weekdays" TEXT NOT NULL DEFAULT '1234567',
    "partOfDay" TEXT NOT NULL DEFAULT 'any',
    CONSTRAINT "WaitlistEntry_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_status_known" CHECK ("status" IN ('waiting', 'settled', 'left')),
    CONSTRAINT "WaitlistEntry_partOfDay_known" CHECK ("partOfDay" IN ('any', 'morning', 'afternoon'))
);

-- CreateTable
CREATE TABLE "WaitlistMunicipality" (
    "entryId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "municipalityId"),
    CONSTRAINT "WaitlistMunicipality_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "WaitlistEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitlistMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "holdId" TEXT,
    "status" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Offer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "WaitlistEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Offer_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Offer_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Offer_status_known" CHECK ("status" IN ('open', 'accepted', 'declined', 'expired'))
);

-- CreateTable
CREATE TABLE "Repair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "outcome" TEXT,
    CONSTRAINT "Repair_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Repair_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- a repair is settled exactly when it has an outcome
    CONSTRAINT "Repair_settled" CHECK (("status" = 'open') = ("settledAt" IS NULL) AND ("status" = 'open') = ("outcome" IS NULL)),
    CONSTRAINT "Repair_status_known" CHECK ("status" IN ('open', 'settled')),
    CONSTRAINT "Repair_outcome_known" CHECK ("outcome" IS NULL OR "outcome" IN ('moved', 'kept', 'cancelled', 'passed'))
);

-- CreateTable
CREATE TABLE "RepairAlternative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "repairId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "holdId" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "RepairAlternative_repairId_fkey" FOREIGN KEY ("repairId") REFERENCES "Repair" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RepairAlternative_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RepairAlternative_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "applicantId" TEXT,
    "bookingId" TEXT,
    "repairId" TEXT,
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
    -- a message may be sent in a window of time
    CONSTRAINT "Message_window" CHECK ("notBefore" <= "notAfter" AND "attempts" >= 0),
    -- a message is settled exactly when it is no longer pending
    CONSTRAINT "Message_settled" CHECK (("status" = 'pending') = ("settledAt" IS NULL)),
    CONSTRAINT "Message_kind_known" CHECK ("kind" IN ('enrolment_submitted', 'booking_confirmed', 'booking_moved', 'booking_cancelled', 'booking_reminder', 'sign_in_code', 'repair_proposed')),
    CONSTRAINT "Message_status_known" CHECK ("status" IN ('pending', 'sent', 'dropped', 'failed'))
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "messageId" TEXT NOT NULL,
    "attemptedAt" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    CONSTRAINT "Receipt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Receipt_outcome_known" CHECK ("outcome" IN ('accepted', 'temporary_failure', 'permanent_failure'))
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "StaffGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffMemberId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "municipalityId" TEXT,
    CONSTRAINT "StaffGrant_staffMemberId_fkey" FOREIGN KEY ("staffMemberId") REFERENCES "StaffMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StaffGrant_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StaffGrant_role_known" CHECK ("role" IN ('operator', 'coordinator'))
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffMemberId" TEXT,
    "applicantId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_staffMemberId_fkey" FOREIGN KEY ("staffMemberId") REFERENCES "StaffMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Session_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- a session belongs to one staff member or to one applicant
    CONSTRAINT "Session_one_person" CHECK (("staffMemberId" IS NULL) <> ("applicantId" IS NULL))
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Attempt_kind_known" CHECK ("kind" IN ('staff_sign_in', 'code_request', 'code_entry', 'seat_hold'))
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "payloadSealed" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Draft_kind_known" CHECK ("kind" IN ('enrolment', 'booking'))
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" TEXT,
    CONSTRAINT "AuditEntry_actorKind_known" CHECK ("actorKind" IN ('applicant', 'staff', 'system'))
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_year_key" ON "Edition"("year");

-- CreateIndex
CREATE INDEX "EditionMunicipality_municipalityId_idx" ON "EditionMunicipality"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_name_key" ON "Municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Office_municipalityId_name_key" ON "Office"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Desk_officeId_name_key" ON "Desk"("officeId", "name");

-- CreateIndex
CREATE INDEX "AvailabilityRule_deskId_idx" ON "AvailabilityRule"("deskId");

-- CreateIndex
CREATE INDEX "Closure_endsAt_idx" ON "Closure"("endsAt");

-- CreateIndex
CREATE INDEX "HolidayOverride_on_idx" ON "HolidayOverride"("on");

-- CreateIndex
CREATE UNIQUE INDEX "HolidayOverride_municipalityId_on_key" ON "HolidayOverride"("municipalityId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "HolidayOverride_everywhere_key" ON "HolidayOverride"("on") WHERE "municipalityId" IS NULL;

-- CreateIndex
CREATE INDEX "Slot_officeId_serviceId_startsAt_idx" ON "Slot"("officeId", "serviceId", "startsAt");

-- CreateIndex
CREATE INDEX "Slot_serviceId_startsAt_idx" ON "Slot"("serviceId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Slot_deskId_startsAt_key" ON "Slot"("deskId", "startsAt") WHERE "withdrawnAt" IS NULL;

-- CreateIndex
CREATE INDEX "Applicant_fiscalCodeHash_idx" ON "Applicant"("fiscalCodeHash");

-- CreateIndex
CREATE INDEX "Applicant_emailHash_idx" ON "Applicant"("emailHash");

-- CreateIndex
CREATE INDEX "Applicant_phoneHash_idx" ON "Applicant"("phoneHash");

-- CreateIndex
CREATE INDEX "Applicant_searchName_idx" ON "Applicant"("searchName");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_reference_key" ON "Enrolment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_idempotencyKey_key" ON "Enrolment"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Enrolment_editionId_status_idx" ON "Enrolment"("editionId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_applicantId_editionId_key" ON "Enrolment"("applicantId", "editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_reference_key" ON "Booking"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_idempotencyKey_key" ON "Booking"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Booking_applicantId_idx" ON "Booking"("applicantId");

-- CreateIndex
CREATE INDEX "Booking_slotId_idx" ON "Booking"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_slotId_applicantId_key" ON "Booking"("slotId", "applicantId") WHERE "status" = 'booked';

-- CreateIndex
CREATE UNIQUE INDEX "Hold_draftId_key" ON "Hold"("draftId");

-- CreateIndex
CREATE INDEX "Hold_slotId_idx" ON "Hold"("slotId");

-- CreateIndex
CREATE INDEX "Hold_expiresAt_idx" ON "Hold"("expiresAt");

-- CreateIndex
CREATE INDEX "WaitlistEntry_serviceId_status_joinedAt_idx" ON "WaitlistEntry"("serviceId", "status", "joinedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WaitlistEntry_applicantId_serviceId_key" ON "WaitlistEntry"("applicantId", "serviceId") WHERE "status" = 'waiting';

-- CreateIndex
CREATE INDEX "WaitlistMunicipality_municipalityId_idx" ON "WaitlistMunicipality"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_holdId_key" ON "Offer"("holdId");

-- CreateIndex
CREATE INDEX "Offer_slotId_idx" ON "Offer"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_entryId_key" ON "Offer"("entryId") WHERE "status" = 'open';

-- CreateIndex
CREATE INDEX "Repair_bookingId_idx" ON "Repair"("bookingId");

-- CreateIndex
CREATE INDEX "Repair_status_openedAt_idx" ON "Repair"("status", "openedAt");

-- CreateIndex
CREATE INDEX "Repair_slotId_idx" ON "Repair"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Repair_bookingId_key" ON "Repair"("bookingId") WHERE "status" = 'open';

-- CreateIndex
CREATE UNIQUE INDEX "RepairAlternative_holdId_key" ON "RepairAlternative"("holdId");

-- CreateIndex
CREATE INDEX "RepairAlternative_slotId_idx" ON "RepairAlternative"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "RepairAlternative_repairId_slotId_key" ON "RepairAlternative"("repairId", "slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_dedupeKey_key" ON "Message"("dedupeKey");

-- CreateIndex
CREATE INDEX "Message_status_notBefore_idx" ON "Message"("status", "notBefore");

-- CreateIndex
CREATE INDEX "Message_bookingId_idx" ON "Message"("bookingId");

-- CreateIndex
CREATE INDEX "Message_repairId_idx" ON "Message"("repairId");

-- CreateIndex
CREATE INDEX "Message_applicantId_createdAt_idx" ON "Message"("applicantId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_recipientHash_createdAt_idx" ON "Message"("recipientHash", "createdAt");

-- CreateIndex
CREATE INDEX "Receipt_messageId_idx" ON "Receipt"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMember_email_key" ON "StaffMember"("email");

-- CreateIndex
CREATE UNIQUE INDEX "StaffGrant_staffMemberId_municipalityId_key" ON "StaffGrant"("staffMemberId", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffGrant_everywhere_key" ON "StaffGrant"("staffMemberId") WHERE "municipalityId" IS NULL;

-- CreateIndex
CREATE INDEX "Session_staffMemberId_idx" ON "Session"("staffMemberId");

-- CreateIndex
CREATE INDEX "Session_applicantId_idx" ON "Session"("applicantId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInCode_contactHash_createdAt_idx" ON "SignInCode"("contactHash", "createdAt");

-- CreateIndex
CREATE INDEX "Attempt_kind_key_at_idx" ON "Attempt"("kind", "key", "at");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_at_idx" ON "AuditEntry"("subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

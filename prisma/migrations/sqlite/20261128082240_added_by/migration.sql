-- AlterTable
ALTER TABLE "Applicant" ADD COLUMN "addedById" TEXT REFERENCES "StaffMember" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Of everybody whom the desk wrote down before, the log says who it was.
UPDATE "Applicant" SET "addedById" = (
    SELECT "actorId" FROM "AuditEntry"
    WHERE "subjectKind" = 'applicant' AND "subjectId" = "Applicant"."id" AND "action" = 'added'
      AND "actorId" IN (SELECT "id" FROM "StaffMember")
    LIMIT 1
);

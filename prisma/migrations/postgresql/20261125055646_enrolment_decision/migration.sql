-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'enrolment_reviewed';

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "decisionOn" TEXT;

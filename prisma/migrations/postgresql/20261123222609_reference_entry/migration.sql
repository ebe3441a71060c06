-- AlterEnum
ALTER TYPE "AttemptKind" ADD VALUE 'reference_entry';

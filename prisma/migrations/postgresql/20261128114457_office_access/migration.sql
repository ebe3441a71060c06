-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "languages" TEXT,
ADD COLUMN     "mapUrl" TEXT,
ADD COLUMN     "stepFree" BOOLEAN,
ADD COLUMN     "transport" TEXT,
ADD CONSTRAINT "Office_map_is_a_secure_page" CHECK ("mapUrl" LIKE 'https://%');

-- AlterTable
ALTER TABLE "Office" ADD COLUMN "languages" TEXT;
ALTER TABLE "Office" ADD COLUMN "mapUrl" TEXT
	CONSTRAINT "Office_map_is_a_secure_page" CHECK ("mapUrl" LIKE 'https://%');
ALTER TABLE "Office" ADD COLUMN "stepFree" BOOLEAN;
ALTER TABLE "Office" ADD COLUMN "transport" TEXT;

-- People who have left, and look-alike names that belong to two people.
ALTER TABLE "Persona" ADD COLUMN attiva boolean NOT NULL DEFAULT true;

CREATE TABLE "PersoneDistinte" (
  "enteId" uuid NOT NULL,
  id uuid NOT NULL,
  "personaId" uuid NOT NULL,
  "altraId" uuid NOT NULL,
  CONSTRAINT "PersoneDistinte_pkey" PRIMARY KEY ("enteId", id),
  CONSTRAINT "PersoneDistinte_enteId_personaId_fkey" FOREIGN KEY ("enteId", "personaId")
    REFERENCES "Persona" ("enteId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PersoneDistinte_enteId_altraId_fkey" FOREIGN KEY ("enteId", "altraId")
    REFERENCES "Persona" ("enteId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PersoneDistinte_enteId_personaId_altraId_key" ON "PersoneDistinte" ("enteId", "personaId", "altraId");
CREATE INDEX "PersoneDistinte_enteId_altraId_idx" ON "PersoneDistinte" ("enteId", "altraId");

SELECT guard_tenant_table('"PersoneDistinte"', VARIADIC '{}');

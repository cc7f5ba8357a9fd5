-- The fund of the premi of a plan, its quotas, and what each card weighs in the split.
CREATE TYPE "CriterioQuota" AS ENUM ('PUNTI', 'IMPORTO_FISSO');
CREATE TYPE "TipologiaPremio" AS ENUM ('STRATEGICO', 'INNOVATIVO', 'MIGLIORAMENTO', 'MANTENIMENTO', 'UNA_TANTUM');

CREATE TABLE "Fondo" (
  "enteId" uuid NOT NULL,
  id uuid NOT NULL,
  "pianoId" uuid NOT NULL,
  totale numeric(14,2),
  "primaFase" numeric(14,2) NOT NULL,
  riserva numeric(14,2),
  CONSTRAINT "Fondo_pkey" PRIMARY KEY ("enteId", id),
  CONSTRAINT "Fondo_importi_check" CHECK (totale >= 0 AND "primaFase" >= 0 AND riserva >= 0),
  CONSTRAINT "Fondo_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId")
    REFERENCES "Piano" ("enteId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Fondo_enteId_pianoId_key" ON "Fondo" ("enteId", "pianoId");

CREATE TABLE "QuotaFondo" (
  "enteId" uuid NOT NULL,
  id uuid NOT NULL,
  "fondoId" uuid NOT NULL,
  denominazione text NOT NULL,
  criterio "CriterioQuota" NOT NULL,
  importo numeric(14,2) NOT NULL,
  ordine integer NOT NULL,
  CONSTRAINT "QuotaFondo_pkey" PRIMARY KEY ("enteId", id),
  CONSTRAINT "QuotaFondo_importo_check" CHECK (importo >= 0),
  CONSTRAINT "QuotaFondo_enteId_fondoId_fkey" FOREIGN KEY ("enteId", "fondoId")
    REFERENCES "Fondo" ("enteId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "QuotaFondo_enteId_fondoId_ordine_idx" ON "QuotaFondo" ("enteId", "fondoId", ordine);

CREATE TABLE "Premio" (
  "enteId" uuid NOT NULL,
  id uuid NOT NULL,
  "progettoId" uuid NOT NULL,
  "quotaId" uuid,
  tipologia "TipologiaPremio",
  "numeroDipendenti" integer,
  peso numeric(7,4),
  coefficiente numeric(7,4),
  punti numeric(18,4),
  importo numeric(14,2),
  "sogliaMinima" numeric(7,4),
  CONSTRAINT "Premio_pkey" PRIMARY KEY ("enteId", id),
  CONSTRAINT "Premio_numeri_check" CHECK ("numeroDipendenti" >= 0 AND peso >= 0 AND coefficiente >= 0 AND punti >= 0
    AND importo >= 0 AND "sogliaMinima" >= 0),
  CONSTRAINT "Premio_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId")
    REFERENCES "Progetto" ("enteId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Premio_enteId_quotaId_fkey" FOREIGN KEY ("enteId", "quotaId")
    REFERENCES "QuotaFondo" ("enteId", id) ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Premio_enteId_progettoId_key" ON "Premio" ("enteId", "progettoId");
CREATE INDEX "Premio_enteId_quotaId_idx" ON "Premio" ("enteId", "quotaId");

SELECT guard_tenant_table('"Fondo"', VARIADIC '{}');
SELECT guard_tenant_table('"QuotaFondo"', VARIADIC '{}');
SELECT guard_tenant_table('"Premio"', VARIADIC '{}');

-- An amount is taken from a quota of the fund of its own plan.
CREATE FUNCTION check_quota_same_piano() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT (SELECT p."pianoId" = f."pianoId" FROM "Progetto" p,
      "QuotaFondo" q JOIN "Fondo" f ON (f."enteId", f.id) = (q."enteId", q."fondoId")
      WHERE (p."enteId", p.id) = (NEW."enteId", NEW."progettoId") AND (q."enteId", q.id) = (NEW."enteId", NEW."quotaId")) THEN
    RAISE EXCEPTION 'Premio: le parti non appartengono allo stesso piano' USING ERRCODE = 'TG004';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "progettoId", "quotaId" ON "Premio"
  FOR EACH ROW EXECUTE FUNCTION check_quota_same_piano();

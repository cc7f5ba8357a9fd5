-- A card and a phase are closed with a reason, as objectives and indicators are: never deleted once anything was reported.
ALTER TABLE "Progetto" ADD COLUMN "dataChiusura" DATE, ADD COLUMN "motivoChiusura" TEXT,
  ADD CONSTRAINT "Progetto_motivoChiusura_check" CHECK ("dataChiusura" IS NULL OR btrim(coalesce("motivoChiusura", '')) <> '');
ALTER TABLE "Fase" ADD COLUMN "dataChiusura" DATE, ADD COLUMN "motivoChiusura" TEXT,
  ADD CONSTRAINT "Fase_motivoChiusura_check" CHECK ("dataChiusura" IS NULL OR btrim(coalesce("motivoChiusura", '')) <> '');

-- An objective, an indicator or a phase may go to another card of the same plan, if nothing was reported on it and no tie
-- between an indicator and a phase is left across two cards. Runs after the row, so what follows the parent has followed.
CREATE FUNCTION check_move() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  piani int;
BEGIN
  CASE TG_TABLE_NAME
  WHEN 'Indicatore' THEN
    SELECT count(DISTINCT p."pianoId") INTO piani FROM "Obiettivo" o
      JOIN "Progetto" p ON (p."enteId", p.id) = (o."enteId", o."progettoId")
      WHERE o."enteId" = NEW."enteId" AND o.id IN (OLD."obiettivoId", NEW."obiettivoId");
  ELSE
    SELECT count(DISTINCT p."pianoId") INTO piani FROM "Progetto" p
      WHERE p."enteId" = NEW."enteId" AND p.id IN (OLD."progettoId", NEW."progettoId");
  END CASE;
  IF piani <> 1 THEN
    RAISE EXCEPTION '%: una riga non passa a un altro piano', TG_TABLE_NAME USING ERRCODE = 'TG004';
  END IF;
  IF EXISTS (SELECT FROM "IndicatoreFase" x
    JOIN "Indicatore" i ON (i."enteId", i.id) = (x."enteId", x."indicatoreId")
    JOIN "Obiettivo" o ON (o."enteId", o.id) = (i."enteId", i."obiettivoId")
    JOIN "Fase" f ON (f."enteId", f.id) = (x."enteId", x."faseId")
    WHERE x."enteId" = NEW."enteId" AND o."progettoId" <> f."progettoId" AND CASE TG_TABLE_NAME
      WHEN 'Obiettivo' THEN i."obiettivoId" = NEW.id OR f."obiettivoId" = NEW.id
      WHEN 'Indicatore' THEN i.id = NEW.id
      ELSE f.id = NEW.id END)
  THEN
    RAISE EXCEPTION '%: un indicatore resta legato a una fase di un''altra scheda', TG_TABLE_NAME USING ERRCODE = 'TG004';
  END IF;
  IF (CASE TG_TABLE_NAME
    WHEN 'Obiettivo' THEN EXISTS (SELECT FROM "Rilevazione" WHERE ("enteId", "obiettivoId") = (NEW."enteId", NEW.id))
      OR EXISTS (SELECT FROM "Risultato" WHERE ("enteId", "obiettivoId") = (NEW."enteId", NEW.id))
    WHEN 'Indicatore' THEN EXISTS (SELECT FROM "RilevazioneIndicatore" WHERE ("enteId", "indicatoreId") = (NEW."enteId", NEW.id))
    ELSE EXISTS (SELECT FROM "RilevazioneFase" WHERE ("enteId", "faseId") = (NEW."enteId", NEW.id)) END)
  THEN
    RAISE EXCEPTION '%: vi è già stato rendicontato', TG_TABLE_NAME USING ERRCODE = 'TG004';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER refuse_move ON "Obiettivo";
CREATE TRIGGER check_move AFTER UPDATE OF "progettoId" ON "Obiettivo" FOR EACH ROW
  WHEN (OLD."progettoId" <> NEW."progettoId") EXECUTE FUNCTION check_move();
CREATE TRIGGER check_move AFTER UPDATE OF "obiettivoId" ON "Indicatore" FOR EACH ROW
  WHEN (OLD."obiettivoId" <> NEW."obiettivoId") EXECUTE FUNCTION check_move();
CREATE TRIGGER check_move AFTER UPDATE OF "progettoId", "obiettivoId" ON "Fase" FOR EACH ROW
  WHEN (OLD."progettoId" <> NEW."progettoId" OR OLD."obiettivoId" IS DISTINCT FROM NEW."obiettivoId")
  EXECUTE FUNCTION check_move();

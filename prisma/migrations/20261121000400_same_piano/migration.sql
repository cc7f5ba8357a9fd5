-- Rows of one plan, or of one card, kept together where a foreign key cannot say it. Error code TG004.
-- A parent that does not exist is left to its foreign key.
CREATE FUNCTION check_same_piano() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  together boolean;
BEGIN
  CASE TG_TABLE_NAME
  WHEN 'ProgettoCdr' THEN
    together := (SELECT p."pianoId" = c."pianoId" FROM "Progetto" p, "Cdr" c
      WHERE (p."enteId", p.id) = (NEW."enteId", NEW."progettoId") AND (c."enteId", c.id) = (NEW."enteId", NEW."cdrId"));
  WHEN 'Assegnazione' THEN
    together := (SELECT p."pianoId" = c."pianoId"
      FROM "Obiettivo" o JOIN "Progetto" p ON (p."enteId", p.id) = (o."enteId", o."progettoId"), "Cdr" c
      WHERE (o."enteId", o.id) = (NEW."enteId", NEW."obiettivoId") AND (c."enteId", c.id) = (NEW."enteId", NEW."cdrId"));
  WHEN 'Collegamento' THEN
    together := (SELECT p."pianoId" = i."pianoId" FROM "Progetto" p, "ObiettivoOperativo" o
      JOIN "ObiettivoStrategico" s ON (s."enteId", s.id) = (o."enteId", o."obiettivoStrategicoId")
      JOIN "Indirizzo" i ON (i."enteId", i.id) = (s."enteId", s."indirizzoId")
      WHERE (p."enteId", p.id) = (NEW."enteId", NEW."progettoId")
        AND (o."enteId", o.id) = (NEW."enteId", NEW."obiettivoOperativoId"));
  WHEN 'IndicatoreFase' THEN
    together := (SELECT o."progettoId" = f."progettoId"
      FROM "Indicatore" i JOIN "Obiettivo" o ON (o."enteId", o.id) = (i."enteId", i."obiettivoId"), "Fase" f
      WHERE (i."enteId", i.id) = (NEW."enteId", NEW."indicatoreId") AND (f."enteId", f.id) = (NEW."enteId", NEW."faseId"));
  WHEN 'Rilevazione' THEN
    together := (SELECT s."pianoId" = p."pianoId" AND p."pianoId" = c."pianoId"
      FROM "SessioneMonitoraggio" s, "Progetto" p, "Cdr" c
      WHERE (s."enteId", s.id) = (NEW."enteId", NEW."sessioneId") AND (p."enteId", p.id) = (NEW."enteId", NEW."progettoId")
        AND (c."enteId", c.id) = (NEW."enteId", NEW."cdrId"));
  WHEN 'RilevazioneIndicatore' THEN
    together := (SELECT r."obiettivoId" IS NOT DISTINCT FROM i."obiettivoId" FROM "Rilevazione" r, "Indicatore" i
      WHERE (r."enteId", r.id) = (NEW."enteId", NEW."rilevazioneId") AND (i."enteId", i.id) = (NEW."enteId", NEW."indicatoreId"));
  WHEN 'RilevazioneFase' THEN
    together := (SELECT r."progettoId" = f."progettoId" FROM "Rilevazione" r, "Fase" f
      WHERE (r."enteId", r.id) = (NEW."enteId", NEW."rilevazioneId") AND (f."enteId", f.id) = (NEW."enteId", NEW."faseId"));
  WHEN 'Risultato' THEN
    together := (SELECT s."pianoId" = p."pianoId" FROM "SessioneMonitoraggio" s, "Obiettivo" o
      JOIN "Progetto" p ON (p."enteId", p.id) = (o."enteId", o."progettoId")
      WHERE (s."enteId", s.id) = (NEW."enteId", NEW."sessioneId") AND (o."enteId", o.id) = (NEW."enteId", NEW."obiettivoId"));
  END CASE;
  IF NOT together THEN
    RAISE EXCEPTION '%: le parti non appartengono allo stesso piano', TG_TABLE_NAME USING ERRCODE = 'TG004';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "progettoId", "cdrId" ON "ProgettoCdr"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "obiettivoId", "cdrId" ON "Assegnazione"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "progettoId", "obiettivoOperativoId" ON "Collegamento"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "indicatoreId", "faseId" ON "IndicatoreFase"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "sessioneId", "cdrId", "progettoId" ON "Rilevazione"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "rilevazioneId", "indicatoreId" ON "RilevazioneIndicatore"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "rilevazioneId", "faseId" ON "RilevazioneFase"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();
CREATE TRIGGER check_same_piano BEFORE INSERT OR UPDATE OF "sessioneId", "obiettivoId" ON "Risultato"
  FOR EACH ROW EXECUTE FUNCTION check_same_piano();

-- Without this a parent could leave the plan of its children.
CREATE FUNCTION refuse_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: una riga non passa a un altro piano', TG_TABLE_NAME USING ERRCODE = 'TG004';
END $$;

CREATE TRIGGER refuse_move BEFORE UPDATE OF "pianoId" ON "Cdr" FOR EACH ROW
  WHEN (OLD."pianoId" <> NEW."pianoId") EXECUTE FUNCTION refuse_move();
CREATE TRIGGER refuse_move BEFORE UPDATE OF "pianoId" ON "Indirizzo" FOR EACH ROW
  WHEN (OLD."pianoId" <> NEW."pianoId") EXECUTE FUNCTION refuse_move();
CREATE TRIGGER refuse_move BEFORE UPDATE OF "pianoId" ON "Progetto" FOR EACH ROW
  WHEN (OLD."pianoId" <> NEW."pianoId") EXECUTE FUNCTION refuse_move();
CREATE TRIGGER refuse_move BEFORE UPDATE OF "pianoId" ON "SessioneMonitoraggio" FOR EACH ROW
  WHEN (OLD."pianoId" <> NEW."pianoId") EXECUTE FUNCTION refuse_move();
CREATE TRIGGER refuse_move BEFORE UPDATE OF "progettoId" ON "Obiettivo" FOR EACH ROW
  WHEN (OLD."progettoId" <> NEW."progettoId") EXECUTE FUNCTION refuse_move();

-- What the schema file cannot say: ranges, date order, uniqueness with empty columns, rows of one plan kept together.

-- Texts that name things are never blank.
DO $$
DECLARE
  colonna record;
BEGIN
  FOR colonna IN SELECT * FROM (VALUES
    ('AliasPersona', 'nominativo'), ('Assegnazione', 'numero'), ('Assegnazione', 'fuoriPesatura'), ('Atto', 'numero'),
    ('Atto', 'organo'), ('Appartenenza', 'cdrCodice'), ('Capitolo', 'codice'), ('Cdr', 'codice'), ('Cdr', 'denominazione'),
    ('DecisioneSegnalazione', 'chiave'), ('Ente', 'denominazione'), ('Ente', 'etichettaNucleo'),
    ('Ente', 'etichettaOperativo'), ('ImpegnoPersonale', 'nominativo'), ('Importazione', 'nomeFile'),
    ('Importazione', 'profilo'), ('Indirizzo', 'codice'), ('Indirizzo', 'titolo'), ('Obiettivo', 'codice'),
    ('Obiettivo', 'titolo'), ('ObiettivoOperativo', 'codice'), ('ObiettivoOperativo', 'titolo'),
    ('ObiettivoStrategico', 'codice'), ('ObiettivoStrategico', 'titolo'), ('Operazione', 'comando'),
    ('Persona', 'nominativo'), ('Piano', 'titolo'), ('Progetto', 'codice'), ('Progetto', 'titolo'),
    ('SessioneMonitoraggio', 'titolo'), ('Smvp', 'titolo'), ('Target', 'ripartizione'), ('Utente', 'cognome'),
    ('Utente', 'nome')
  ) AS t (tabella, nome)
  LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %3$I CHECK (btrim(%2$I) <> '''')',
      colonna.tabella, colonna.nome, colonna.tabella || '_' || colonna.nome || '_check');
  END LOOP;
END $$;

ALTER TABLE "Ente" ADD CONSTRAINT "Ente_codice_check" CHECK (codice ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Ente_unioneId_check" CHECK ("unioneId" <> id);
ALTER TABLE "Utente" ADD CONSTRAINT "Utente_email_check" CHECK (email = lower(email) AND email ~ '^\S+@\S+$'),
  ADD CONSTRAINT "Utente_versioneSessione_check" CHECK ("versioneSessione" > 0);

-- An empty list is a list: Prisma reads both as [], SQL does not.
ALTER TABLE "Progetto" ALTER COLUMN "codiciAlternativi" SET NOT NULL, ALTER COLUMN assessori SET NOT NULL;
ALTER TABLE "Obiettivo" ALTER COLUMN tags SET NOT NULL;

-- Ranges. Percentages of people and weights of points may pass 100: that is a finding, not an error.
ALTER TABLE "Piano" ADD CONSTRAINT "Piano_anno_check" CHECK (anno BETWEEN 1990 AND 2200),
  ADD CONSTRAINT "Piano_annoFine_check" CHECK ("annoFine" BETWEEN anno AND anno + 10);
ALTER TABLE "Importazione" ADD CONSTRAINT "Importazione_anno_check" CHECK (anno BETWEEN 1990 AND 2200),
  ADD CONSTRAINT "Importazione_sha256_check" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Importazione_applicataAt_check" CHECK (stato <> 'APPLICATA' OR "applicataAt" IS NOT NULL);
ALTER TABLE "VersionePiano" ADD CONSTRAINT "VersionePiano_numero_check" CHECK (numero > 0),
  ADD CONSTRAINT "VersionePiano_sha256_check" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "Smvp" ADD CONSTRAINT "Smvp_versione_check" CHECK (versione > 0);
ALTER TABLE "Target" ADD CONSTRAINT "Target_anno_check" CHECK (anno BETWEEN 1990 AND 2200),
  ADD CONSTRAINT "Target_forma_check" CHECK (num_nonnulls(valore, data) + (num_nonnulls(min, max) > 0)::int <= 1),
  ADD CONSTRAINT "Target_intervallo_check" CHECK (min <= max);
ALTER TABLE "PeriodoFase" ADD CONSTRAINT "PeriodoFase_anno_check" CHECK (anno BETWEEN 1990 AND 2200),
  ADD CONSTRAINT "PeriodoFase_peso_check" CHECK (peso >= 0);
ALTER TABLE "VoceBudget" ADD CONSTRAINT "VoceBudget_anno_check" CHECK (anno BETWEEN 1990 AND 2200);
ALTER TABLE "ImpegnoPersonale" ADD CONSTRAINT "ImpegnoPersonale_percentuale_check" CHECK (percentuale >= 0);
ALTER TABLE "Assegnazione" ADD CONSTRAINT "Assegnazione_peso_check" CHECK (peso >= 0);
ALTER TABLE "Indicatore" ADD CONSTRAINT "Indicatore_peso_check" CHECK (peso >= 0),
  ADD CONSTRAINT "Indicatore_decimali_check" CHECK (decimali BETWEEN 0 AND 4),
  ADD CONSTRAINT "Indicatore_motivoChiusura_check" CHECK ("dataChiusura" IS NULL OR btrim(coalesce("motivoChiusura", '')) <> '');
ALTER TABLE "Obiettivo"
  ADD CONSTRAINT "Obiettivo_motivoChiusura_check" CHECK ("dataChiusura" IS NULL OR btrim(coalesce("motivoChiusura", '')) <> '');
ALTER TABLE "RilevazioneIndicatore" ADD CONSTRAINT "RilevazioneIndicatore_parziale_check" CHECK (parziale BETWEEN 0 AND 100);
ALTER TABLE "RilevazioneFase" ADD CONSTRAINT "RilevazioneFase_avanzamento_check" CHECK (avanzamento BETWEEN 0 AND 100);
ALTER TABLE "Risultato" ADD CONSTRAINT "Risultato_copertura_check" CHECK (copertura BETWEEN 0 AND 1),
  ADD CONSTRAINT "Risultato_gradoValidato_check" CHECK (stato NOT IN ('VALIDATO', 'CORRETTO') OR "gradoValidato" IS NOT NULL),
  ADD CONSTRAINT "Risultato_motivo_check"
    CHECK (stato NOT IN ('CORRETTO', 'NON_VALUTABILE', 'RINVIATO') OR btrim(coalesce(motivo, '')) <> '');
ALTER TABLE "Rilevazione"
  ADD CONSTRAINT "Rilevazione_motivoRinvio_check" CHECK (stato <> 'RINVIATA' OR btrim(coalesce("motivoRinvio", '')) <> ''),
  ADD CONSTRAINT "Rilevazione_inviataAt_check" CHECK (stato = 'DA_COMPILARE' OR "inviataAt" IS NOT NULL);
ALTER TABLE "DecisioneSegnalazione"
  ADD CONSTRAINT "DecisioneSegnalazione_motivo_check" CHECK (decisione <> 'FORZATA' OR btrim(coalesce(motivo, '')) <> '');

-- Date order. Phases and cards are not here: real plans hold phases that end before they start, and that is a finding.
ALTER TABLE "Incarico" ADD CONSTRAINT "Incarico_al_check" CHECK (dal <= al);
ALTER TABLE "SessioneMonitoraggio" ADD CONSTRAINT "SessioneMonitoraggio_scadenza_check" CHECK (scadenza >= "dataRiferimento");
ALTER TABLE "RilevazioneFase" ADD CONSTRAINT "RilevazioneFase_fineEffettiva_check" CHECK ("inizioEffettivo" <= "fineEffettiva");

ALTER TABLE "Operazione" ADD CONSTRAINT "Operazione_catena_check" CHECK (
  (numero IS NULL AND hash IS NULL AND "hashPrecedente" IS NULL)
  OR (numero >= 1 AND hash ~ '^[0-9a-f]{64}$' AND (numero = 1) = ("hashPrecedente" IS NULL)));
ALTER TABLE "Modifica" ADD CONSTRAINT "Modifica_hash_check" CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Modifica_azione_check" CHECK (
    (azione = 'INSERT' AND prima IS NULL AND dopo IS NOT NULL) OR (azione = 'DELETE' AND prima IS NOT NULL AND dopo IS NULL)
    OR (azione = 'UPDATE' AND prima IS NOT NULL AND dopo IS NOT NULL));

-- An empty column counts as a value: the same report twice is refused also where it is of no one assignment.
DROP INDEX "Rilevazione_oggetto_key";
CREATE UNIQUE INDEX "Rilevazione_oggetto_key" ON "Rilevazione"
  ("enteId", "sessioneId", "cdrId", "progettoId", "obiettivoId", "assegnazioneId") NULLS NOT DISTINCT;
DROP INDEX "Risultato_enteId_sessioneId_obiettivoId_assegnazioneId_key";
CREATE UNIQUE INDEX "Risultato_enteId_sessioneId_obiettivoId_assegnazioneId_key" ON "Risultato"
  ("enteId", "sessioneId", "obiettivoId", "assegnazioneId") NULLS NOT DISTINCT;
DROP INDEX "Target_enteId_indicatoreId_anno_ripartizione_key";
CREATE UNIQUE INDEX "Target_enteId_indicatoreId_anno_ripartizione_key" ON "Target"
  ("enteId", "indicatoreId", anno, ripartizione) NULLS NOT DISTINCT;
DROP INDEX "Appartenenza_enteId_utenteId_ruolo_cdrCodice_key";
CREATE UNIQUE INDEX "Appartenenza_enteId_utenteId_ruolo_cdrCodice_key" ON "Appartenenza"
  ("enteId", "utenteId", ruolo, "cdrCodice") NULLS NOT DISTINCT;

CREATE UNIQUE INDEX "Collegamento_principale_key" ON "Collegamento" ("enteId", "progettoId") WHERE principale;

-- A wider key, (objective, assignment), is not checked by PostgreSQL while one of its columns is empty.
ALTER TABLE "Fase" ADD CONSTRAINT "Fase_assegnazioneId_check" CHECK ("assegnazioneId" IS NULL OR "obiettivoId" IS NOT NULL);
ALTER TABLE "Rilevazione"
  ADD CONSTRAINT "Rilevazione_assegnazioneId_check" CHECK ("assegnazioneId" IS NULL OR "obiettivoId" IS NOT NULL);
ALTER TABLE "Cdr" ADD CONSTRAINT "Cdr_padreId_check" CHECK ("padreId" <> id);
ALTER TABLE "Progetto" ADD CONSTRAINT "Progetto_origineId_check" CHECK ("origineId" <> id);
ALTER TABLE "Operazione" ADD CONSTRAINT "Operazione_annullaId_check" CHECK ("annullaId" <> id);

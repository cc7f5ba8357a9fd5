-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "TipoEnte" AS ENUM ('COMUNE', 'UNIONE', 'PROVINCIA', 'CITTA_METROPOLITANA');

-- CreateEnum
CREATE TYPE "TitoloBilancio" AS ENUM ('ENTRATA_CORRENTE', 'ENTRATA_INVESTIMENTI', 'SPESA_CORRENTE', 'SPESA_INVESTIMENTI');

-- CreateEnum
CREATE TYPE "Natura" AS ENUM ('NUMERO', 'PERCENTUALE', 'EURO', 'GIORNI', 'PUNTEGGIO', 'DATA', 'SI_NO', 'TESTO');

-- CreateEnum
CREATE TYPE "Verso" AS ENUM ('CRESCENTE', 'DECRESCENTE', 'INTERVALLO', 'ENTRO_DATA', 'SI_NO', 'CONTESTO');

-- CreateEnum
CREATE TYPE "Operatore" AS ENUM ('ALMENO', 'PIU_DI', 'AL_MASSIMO', 'MENO_DI', 'UGUALE');

-- CreateEnum
CREATE TYPE "AmbitoValutazione" AS ENUM ('ORGANIZZATIVA', 'INDIVIDUALE');

-- CreateEnum
CREATE TYPE "Precisione" AS ENUM ('GIORNO', 'MESE');

-- CreateEnum
CREATE TYPE "StatoSessione" AS ENUM ('PROGRAMMATA', 'APERTA', 'CHIUSA');

-- CreateEnum
CREATE TYPE "StatoRilevazione" AS ENUM ('DA_COMPILARE', 'INVIATA', 'VERIFICATA', 'RINVIATA');

-- CreateEnum
CREATE TYPE "EsitoDichiarato" AS ENUM ('RAGGIUNTO', 'PARZIALE', 'NON_RAGGIUNTO');

-- CreateEnum
CREATE TYPE "Causa" AS ENUM ('ENDOGENA', 'ESOGENA');

-- CreateEnum
CREATE TYPE "StatoRisultato" AS ENUM ('MISURATO', 'VALIDATO', 'CORRETTO', 'RINVIATO', 'NON_VALUTABILE');

-- CreateEnum
CREATE TYPE "SchemaPesi" AS ENUM ('PERCENTUALE', 'PUNTI', 'NESSUNO');

-- CreateEnum
CREATE TYPE "StatoPiano" AS ENUM ('PREDISPOSIZIONE', 'PROVVISORIO', 'APPROVATO', 'CONSUNTIVAZIONE', 'VALUTATO', 'CHIUSO');

-- CreateEnum
CREATE TYPE "Decisione" AS ENUM ('ACCETTATA', 'CORRETTA', 'LASCIATA', 'FORZATA');

-- CreateEnum
CREATE TYPE "StatoImportazione" AS ENUM ('IN_ESAME', 'APPLICATA', 'ANNULLATA');

-- CreateEnum
CREATE TYPE "TipoProgetto" AS ENUM ('PRODOTTO', 'PROGETTO', 'SCHEDA');

-- CreateEnum
CREATE TYPE "Ambito" AS ENUM ('GENERALE', 'INTERSETTORIALE', 'SETTORE');

-- CreateEnum
CREATE TYPE "Priorita" AS ENUM ('ALTA', 'MEDIA', 'BASSA');

-- CreateEnum
CREATE TYPE "StatoProgetto" AS ENUM ('BOZZA', 'PROPOSTO', 'VALIDATO', 'APPROVATO', 'IN_VARIAZIONE');

-- CreateEnum
CREATE TYPE "TipoObiettivo" AS ENUM ('MIGLIORAMENTO', 'PRIORITARIO', 'ORDINARIO', 'ESECUTIVO', 'STRATEGICO', 'INNOVATIVO', 'MANTENIMENTO', 'UNA_TANTUM');

-- CreateEnum
CREATE TYPE "RuoloAssegnazione" AS ENUM ('CAPOFILA', 'CONCORRENTE');

-- CreateEnum
CREATE TYPE "Azione" AS ENUM ('INSERT', 'UPDATE', 'DELETE');

-- CreateEnum
CREATE TYPE "TipoCdr" AS ENUM ('AREA', 'SETTORE', 'SERVIZIO', 'UFFICIO', 'CDR');

-- CreateEnum
CREATE TYPE "TipoIncarico" AS ENUM ('TITOLARE', 'INTERIM', 'REGGENZA');

-- CreateEnum
CREATE TYPE "Ruolo" AS ENUM ('AMMINISTRATORE', 'PROGRAMMAZIONE', 'SEGRETARIO', 'RPCT', 'DIRIGENTE', 'REFERENTE', 'NUCLEO', 'GIUNTA', 'DIPENDENTE');

-- CreateTable
CREATE TABLE "Ente" (
    "id" UUID NOT NULL,
    "codice" TEXT NOT NULL,
    "denominazione" TEXT NOT NULL,
    "tipo" "TipoEnte" NOT NULL DEFAULT 'COMUNE',
    "unioneId" UUID,
    "etichettaOperativo" TEXT NOT NULL DEFAULT 'Obiettivo operativo',
    "etichettaNucleo" TEXT NOT NULL DEFAULT 'Nucleo di valutazione',
    "creatoAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ente_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capitolo" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "codice" TEXT NOT NULL,
    "articolo" TEXT NOT NULL DEFAULT '',
    "entrata" BOOLEAN NOT NULL,
    "descrizione" TEXT NOT NULL,
    "missione" TEXT,
    "programma" TEXT,

    CONSTRAINT "Capitolo_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "VoceBudget" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "capitoloId" UUID,
    "descrizione" TEXT NOT NULL,
    "titoloBilancio" "TitoloBilancio" NOT NULL,
    "anno" INTEGER NOT NULL,
    "previsto" DECIMAL(14,2) NOT NULL,
    "assestato" DECIMAL(14,2),
    "consuntivo" DECIMAL(14,2),
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "VoceBudget_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "ImpegnoPersonale" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "personaId" UUID,
    "nominativo" TEXT NOT NULL,
    "relazione" TEXT NOT NULL,
    "percentuale" DECIMAL(7,4),
    "collettivo" BOOLEAN NOT NULL DEFAULT false,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "ImpegnoPersonale_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Indicatore" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obiettivoId" UUID NOT NULL,
    "codice" TEXT,
    "testo" TEXT NOT NULL,
    "nota" TEXT,
    "natura" "Natura" NOT NULL,
    "unita" TEXT,
    "decimali" INTEGER,
    "verso" "Verso" NOT NULL,
    "operatore" "Operatore",
    "versoPresunto" BOOLEAN NOT NULL DEFAULT false,
    "peso" DECIMAL(7,4),
    "fonte" TEXT,
    "monitoratoDa" TEXT,
    "baseline" DECIMAL(18,4),
    "valorePrevistoStampato" TEXT,
    "attivitaRiferibile" TEXT,
    "calcolo" TEXT,
    "ambitoValutazione" "AmbitoValutazione" NOT NULL DEFAULT 'ORGANIZZATIVA',
    "ordine" INTEGER NOT NULL,
    "dataChiusura" DATE,
    "motivoChiusura" TEXT,

    CONSTRAINT "Indicatore_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Target" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicatoreId" UUID NOT NULL,
    "anno" INTEGER NOT NULL,
    "ripartizione" TEXT,
    "valore" DECIMAL(18,4),
    "min" DECIMAL(18,4),
    "max" DECIMAL(18,4),
    "data" DATE,
    "testo" TEXT,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "IndicatoreFase" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicatoreId" UUID NOT NULL,
    "faseId" UUID NOT NULL,

    CONSTRAINT "IndicatoreFase_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Fase" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "obiettivoId" UUID,
    "assegnazioneId" UUID,
    "ordine" INTEGER NOT NULL,
    "posizione" INTEGER NOT NULL,
    "descrizione" TEXT NOT NULL,
    "prodottoAtteso" TEXT,
    "responsabili" TEXT,
    "nota" TEXT,

    CONSTRAINT "Fase_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "PeriodoFase" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "faseId" UUID NOT NULL,
    "anno" INTEGER NOT NULL,
    "inizio" DATE,
    "fine" DATE,
    "precisione" "Precisione" NOT NULL DEFAULT 'GIORNO',
    "peso" DECIMAL(7,4),
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "PeriodoFase_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "SessioneMonitoraggio" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "titolo" TEXT NOT NULL,
    "dataRiferimento" DATE NOT NULL,
    "scadenza" DATE NOT NULL,
    "finale" BOOLEAN NOT NULL DEFAULT false,
    "stato" "StatoSessione" NOT NULL DEFAULT 'PROGRAMMATA',

    CONSTRAINT "SessioneMonitoraggio_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Rilevazione" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessioneId" UUID NOT NULL,
    "cdrId" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "obiettivoId" UUID,
    "assegnazioneId" UUID,
    "stato" "StatoRilevazione" NOT NULL DEFAULT 'DA_COMPILARE',
    "esito" "EsitoDichiarato",
    "criticita" TEXT,
    "causa" "Causa",
    "azioneCorrettiva" TEXT,
    "motivoRinvio" TEXT,
    "inviataAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rilevazione_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "RilevazioneIndicatore" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rilevazioneId" UUID NOT NULL,
    "indicatoreId" UUID NOT NULL,
    "valore" DECIMAL(18,4),
    "data" DATE,
    "siNo" BOOLEAN,
    "parziale" DECIMAL(7,4),
    "testo" TEXT,
    "nota" TEXT,

    CONSTRAINT "RilevazioneIndicatore_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "RilevazioneFase" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rilevazioneId" UUID NOT NULL,
    "faseId" UUID NOT NULL,
    "avanzamento" DECIMAL(7,4),
    "inizioEffettivo" DATE,
    "fineEffettiva" DATE,
    "nota" TEXT,

    CONSTRAINT "RilevazioneFase_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Risultato" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessioneId" UUID NOT NULL,
    "obiettivoId" UUID NOT NULL,
    "assegnazioneId" UUID,
    "smvpId" UUID NOT NULL,
    "stato" "StatoRisultato" NOT NULL DEFAULT 'MISURATO',
    "gradoMisurato" DECIMAL(9,4),
    "copertura" DECIMAL(7,6) NOT NULL,
    "gradoValidato" DECIMAL(9,4),
    "motivo" TEXT,
    "spiegazione" JSONB NOT NULL,
    "decisoAt" TIMESTAMPTZ(3),

    CONSTRAINT "Risultato_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Smvp" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "versione" INTEGER NOT NULL,
    "titolo" TEXT NOT NULL,
    "vigenteDal" DATE NOT NULL,
    "regole" JSONB NOT NULL,

    CONSTRAINT "Smvp_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Piano" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "anno" INTEGER NOT NULL,
    "annoFine" INTEGER NOT NULL,
    "titolo" TEXT NOT NULL,
    "schemaPesi" "SchemaPesi" NOT NULL,
    "stato" "StatoPiano" NOT NULL DEFAULT 'PREDISPOSIZIONE',
    "smvpId" UUID,
    "creatoAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Piano_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "SezionePiano" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "titolo" TEXT NOT NULL,
    "testo" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "SezionePiano_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Atto" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organo" TEXT NOT NULL,
    "numero" TEXT NOT NULL,
    "data" DATE NOT NULL,
    "oggetto" TEXT,

    CONSTRAINT "Atto_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "VersionePiano" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "numero" INTEGER NOT NULL,
    "contenuto" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "attoId" UUID NOT NULL,
    "creataAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VersionePiano_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "DecisioneSegnalazione" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "chiave" TEXT NOT NULL,
    "decisione" "Decisione" NOT NULL,
    "motivo" TEXT,
    "utenteId" UUID NOT NULL,
    "decisaAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DecisioneSegnalazione_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Importazione" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "anno" INTEGER NOT NULL,
    "pianoId" UUID,
    "nomeFile" TEXT NOT NULL,
    "profilo" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "testo" TEXT NOT NULL,
    "letto" JSONB NOT NULL,
    "segnalazioni" JSONB NOT NULL,
    "stato" "StatoImportazione" NOT NULL DEFAULT 'IN_ESAME',
    "utenteId" UUID,
    "creataAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applicataAt" TIMESTAMPTZ(3),

    CONSTRAINT "Importazione_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Progetto" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "codice" TEXT NOT NULL,
    "codiciAlternativi" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tipo" "TipoProgetto" NOT NULL,
    "titolo" TEXT NOT NULL,
    "descrizione" TEXT,
    "finalita" TEXT,
    "attivita" TEXT,
    "tempi" TEXT,
    "inizio" DATE,
    "fine" DATE,
    "assessori" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "vincoli" TEXT,
    "verificheQualita" TEXT,
    "noteContabili" TEXT,
    "budgetStampato" TEXT,
    "cdrId" UUID,
    "ambito" "Ambito" NOT NULL DEFAULT 'SETTORE',
    "ordine" INTEGER NOT NULL,
    "priorita" "Priorita",
    "stato" "StatoProgetto" NOT NULL DEFAULT 'BOZZA',
    "motivoRinvio" TEXT,
    "origineId" UUID,

    CONSTRAINT "Progetto_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "ProgettoCdr" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "cdrId" UUID NOT NULL,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "ProgettoCdr_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Collegamento" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "obiettivoOperativoId" UUID NOT NULL,
    "principale" BOOLEAN NOT NULL,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "Collegamento_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Obiettivo" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "progettoId" UUID NOT NULL,
    "codice" TEXT NOT NULL,
    "tipo" "TipoObiettivo" NOT NULL,
    "titolo" TEXT NOT NULL,
    "descrizione" TEXT,
    "ordine" INTEGER NOT NULL,
    "intersettoriale" BOOLEAN NOT NULL DEFAULT false,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "dataChiusura" DATE,
    "motivoChiusura" TEXT,

    CONSTRAINT "Obiettivo_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Assegnazione" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obiettivoId" UUID NOT NULL,
    "cdrId" UUID NOT NULL,
    "responsabileId" UUID,
    "numero" TEXT,
    "peso" DECIMAL(7,4),
    "ruolo" "RuoloAssegnazione" NOT NULL DEFAULT 'CAPOFILA',
    "fuoriPesatura" TEXT,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "Assegnazione_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Operazione" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "utenteId" UUID,
    "comando" TEXT NOT NULL,
    "motivo" TEXT,
    "oggettoId" UUID,
    "comandoId" UUID,
    "annullaId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "numero" INTEGER,
    "hashPrecedente" CHAR(64),
    "hash" CHAR(64),

    CONSTRAINT "Operazione_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Modifica" (
    "enteId" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "operazioneId" UUID NOT NULL,
    "tabella" TEXT NOT NULL,
    "rigaId" UUID NOT NULL,
    "azione" "Azione" NOT NULL,
    "prima" JSONB,
    "dopo" JSONB,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "Modifica_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Cdr" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "codice" TEXT NOT NULL,
    "denominazione" TEXT NOT NULL,
    "tipo" "TipoCdr" NOT NULL DEFAULT 'CDR',
    "padreId" UUID,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "Cdr_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Incarico" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cdrId" UUID NOT NULL,
    "personaId" UUID NOT NULL,
    "tipo" "TipoIncarico" NOT NULL DEFAULT 'TITOLARE',
    "dal" DATE,
    "al" DATE,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "Incarico_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Persona" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "nominativo" TEXT NOT NULL,

    CONSTRAINT "Persona_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "AliasPersona" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personaId" UUID NOT NULL,
    "nominativo" TEXT NOT NULL,

    CONSTRAINT "AliasPersona_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Indirizzo" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pianoId" UUID NOT NULL,
    "codice" TEXT,
    "titolo" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "Indirizzo_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "ObiettivoStrategico" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indirizzoId" UUID NOT NULL,
    "codice" TEXT,
    "titolo" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "ObiettivoStrategico_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "ObiettivoOperativo" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obiettivoStrategicoId" UUID NOT NULL,
    "codice" TEXT,
    "titolo" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,

    CONSTRAINT "ObiettivoOperativo_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateTable
CREATE TABLE "Utente" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "cognome" TEXT NOT NULL,
    "passwordHash" TEXT,
    "versioneSessione" INTEGER NOT NULL DEFAULT 1,
    "attivo" BOOLEAN NOT NULL DEFAULT true,
    "creatoAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ultimoAccessoAt" TIMESTAMPTZ(3),

    CONSTRAINT "Utente_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TentativoAccesso" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "indirizzo" TEXT NOT NULL,
    "riuscito" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TentativoAccesso_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appartenenza" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "utenteId" UUID NOT NULL,
    "ruolo" "Ruolo" NOT NULL,
    "cdrCodice" TEXT,
    "personaId" UUID,
    "creatoAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Appartenenza_pkey" PRIMARY KEY ("enteId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Ente_codice_key" ON "Ente"("codice");

-- CreateIndex
CREATE INDEX "Ente_unioneId_idx" ON "Ente"("unioneId");

-- CreateIndex
CREATE UNIQUE INDEX "Capitolo_enteId_codice_articolo_entrata_key" ON "Capitolo"("enteId", "codice", "articolo", "entrata");

-- CreateIndex
CREATE INDEX "VoceBudget_enteId_progettoId_ordine_idx" ON "VoceBudget"("enteId", "progettoId", "ordine");

-- CreateIndex
CREATE INDEX "VoceBudget_enteId_capitoloId_idx" ON "VoceBudget"("enteId", "capitoloId");

-- CreateIndex
CREATE INDEX "ImpegnoPersonale_enteId_progettoId_ordine_idx" ON "ImpegnoPersonale"("enteId", "progettoId", "ordine");

-- CreateIndex
CREATE INDEX "ImpegnoPersonale_enteId_personaId_idx" ON "ImpegnoPersonale"("enteId", "personaId");

-- CreateIndex
CREATE INDEX "Indicatore_enteId_obiettivoId_ordine_idx" ON "Indicatore"("enteId", "obiettivoId", "ordine");

-- CreateIndex
CREATE UNIQUE INDEX "Target_enteId_indicatoreId_anno_ripartizione_key" ON "Target"("enteId", "indicatoreId", "anno", "ripartizione");

-- CreateIndex
CREATE INDEX "IndicatoreFase_enteId_faseId_idx" ON "IndicatoreFase"("enteId", "faseId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatoreFase_enteId_indicatoreId_faseId_key" ON "IndicatoreFase"("enteId", "indicatoreId", "faseId");

-- CreateIndex
CREATE INDEX "Fase_enteId_progettoId_posizione_idx" ON "Fase"("enteId", "progettoId", "posizione");

-- CreateIndex
CREATE INDEX "Fase_enteId_obiettivoId_progettoId_idx" ON "Fase"("enteId", "obiettivoId", "progettoId");

-- CreateIndex
CREATE INDEX "Fase_enteId_assegnazioneId_obiettivoId_idx" ON "Fase"("enteId", "assegnazioneId", "obiettivoId");

-- CreateIndex
CREATE INDEX "PeriodoFase_enteId_faseId_anno_idx" ON "PeriodoFase"("enteId", "faseId", "anno");

-- CreateIndex
CREATE UNIQUE INDEX "SessioneMonitoraggio_enteId_pianoId_dataRiferimento_key" ON "SessioneMonitoraggio"("enteId", "pianoId", "dataRiferimento");

-- CreateIndex
CREATE INDEX "Rilevazione_enteId_cdrId_idx" ON "Rilevazione"("enteId", "cdrId");

-- CreateIndex
CREATE INDEX "Rilevazione_enteId_progettoId_idx" ON "Rilevazione"("enteId", "progettoId");

-- CreateIndex
CREATE INDEX "Rilevazione_enteId_obiettivoId_progettoId_idx" ON "Rilevazione"("enteId", "obiettivoId", "progettoId");

-- CreateIndex
CREATE INDEX "Rilevazione_enteId_assegnazioneId_obiettivoId_idx" ON "Rilevazione"("enteId", "assegnazioneId", "obiettivoId");

-- CreateIndex
CREATE UNIQUE INDEX "Rilevazione_oggetto_key" ON "Rilevazione"("enteId", "sessioneId", "cdrId", "progettoId", "obiettivoId", "assegnazioneId");

-- CreateIndex
CREATE INDEX "RilevazioneIndicatore_enteId_indicatoreId_idx" ON "RilevazioneIndicatore"("enteId", "indicatoreId");

-- CreateIndex
CREATE UNIQUE INDEX "RilevazioneIndicatore_enteId_rilevazioneId_indicatoreId_key" ON "RilevazioneIndicatore"("enteId", "rilevazioneId", "indicatoreId");

-- CreateIndex
CREATE INDEX "RilevazioneFase_enteId_faseId_idx" ON "RilevazioneFase"("enteId", "faseId");

-- CreateIndex
CREATE UNIQUE INDEX "RilevazioneFase_enteId_rilevazioneId_faseId_key" ON "RilevazioneFase"("enteId", "rilevazioneId", "faseId");

-- CreateIndex
CREATE INDEX "Risultato_enteId_obiettivoId_idx" ON "Risultato"("enteId", "obiettivoId");

-- CreateIndex
CREATE INDEX "Risultato_enteId_assegnazioneId_obiettivoId_idx" ON "Risultato"("enteId", "assegnazioneId", "obiettivoId");

-- CreateIndex
CREATE INDEX "Risultato_enteId_smvpId_idx" ON "Risultato"("enteId", "smvpId");

-- CreateIndex
CREATE UNIQUE INDEX "Risultato_enteId_sessioneId_obiettivoId_assegnazioneId_key" ON "Risultato"("enteId", "sessioneId", "obiettivoId", "assegnazioneId");

-- CreateIndex
CREATE UNIQUE INDEX "Smvp_enteId_versione_key" ON "Smvp"("enteId", "versione");

-- CreateIndex
CREATE INDEX "Piano_enteId_smvpId_idx" ON "Piano"("enteId", "smvpId");

-- CreateIndex
CREATE UNIQUE INDEX "Piano_enteId_anno_key" ON "Piano"("enteId", "anno");

-- CreateIndex
CREATE INDEX "SezionePiano_enteId_pianoId_ordine_idx" ON "SezionePiano"("enteId", "pianoId", "ordine");

-- CreateIndex
CREATE UNIQUE INDEX "Atto_enteId_organo_numero_data_key" ON "Atto"("enteId", "organo", "numero", "data");

-- CreateIndex
CREATE INDEX "VersionePiano_enteId_attoId_idx" ON "VersionePiano"("enteId", "attoId");

-- CreateIndex
CREATE UNIQUE INDEX "VersionePiano_enteId_pianoId_numero_key" ON "VersionePiano"("enteId", "pianoId", "numero");

-- CreateIndex
CREATE UNIQUE INDEX "DecisioneSegnalazione_enteId_pianoId_chiave_key" ON "DecisioneSegnalazione"("enteId", "pianoId", "chiave");

-- CreateIndex
CREATE INDEX "Importazione_enteId_anno_creataAt_idx" ON "Importazione"("enteId", "anno", "creataAt");

-- CreateIndex
CREATE INDEX "Importazione_enteId_pianoId_idx" ON "Importazione"("enteId", "pianoId");

-- CreateIndex
CREATE INDEX "Progetto_enteId_pianoId_ordine_idx" ON "Progetto"("enteId", "pianoId", "ordine");

-- CreateIndex
CREATE INDEX "Progetto_enteId_cdrId_pianoId_idx" ON "Progetto"("enteId", "cdrId", "pianoId");

-- CreateIndex
CREATE INDEX "Progetto_enteId_origineId_idx" ON "Progetto"("enteId", "origineId");

-- CreateIndex
CREATE UNIQUE INDEX "Progetto_enteId_pianoId_codice_key" ON "Progetto"("enteId", "pianoId", "codice");

-- CreateIndex
CREATE INDEX "ProgettoCdr_enteId_cdrId_idx" ON "ProgettoCdr"("enteId", "cdrId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgettoCdr_enteId_progettoId_cdrId_key" ON "ProgettoCdr"("enteId", "progettoId", "cdrId");

-- CreateIndex
CREATE INDEX "Collegamento_enteId_obiettivoOperativoId_idx" ON "Collegamento"("enteId", "obiettivoOperativoId");

-- CreateIndex
CREATE UNIQUE INDEX "Collegamento_enteId_progettoId_obiettivoOperativoId_key" ON "Collegamento"("enteId", "progettoId", "obiettivoOperativoId");

-- CreateIndex
CREATE INDEX "Obiettivo_enteId_progettoId_ordine_idx" ON "Obiettivo"("enteId", "progettoId", "ordine");

-- CreateIndex
CREATE UNIQUE INDEX "Obiettivo_enteId_progettoId_codice_key" ON "Obiettivo"("enteId", "progettoId", "codice");

-- CreateIndex
CREATE UNIQUE INDEX "Obiettivo_enteId_progettoId_id_key" ON "Obiettivo"("enteId", "progettoId", "id");

-- CreateIndex
CREATE INDEX "Assegnazione_enteId_cdrId_idx" ON "Assegnazione"("enteId", "cdrId");

-- CreateIndex
CREATE INDEX "Assegnazione_enteId_responsabileId_idx" ON "Assegnazione"("enteId", "responsabileId");

-- CreateIndex
CREATE UNIQUE INDEX "Assegnazione_enteId_obiettivoId_cdrId_key" ON "Assegnazione"("enteId", "obiettivoId", "cdrId");

-- CreateIndex
CREATE UNIQUE INDEX "Assegnazione_enteId_obiettivoId_id_key" ON "Assegnazione"("enteId", "obiettivoId", "id");

-- CreateIndex
CREATE INDEX "Operazione_enteId_oggettoId_at_idx" ON "Operazione"("enteId", "oggettoId", "at");

-- CreateIndex
CREATE INDEX "Operazione_enteId_annullaId_idx" ON "Operazione"("enteId", "annullaId");

-- CreateIndex
CREATE INDEX "Operazione_enteId_at_idx" ON "Operazione"("enteId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Operazione_enteId_comandoId_key" ON "Operazione"("enteId", "comandoId");

-- CreateIndex
CREATE UNIQUE INDEX "Operazione_enteId_numero_key" ON "Operazione"("enteId", "numero");

-- CreateIndex
CREATE INDEX "Modifica_enteId_operazioneId_idx" ON "Modifica"("enteId", "operazioneId");

-- CreateIndex
CREATE INDEX "Modifica_enteId_rigaId_idx" ON "Modifica"("enteId", "rigaId");

-- CreateIndex
CREATE INDEX "Cdr_enteId_padreId_pianoId_idx" ON "Cdr"("enteId", "padreId", "pianoId");

-- CreateIndex
CREATE UNIQUE INDEX "Cdr_enteId_pianoId_codice_key" ON "Cdr"("enteId", "pianoId", "codice");

-- CreateIndex
CREATE UNIQUE INDEX "Cdr_enteId_pianoId_id_key" ON "Cdr"("enteId", "pianoId", "id");

-- CreateIndex
CREATE INDEX "Incarico_enteId_cdrId_idx" ON "Incarico"("enteId", "cdrId");

-- CreateIndex
CREATE INDEX "Incarico_enteId_personaId_idx" ON "Incarico"("enteId", "personaId");

-- CreateIndex
CREATE UNIQUE INDEX "Persona_enteId_nominativo_key" ON "Persona"("enteId", "nominativo");

-- CreateIndex
CREATE INDEX "AliasPersona_enteId_personaId_idx" ON "AliasPersona"("enteId", "personaId");

-- CreateIndex
CREATE UNIQUE INDEX "AliasPersona_enteId_nominativo_key" ON "AliasPersona"("enteId", "nominativo");

-- CreateIndex
CREATE INDEX "Indirizzo_enteId_pianoId_ordine_idx" ON "Indirizzo"("enteId", "pianoId", "ordine");

-- CreateIndex
CREATE INDEX "ObiettivoStrategico_enteId_indirizzoId_ordine_idx" ON "ObiettivoStrategico"("enteId", "indirizzoId", "ordine");

-- CreateIndex
CREATE INDEX "ObiettivoOperativo_enteId_obiettivoStrategicoId_ordine_idx" ON "ObiettivoOperativo"("enteId", "obiettivoStrategicoId", "ordine");

-- CreateIndex
CREATE UNIQUE INDEX "Utente_email_key" ON "Utente"("email");

-- CreateIndex
CREATE INDEX "TentativoAccesso_account_at_idx" ON "TentativoAccesso"("account", "at");

-- CreateIndex
CREATE INDEX "TentativoAccesso_indirizzo_at_idx" ON "TentativoAccesso"("indirizzo", "at");

-- CreateIndex
CREATE INDEX "Appartenenza_utenteId_idx" ON "Appartenenza"("utenteId");

-- CreateIndex
CREATE INDEX "Appartenenza_enteId_personaId_idx" ON "Appartenenza"("enteId", "personaId");

-- CreateIndex
CREATE UNIQUE INDEX "Appartenenza_enteId_utenteId_ruolo_cdrCodice_key" ON "Appartenenza"("enteId", "utenteId", "ruolo", "cdrCodice");

-- AddForeignKey
ALTER TABLE "Ente" ADD CONSTRAINT "Ente_unioneId_fkey" FOREIGN KEY ("unioneId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capitolo" ADD CONSTRAINT "Capitolo_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoceBudget" ADD CONSTRAINT "VoceBudget_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoceBudget" ADD CONSTRAINT "VoceBudget_enteId_capitoloId_fkey" FOREIGN KEY ("enteId", "capitoloId") REFERENCES "Capitolo"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImpegnoPersonale" ADD CONSTRAINT "ImpegnoPersonale_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImpegnoPersonale" ADD CONSTRAINT "ImpegnoPersonale_enteId_personaId_fkey" FOREIGN KEY ("enteId", "personaId") REFERENCES "Persona"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicatore" ADD CONSTRAINT "Indicatore_enteId_obiettivoId_fkey" FOREIGN KEY ("enteId", "obiettivoId") REFERENCES "Obiettivo"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_enteId_indicatoreId_fkey" FOREIGN KEY ("enteId", "indicatoreId") REFERENCES "Indicatore"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatoreFase" ADD CONSTRAINT "IndicatoreFase_enteId_indicatoreId_fkey" FOREIGN KEY ("enteId", "indicatoreId") REFERENCES "Indicatore"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatoreFase" ADD CONSTRAINT "IndicatoreFase_enteId_faseId_fkey" FOREIGN KEY ("enteId", "faseId") REFERENCES "Fase"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fase" ADD CONSTRAINT "Fase_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fase" ADD CONSTRAINT "Fase_enteId_progettoId_obiettivoId_fkey" FOREIGN KEY ("enteId", "progettoId", "obiettivoId") REFERENCES "Obiettivo"("enteId", "progettoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fase" ADD CONSTRAINT "Fase_enteId_obiettivoId_assegnazioneId_fkey" FOREIGN KEY ("enteId", "obiettivoId", "assegnazioneId") REFERENCES "Assegnazione"("enteId", "obiettivoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodoFase" ADD CONSTRAINT "PeriodoFase_enteId_faseId_fkey" FOREIGN KEY ("enteId", "faseId") REFERENCES "Fase"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessioneMonitoraggio" ADD CONSTRAINT "SessioneMonitoraggio_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rilevazione" ADD CONSTRAINT "Rilevazione_enteId_sessioneId_fkey" FOREIGN KEY ("enteId", "sessioneId") REFERENCES "SessioneMonitoraggio"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rilevazione" ADD CONSTRAINT "Rilevazione_enteId_cdrId_fkey" FOREIGN KEY ("enteId", "cdrId") REFERENCES "Cdr"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rilevazione" ADD CONSTRAINT "Rilevazione_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rilevazione" ADD CONSTRAINT "Rilevazione_enteId_progettoId_obiettivoId_fkey" FOREIGN KEY ("enteId", "progettoId", "obiettivoId") REFERENCES "Obiettivo"("enteId", "progettoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rilevazione" ADD CONSTRAINT "Rilevazione_enteId_obiettivoId_assegnazioneId_fkey" FOREIGN KEY ("enteId", "obiettivoId", "assegnazioneId") REFERENCES "Assegnazione"("enteId", "obiettivoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RilevazioneIndicatore" ADD CONSTRAINT "RilevazioneIndicatore_enteId_rilevazioneId_fkey" FOREIGN KEY ("enteId", "rilevazioneId") REFERENCES "Rilevazione"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RilevazioneIndicatore" ADD CONSTRAINT "RilevazioneIndicatore_enteId_indicatoreId_fkey" FOREIGN KEY ("enteId", "indicatoreId") REFERENCES "Indicatore"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RilevazioneFase" ADD CONSTRAINT "RilevazioneFase_enteId_rilevazioneId_fkey" FOREIGN KEY ("enteId", "rilevazioneId") REFERENCES "Rilevazione"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RilevazioneFase" ADD CONSTRAINT "RilevazioneFase_enteId_faseId_fkey" FOREIGN KEY ("enteId", "faseId") REFERENCES "Fase"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risultato" ADD CONSTRAINT "Risultato_enteId_sessioneId_fkey" FOREIGN KEY ("enteId", "sessioneId") REFERENCES "SessioneMonitoraggio"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risultato" ADD CONSTRAINT "Risultato_enteId_obiettivoId_fkey" FOREIGN KEY ("enteId", "obiettivoId") REFERENCES "Obiettivo"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risultato" ADD CONSTRAINT "Risultato_enteId_obiettivoId_assegnazioneId_fkey" FOREIGN KEY ("enteId", "obiettivoId", "assegnazioneId") REFERENCES "Assegnazione"("enteId", "obiettivoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risultato" ADD CONSTRAINT "Risultato_enteId_smvpId_fkey" FOREIGN KEY ("enteId", "smvpId") REFERENCES "Smvp"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Smvp" ADD CONSTRAINT "Smvp_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Piano" ADD CONSTRAINT "Piano_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Piano" ADD CONSTRAINT "Piano_enteId_smvpId_fkey" FOREIGN KEY ("enteId", "smvpId") REFERENCES "Smvp"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SezionePiano" ADD CONSTRAINT "SezionePiano_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Atto" ADD CONSTRAINT "Atto_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionePiano" ADD CONSTRAINT "VersionePiano_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionePiano" ADD CONSTRAINT "VersionePiano_enteId_attoId_fkey" FOREIGN KEY ("enteId", "attoId") REFERENCES "Atto"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisioneSegnalazione" ADD CONSTRAINT "DecisioneSegnalazione_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Importazione" ADD CONSTRAINT "Importazione_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Importazione" ADD CONSTRAINT "Importazione_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progetto" ADD CONSTRAINT "Progetto_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progetto" ADD CONSTRAINT "Progetto_enteId_pianoId_cdrId_fkey" FOREIGN KEY ("enteId", "pianoId", "cdrId") REFERENCES "Cdr"("enteId", "pianoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progetto" ADD CONSTRAINT "Progetto_enteId_origineId_fkey" FOREIGN KEY ("enteId", "origineId") REFERENCES "Progetto"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgettoCdr" ADD CONSTRAINT "ProgettoCdr_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgettoCdr" ADD CONSTRAINT "ProgettoCdr_enteId_cdrId_fkey" FOREIGN KEY ("enteId", "cdrId") REFERENCES "Cdr"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collegamento" ADD CONSTRAINT "Collegamento_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collegamento" ADD CONSTRAINT "Collegamento_enteId_obiettivoOperativoId_fkey" FOREIGN KEY ("enteId", "obiettivoOperativoId") REFERENCES "ObiettivoOperativo"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obiettivo" ADD CONSTRAINT "Obiettivo_enteId_progettoId_fkey" FOREIGN KEY ("enteId", "progettoId") REFERENCES "Progetto"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assegnazione" ADD CONSTRAINT "Assegnazione_enteId_obiettivoId_fkey" FOREIGN KEY ("enteId", "obiettivoId") REFERENCES "Obiettivo"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assegnazione" ADD CONSTRAINT "Assegnazione_enteId_cdrId_fkey" FOREIGN KEY ("enteId", "cdrId") REFERENCES "Cdr"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assegnazione" ADD CONSTRAINT "Assegnazione_enteId_responsabileId_fkey" FOREIGN KEY ("enteId", "responsabileId") REFERENCES "Persona"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operazione" ADD CONSTRAINT "Operazione_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operazione" ADD CONSTRAINT "Operazione_enteId_annullaId_fkey" FOREIGN KEY ("enteId", "annullaId") REFERENCES "Operazione"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Modifica" ADD CONSTRAINT "Modifica_enteId_operazioneId_fkey" FOREIGN KEY ("enteId", "operazioneId") REFERENCES "Operazione"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cdr" ADD CONSTRAINT "Cdr_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cdr" ADD CONSTRAINT "Cdr_enteId_pianoId_padreId_fkey" FOREIGN KEY ("enteId", "pianoId", "padreId") REFERENCES "Cdr"("enteId", "pianoId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incarico" ADD CONSTRAINT "Incarico_enteId_cdrId_fkey" FOREIGN KEY ("enteId", "cdrId") REFERENCES "Cdr"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incarico" ADD CONSTRAINT "Incarico_enteId_personaId_fkey" FOREIGN KEY ("enteId", "personaId") REFERENCES "Persona"("enteId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasPersona" ADD CONSTRAINT "AliasPersona_enteId_personaId_fkey" FOREIGN KEY ("enteId", "personaId") REFERENCES "Persona"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indirizzo" ADD CONSTRAINT "Indirizzo_enteId_pianoId_fkey" FOREIGN KEY ("enteId", "pianoId") REFERENCES "Piano"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObiettivoStrategico" ADD CONSTRAINT "ObiettivoStrategico_enteId_indirizzoId_fkey" FOREIGN KEY ("enteId", "indirizzoId") REFERENCES "Indirizzo"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObiettivoOperativo" ADD CONSTRAINT "ObiettivoOperativo_enteId_obiettivoStrategicoId_fkey" FOREIGN KEY ("enteId", "obiettivoStrategicoId") REFERENCES "ObiettivoStrategico"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appartenenza" ADD CONSTRAINT "Appartenenza_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appartenenza" ADD CONSTRAINT "Appartenenza_utenteId_fkey" FOREIGN KEY ("utenteId") REFERENCES "Utente"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appartenenza" ADD CONSTRAINT "Appartenenza_enteId_personaId_fkey" FOREIGN KEY ("enteId", "personaId") REFERENCES "Persona"("enteId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

import type { z } from 'zod';
import type { obiettiviRow, testataRow } from './queries/scheda-rows';

/** A card as its page reads it: everything on it, in document order. See queries/scheda-rows for units and shapes. */
export type Scheda = z.infer<typeof testataRow> & z.infer<typeof obiettiviRow>;

export type ProgettoTestata = Scheda['progetto'];
export type CdrInBreve = Scheda['struttura'][number];
export type CollegamentoLetto = Scheda['collegamenti'][number];
export type VoceLetta = Scheda['budget'][number];
export type ImpegnoLetto = Scheda['personale'][number];
export type ObiettivoLetto = Scheda['obiettivi'][number];
export type AssegnazioneLetta = ObiettivoLetto['assegnazioni'][number];
export type IndicatoreLetto = ObiettivoLetto['indicatori'][number];
export type TargetLetto = IndicatoreLetto['target'][number];
export type FaseLetta = Scheda['fasi'][number];
export type PeriodoLetto = FaseLetta['periodi'][number];

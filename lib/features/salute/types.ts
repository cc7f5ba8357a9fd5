/** What is well. */
export interface Salute {
  /** The database answers. */
  readonly database: boolean;
  /** It has every migration of this version. */
  readonly migrazioni: boolean;
}

/** What the application needs to know of its installation; `lib/env.ts` reads it back. */
export interface Installation {
  /** Connection string of the application role. */
  readonly appUrl: string;
  /** Absolute. */
  readonly dataFolder: string;
  readonly authSecret: string;
  /** Public address. */
  readonly url: string;
}

/** The variables that the server and the command line give to the code of the application: never the owner's connection string. */
export function describeEnv({ appUrl, dataFolder, authSecret, url }: Installation) {
  return {
    TRAGUARDO_APP_DATABASE_URL: appUrl,
    TRAGUARDO_DATA_DIR: dataFolder,
    TRAGUARDO_DEMO: process.env.TRAGUARDO_DEMO === '0' ? '0' : '1',
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: url,
  };
}

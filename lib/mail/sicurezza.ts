/** How a connection to a mail server is protected: TLS from the first byte (465), STARTTLS after the greeting (587), or not at all. */
export const SICUREZZE = ['TLS', 'STARTTLS', 'NESSUNA'] as const;

export type SicurezzaPosta = (typeof SICUREZZE)[number];

/** The port each usually has. */
export const PORTE: Readonly<Record<SicurezzaPosta, number>> = { TLS: 465, STARTTLS: 587, NESSUNA: 25 };

/** The header under which the proxy tells pages the path that was asked for: it leads back there after a sign-in. */
export const REQUEST_PATH_HEADER = 'x-traguardo-percorso';

/** Marks the queue and the result chosen in it: the one-key shortcuts act while the focus is inside. */
export const QUEUE_ATTRIBUTE = 'data-coda-valutazione';

/** Shortest password accepted: length is what resists guessing; no rule on symbols. */
export const PASSWORD_MIN_LENGTH = 12;
/** Longest: what is hashed must not be a way to keep the server busy. */
export const PASSWORD_MAX_LENGTH = 200;

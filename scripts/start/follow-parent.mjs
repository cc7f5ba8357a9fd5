/** Preloaded into the server: when the process that started it is gone, even killed, it must not keep the port. */
process.on('disconnect', () => process.exit(0));

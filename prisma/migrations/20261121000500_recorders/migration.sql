-- The functions that write the register run as its owner, and by default anybody may execute a function: who can make a
-- temporary table could call it "Progetto", hang the recorder on it and have changes recorded that never happened.
-- A trigger that stands already needs no such right; the owner of the tables, who makes them, keeps it.
REVOKE ALL ON FUNCTION record_modifica() FROM PUBLIC;
REVOKE ALL ON FUNCTION chain_operazione() FROM PUBLIC;

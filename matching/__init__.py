"""The engine: values in, values out. No web, database, clock, network or chance."""

"""The command `candidatheque`."""

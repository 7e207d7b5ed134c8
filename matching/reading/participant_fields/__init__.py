"""One small file per kind of cell of a participants file."""

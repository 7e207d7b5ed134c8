"""One small file for each fact that is read from an offer: fields first, then title and description."""

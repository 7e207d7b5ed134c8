"""What is learned or measured: estimators, metrics and baselines."""

"""The offer linter: what an RH officer should talk over with the employer before the offer is used."""

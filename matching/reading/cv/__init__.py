"""CVs become participants: personal facts are masked first, the rest goes through the readers of people's files."""

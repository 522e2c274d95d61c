"""The store: one SQLite file that holds every dispatch coded, its events, statements and actors."""

"""The private SQLite library."""

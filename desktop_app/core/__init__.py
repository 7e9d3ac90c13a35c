"""Data and rules of Galley, on the standard library alone."""

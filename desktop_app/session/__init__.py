"""Use cases of the open article and of the library; no Qt."""

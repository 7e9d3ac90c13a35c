"""The list of imports: what is under way, what became of each file, what there is to decide."""

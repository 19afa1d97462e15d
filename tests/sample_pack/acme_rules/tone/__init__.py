"""Rules on tone."""

"""Rules on hygiene."""

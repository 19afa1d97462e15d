"""Rules of one criterion."""

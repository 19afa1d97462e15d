"""Reports: one function a format, from results to text or bytes."""

"""Arrays, pictures and labeled images from files."""

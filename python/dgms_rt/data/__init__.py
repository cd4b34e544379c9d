"""Arrays, pictures and labelled images from files."""

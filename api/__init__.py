"""All contact with the world: files, commands, and later the service."""

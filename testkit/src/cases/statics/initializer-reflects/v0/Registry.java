class Registry {}

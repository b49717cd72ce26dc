class E extends D {}

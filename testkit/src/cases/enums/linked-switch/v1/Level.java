enum Level { NONE, HIGH, LOW, TOP }

enum Level { HIGH, LOW }

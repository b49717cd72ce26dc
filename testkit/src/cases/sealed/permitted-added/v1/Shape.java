sealed interface Shape permits Circle, Square {}

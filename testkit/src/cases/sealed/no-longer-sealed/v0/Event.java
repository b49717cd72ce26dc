sealed interface Event permits Started {}

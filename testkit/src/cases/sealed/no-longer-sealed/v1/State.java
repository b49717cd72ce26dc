sealed class State permits On {}

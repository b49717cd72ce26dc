class State {}

class Many {}

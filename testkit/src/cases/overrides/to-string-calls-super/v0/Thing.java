class Thing {}
